import Aggregation
import AnswerFuzzing
import Diagnostics
import SurveyData
import TableFiles
import TableFuzzing
import Testing

@testable import LargeAnswers

@Suite struct StreamedResultsTests {
    private func survey(
        _ more: String = "", groupings: [(String, String)] = [], places: Bool = false
    ) throws -> StreamedSurvey {
        var survey = try StreamedSurvey(RandomExport.codebook, more + RandomExport.binding(places: places))
        survey.groupings = groupings.map { GroupingRequest(question: $0.0, by: .question($0.1)) }
        return survey
    }

    private static let everyGrouping = [
        ("goals", "region"), ("plan", "region"), ("goals", "fmt"), ("visits", "plan"), ("order", "plan"),
        ("rating", "goals"), ("order2", "region"), ("areas", "absent"),
    ]

    @Test func `well-formed files of every kind of question give the same results in blocks of any size`() throws {
        let survey = try survey("submitted: { column: end }\n", groupings: Self.everyGrouping)
        var export = RandomExport(numbers: SeededNumbers(seed: 4))
        for _ in 0..<40 { survey.checkWell(export.file(rows: 12)) }
    }

    @Test(arguments: [false, true])
    func `weights give the same results`(withPlaces: Bool) throws {
        let survey = try survey("weight: { column: weight }\n", groupings: Self.everyGrouping, places: withPlaces)
        var export = RandomExport(numbers: SeededNumbers(seed: 5))
        for _ in 0..<12 { survey.checkWell(export.file(rows: 12)) }
    }

    @Test func `nothing is weighted where every row is left out`() throws {
        let survey = try survey("weight: { column: weight }\n")
        var export = RandomExport(numbers: SeededNumbers(seed: 12))
        let header = export.file(rows: 0)
        let row = ["p", "e", "no", "", "", "", "", "", "", "", "", "x", "", "", "", "test", "", "2"].joined(
            separator: ",")
        for rows in 1...3 {
            survey.checkWell(header + "\n" + Array(repeating: row, count: rows).joined(separator: "\n"))
        }
    }

    @Test func `mistakes are told in the same words at the same places`() throws {
        let survey = try survey("submitted: { column: end }\n", groupings: Self.everyGrouping)
        var export = RandomExport(numbers: SeededNumbers(seed: 6), mistakes: 10)
        var well = 0
        for _ in 0..<40 { well += survey.check(export.file(rows: 12)).isEmpty ? 1 : 0 }
        #expect((3...30).contains(well))
    }

    @Test func `a row with empty cells among those that say no is a mistake where empty says nothing`() throws {
        let binding = RandomExport.binding(places: false).replacing("[\"0\", \"\"]", with: "[\"0\"]")
        let survey = try StreamedSurvey(RandomExport.codebook, binding)
        var export = RandomExport(numbers: SeededNumbers(seed: 11))
        for _ in 0..<8 { survey.checkWrong(export.file(rows: 60)) }
    }

    @Test func `a hundred mistakes are enough`() throws {
        var export = RandomExport(numbers: SeededNumbers(seed: 7), mistakes: 60)
        try survey().checkWrong(export.file(rows: 400))
    }

    @Test func `what breaks a rule of the whole file is told as the careful reader does`() throws {
        let survey = try survey()
        var export = RandomExport(numbers: SeededNumbers(seed: 8))
        for broken in ["\"", "\u{1}", "a\"b", "\"a\"b", "\u{7F}", "\u{FEFF}"] {
            for _ in 0..<8 {
                let text = export.file(rows: 6)
                let places = text.unicodeScalars.indices
                let place = places[
                    places.index(places.startIndex, offsetBy: Int.random(in: 10..<200, using: &export.numbers))]
                var scalars = text.unicodeScalars
                scalars.insert(contentsOf: broken.unicodeScalars, at: place)
                survey.check(String(scalars))
            }
        }
        for byte: UInt8 in [0x80, 0xFF, 0xC3] {
            var bytes = Array(export.file(rows: 6).utf8)
            bytes.insert(byte, at: Int.random(in: 10..<bytes.count, using: &export.numbers))
            survey.checkWrong(bytes)
        }
    }

