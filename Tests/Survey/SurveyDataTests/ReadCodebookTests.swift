import Diagnostics
import SurveyData
import Testing

@Suite struct ReadCodebookTests {
    @Test func `a codebook is read whole`() throws {
        let book = try codebook(smallCodebook)
        #expect(book.unit == Unit(singular: "mechanism", plural: "mechanisms"))
        #expect(book.invited == 3)
        #expect(book.respondents.map(\.id) == ["rcm", "add"])
        #expect(book.questions.map(\.id) == ["engage", "sdg_priority", "message"])
        #expect(book.questions.map(\.kind) == [.singleChoice, .multipleChoice, .open])
        #expect(book.question("sdg_priority")?.universe == .answered(question: "engage", options: ["yes"]))
        #expect(book.question("engage")?.universe == .everyone)
        #expect(book.question("message")?.options == [])
        #expect(book.question("engage")?.options.map(\.isAlwaysLast) == [false, true])
        #expect(book.question("absent") == nil)
    }

    @Test func `a respondent has the names that readers know`() throws {
        let book = try codebook(smallCodebook)
        let rcm = try #require(book.respondent("rcm"))
        let add = try #require(book.respondent("add"))
        #expect([rcm.displayName, rcm.acronymOrName, rcm.sortName] == ["Regional Conference (RCM)", "RCM", "RCM"])
        #expect(add.displayName == "Abu Dhabi Dialogue")
        #expect(add.acronymOrName == "Abu Dhabi Dialogue")
        #expect(add.fullName == "A Ministerial Consultation")
        #expect([rcm.type, rcm.region, add.type] == ["regional", "Americas", nil])
        #expect(rcm.place == Place(file: "codebook.yaml", line: 4, column: 11))
    }

    @Test func `respondents are sorted without regard to case`() {
        func named(_ name: String) -> Respondent { Respondent(id: name, name: name, place: Place(file: "")) }
        #expect(
            ["ARCP", "Quito", "abu", "GFMD"].map(named).sorted().map(\.name) == ["abu", "ARCP", "GFMD", "Quito"])
    }

    @Test func `an option has label, title, number and colour`() throws {
        let options = try #require(try codebook(smallCodebook).question("sdg_priority")).options
        #expect(options.map(\.displayName) == ["SDG 8 (Decent Work)", "SDG 10 (Reduced Inequalities)"])
        #expect(options.map(\.number) == [8, 10])
        #expect(options.map(\.swatch) == ["#A21942", nil])
        #expect(options.map(\.fullTitle) == [nil, "Reduce inequality"])
        #expect(options[0].place == Place(file: "codebook.yaml", line: 8, column: 15))
    }

    @Test func `the title alone is shown of an option without a label`() throws {
        #expect(try codebook(smallCodebook).question("engage")?.option("yes")?.displayName == "Takes part")
    }

    @Test func `no respondents are listed where anybody may answer`() throws {
        let text = smallCodebook.split(separator: "\n").filter {
            !$0.contains("- { id:") && !$0.contains("respondents:")
        }
        #expect(try codebook(text.joined(separator: "\n")).respondents == [])
    }
}