    @Test func `files without rows, without columns or of too many rows are told`() throws {
        var survey = try survey()
        let header = RandomExport.header.joined(separator: ",")
        survey.checkWrong("")
        survey.checkWrong(header)
        survey.checkWrong(header + "\n\n")
        survey.checkWrong("id,region\nx,north\n")
        survey.checkWrong(RandomExport.header.joined(separator: ";") + "\n")
        var export = RandomExport(numbers: SeededNumbers(seed: 9))
        survey.format.limits.rows = 10
        let text = export.file(rows: 10)
        survey.checkWrong(text)
        survey.format.limits.rows = 11
        survey.checkWell(text)
        survey.format.limits.cellBytes = 8
        survey.checkWrong(text)
        survey.format.limits.bytes = 100
        survey.checkWrong(text)
        survey.format.limits = TableLimits()
        survey.codebook.invited = 3
        survey.checkWrong(text)
    }

    @Test func `UTF-16 is read as a whole`() throws {
        var export = RandomExport(numbers: SeededNumbers(seed: 10))
        let units = Array(("\u{FEFF}" + export.file(rows: 5).filter { $0 != "\u{FEFF}" }).utf16)
        #expect(try survey().check(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == [])
    }
}

@Suite struct StreamedRespondentsTests {
    private let codebook = """
        unit: { singular: person, plural: people }
        invited: 1000
        questions: [{ id: q, wording: W, topic: T, kind: single_choice, options: [{ code: a, title: A }] }]

        """

    private func survey(_ duplicates: String = "error") throws -> StreamedSurvey {
        try StreamedSurvey(
            codebook,
            """
            respondent: { column: who, as: new }
            submitted: { column: end }
            duplicates: \(duplicates)
            questions: { q: { column: q } }
            """)
    }

    @Test func `a respondent who answers twice is told with both lines`() throws {
        let survey = try survey()
        let rows = (1...300).map { "p\($0),a,\n" }.joined()
        survey.checkWell("who,q,end\n" + rows)
        let text = "who,q,end\n" + rows + "\n p7,,\n\"p200\",a,\n"
        survey.checkWrong(text)
        #expect(
            survey.streamed(Array(text.utf8), blockSize: 64).problems == [
                "x.csv:303:2: \"p7\" already answered in line 8; leave one out with a rule, or set \"duplicates\" to \"latest\"",
                "x.csv:304:2: \"p200\" already answered in line 201; leave one out with a rule, or set \"duplicates\" to \"latest\"",
            ])
    }

    @Test func `names that are written otherwise are compared as the careful reader does`() throws {
        let survey = try survey()
        survey.checkWrong("who,q,end\nJose\u{301},a,\nJos\u{E9},a,\n")
        survey.checkWrong("who,q,end\n\"a \"\"b\"\"\",a,\n\"a \"\"b\"\"\",a,\n")
        survey.checkWell("who,q,end\n\"a \"\"b\"\"\",a,\na b,a,\n")
        survey.checkWrong("who,q,end\n,a,\nx,a,\nx,nothing,\n")
    }

    @Test func `numbers in several lists are found when they repeat`() {
        #expect(repeatedNumbers([[1, 2, 3], [4], []]).isEmpty)
        #expect(repeatedNumbers([[1, 1, 2], [2, 3, 5], [5, 5]]) == [1, 2, 5])
        #expect(repeatedNumbers([[-9, 7], [-9]]) == [-9])
    }

    @Test func `only what loses nothing is streamed`() throws {
        var survey = try survey()
        #expect(canStreamAnswers(file: "x.csv", codebook: survey.codebook, format: survey.format))
        #expect(!canStreamAnswers(file: "x.xlsx", codebook: survey.codebook, format: survey.format))
        let latest = try self.survey("latest").format
        #expect(!canStreamAnswers(file: "x.csv", codebook: survey.codebook, format: latest))
        survey.codebook.respondents = [Respondent(id: "a", name: "A", place: Place(file: ""))]
        #expect(!canStreamAnswers(file: "x.csv", codebook: survey.codebook, format: survey.format))
    }
}
