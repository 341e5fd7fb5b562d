import DocumentModel
import ExactNumbers
import Testing
import Typesetting

@testable import StatisticsCheck

/// What the check finds when one thing of a record, a table or the page was changed.
@Suite struct RecordTests {
    /// The document with its first record changed: `{count crops.beans with base}`, 7 of 8 gardens (88 per cent).
    private func findings(_ change: (inout Statistic) -> Void) throws -> [String] {
        var garden = try GardenDocument()
        change(&garden.document.statistics[0].statistic)
        return try garden.findings()
    }

    private func number(_ index: Int, _ change: @escaping (inout PrintedNumber) -> Void) -> (inout Statistic) -> Void {
        { statistic in
            guard case .number(var number) = statistic.pieces[index] else { return }
            change(&number)
            statistic.pieces[index] = .number(number)
        }
    }

    private static let start = "page 1: [statistics] {count crops.beans with base} in Span s1: "

    @Test func `records that follow from the data and are printed have no finding`() throws {
        let checked = try GardenDocument().checked()
        #expect(checked.findings == [])
        #expect(checked.verdict == .agrees)
        #expect(checked.summary == "statistics agree with the attached data: 7 statistics, 11 numbers")
    }

    @Test func `each field of a record that the data contradict is found`() throws {
        let start = Self.start
        #expect(
            try findings(number(0) { $0.value = ExactFraction(6) }) == [
                start + "\"7\": the record says the value 6, crops.csv gives 7",
                start + "prints \"7\", but 6 gives \"6\"",
            ])
        #expect(
            try findings(number(0) { $0.count = 6 }) == [
                start + "\"7\": the record says the count 6, crops.csv gives 7"
            ])
        #expect(
            try findings(number(2) { $0.base = 9 }) == [start + "\"8\": the record says the base 9, crops.csv gives 8"])
        #expect(
            try findings(number(0) { $0.measure = .rank }) == [
                start + "\"7\": the record says the value 7, crops.csv gives 1"
            ])
        #expect(
            try findings(number(0) { $0.question = "plan" }) == [
                start + "\"7\": crops.csv does not hold results of \"plan\""
            ])
        #expect(try findings(number(0) { $0.option = "peas" }) == [start + "\"7\": crops.csv has no option \"peas\""])
        #expect(
            try findings(number(0) { $0.group = "type:school" }) == [
                start + "\"7\": crops.csv has no group \"type:school\""
            ])
        #expect(
            try findings(number(0) { $0.dataFile = "peas.csv" }) == [start + "\"7\": no table peas.csv is attached"])
        #expect(
            try findings(number(0) { $0.dataFile = nil }) == [start + "\"7\": the record names no attached file"])
        #expect(
            try findings(number(2) { $0.baseKind = "asked" }) == [
                start + "\"8\": the record says the value 8, crops.csv gives 9",
                start + "\"8\": the record says the base 8, crops.csv gives 9",
            ])
        #expect(
            try findings(number(4) { $0.decimals = 1 }) == [start + "prints \"88\", but 7/8 gives \"87.5\""])
        #expect(
            try findings(number(4) { $0.form = .plain }) == [start + "prints \"88\", but 7/8 gives \"1\""])
        #expect(
            try findings(number(4) { $0.rounding = .halfToEven }) == [
                start + "\"88\": the record says the rounding half-to-even, the report's is half-away-from-zero"
            ])
        #expect(
            try findings(number(4) { $0.rounding = nil }) == [
                start + "prints 0 decimals of 175/2, but the record names no rounding"
            ])
        #expect(
            try findings(number(4) { $0.weightedCount = ExactFraction(7) }) == [
                start + "\"88\": the record says the weighted count 7, crops.csv gives none"
            ])
    }

    @Test func `a digit changed in the text of a record is found in the record and on the page`() throws {
        #expect(
            try findings(number(0) { $0.text = "6" }) == [
                Self.start + "prints \"6\", but 7 gives \"7\"",
                Self.start + "the record prints \"6 of 8 gardens (88 per cent)\", but the page says "
                    + "\"7 of 8 gardens (88 per cent)\"",
            ])
    }

    @Test func `a digit changed on the page is found`() throws {
        var garden = try GardenDocument()
        let cell = garden.document.statistics[1].element
        garden.document.pages[0].marks.removeAll { $0.role == .content(of: cell) }
        try garden.write("9", in: cell)
        #expect(
            try garden.findings() == [
                "page 1: [statistics] {table crops} in TD s2: the record prints \"7\", but the page says \"9\"",
                "page 1: [statistics] TD (object 10): prints \"9\", the record \"7\"",
            ])
    }

    @Test func `a number that goes on beyond the record is another number`() throws {
        var garden = try GardenDocument()
        let span = garden.document.statistics[0].element
        garden.document.pages[0].marks.removeAll { $0.role == .content(of: span) }
        try garden.write("17 of 8 gardens (88 per cent)", in: span)
        #expect(
            try garden.findings() == [
                Self.start + "the record prints \"7 of 8 gardens (88 per cent)\", but the page says "
                    + "\"17 of 8 gardens (88 per cent)\""
            ])
    }

    @Test func `words with a digit, and names that the data do not have, are found`() throws {
        #expect(
            try findings { $0.pieces[1] = .words(" of 1") }.first
                == Self.start + "the words \" of 1\" hold \"1\", which no number of the record prints")
        #expect(
            try findings { $0.pieces[1] = .name(" of ") } == [
                Self.start + "the name \" of \" is in none of the attached data"
            ])
    }

    @Test func `a record that is removed is missed by the table and by the cell`() throws {
        var garden = try GardenDocument()
        garden.document.statistics.remove(at: 3)
        #expect(
            try garden.findings() == [
                "page 1: [statistics] Table (object 7): has no record for count of \"leeks\" in crops.csv",
                "page 1: [statistics] TD (object 14): prints \"4\", which has no record",
            ])
    }

    @Test func `records whose elements are exchanged are found`() throws {
        var garden = try GardenDocument()
        let (first, second) = (garden.document.statistics[1].element, garden.document.statistics[3].element)
        garden.document.statistics[1].element = second
        garden.document.statistics[3].element = first
        #expect(
            try garden.findings().filter { $0.contains("the record prints") } == [
                "page 1: [statistics] {table crops} in TD s2: the record prints \"7\", but the page says \"4\"",
                "page 1: [statistics] {table crops} in TD s4: the record prints \"4\", but the page says \"7\"",
            ])
    }

    @Test func `an alternative text that says another number is found`() throws {
        var garden = try GardenDocument()
        garden.document.structure[garden.figure].alternativeText =
            "Bars. Green beans: 7, 89 per cent; Leeks: 4, 50 per cent."
        #expect(
            try garden.findings() == [
                "page 1: [statistics] {graph crops} in Figure s6: the record prints \"Green beans: 7, 88 per cent\", "
                    + "but the page says \"x\" and the alternative text says "
                    + "\"Bars. Green beans: 7, 89 per cent; Leeks: 4, 50 per cent.\""
            ])
    }

    @Test func `a number changed in an attached table is found in the table and in every record of it`() throws {
        var garden = try GardenDocument()
        let changed = GardenDocument.crops.replacing("beans,,Green beans,7,8", with: "beans,,Green beans,6,8")
        garden.attach("crops.csv", changed, shownBy: garden.table)
        let found = try garden.findings()
        #expect(
            found.prefix(3) == [
                "[statistics] crops.csv, row 1: share_of_respondents is 0.875000, but the counts give 0.750000",
                "[statistics] crops.csv, row 1: share_of_responses is 0.636364, but the counts give 0.600000",
                "[statistics] crops.csv, row 2: share_of_responses is 0.363636, but the counts give 0.400000",
            ])
        #expect(
            found.contains(Self.start + "\"7\": the record says the value 7, crops.csv gives 6")
                && found.contains(Self.start + "\"88\": the record says the value 7/8, crops.csv gives 3/4"))
    }

    @Test func `a base changed in an attached table is found`() throws {
        var garden = try GardenDocument()
        garden.attach("crops.csv", GardenDocument.crops.replacing(",8,", with: ",9,"), shownBy: garden.table)
        #expect(try garden.findings().contains(Self.start + "\"8\": the record says the base 8, crops.csv gives 9"))
    }

    @Test func `a number of the survey comes from the totals`() throws {
        var garden = try GardenDocument()
        var number = PrintedNumber(.notAnswered, value: ExactFraction(1), form: .cardinal, text: "one")
            .of("crops", file: "survey.csv")
        try garden.print([.number(number)], for: "not-answered crops in words")
        #expect(try garden.findings() == [])
        number.value = ExactFraction(2)
        garden.document.statistics[7].statistic.pieces = [.number(number)]
        #expect(
            try garden.findings() == [
                "page 1: [statistics] {not-answered crops in words} in P s7: \"one\": the record says the value 2, "
                    + "survey.csv gives 1"
            ])
    }

    @Test func `a mean is the sum by the count, and a median is the file's`() throws {
        var garden = try GardenDocument()
        var mean = PrintedNumber(
            .mean, value: try #require(ExactFraction(text: "177/16")), decimals: 1, rounding: .halfAwayFromZero,
            text: "11.1"
        ).of("hours", file: "hours-numbers.csv")
        mean.count = 8
        let median = PrintedNumber(.median, value: ExactFraction(10), text: "10").of("hours", file: "hours-numbers.csv")
        try garden.print([.number(mean), .words(", "), .number(median)], for: "mean hours", question: "hours")
        #expect(try garden.findings() == [])
        garden.attach("hours-numbers.csv", GardenDocument.hours.replacing("10.000000", with: "10.500000"))
        #expect(
            try garden.findings() == [
                "page 1: [statistics] {mean hours} in P s7: \"10\": the record says the value 10, hours-numbers.csv "
                    + "gives 21/2"
            ])
    }

    @Test func `a share of a small base is not printed where the report withholds it`() throws {
        var garden = try GardenDocument()
        let rules = "small_base_below,,9\r\nsmall_base_shares,,withhold\r\n"
        garden.attach("survey.csv", GardenDocument.survey + rules)
        #expect(
            try garden.findings().first
                == Self.start + "\"88\" is printed, but the report withholds numbers of 8 respondents")
    }

    @Test func `a word for two numbers is found`() throws {
        var garden = try GardenDocument()
        var (seven, four) = (PrintedNumber.count("beans", 7), PrintedNumber.count("leeks", 4))
        (seven.form, seven.text) = (.cardinal, "Seven")
        (four.form, four.text) = (.cardinal, "four")
        try garden.print([.number(seven), .words(" and "), .number(four)], for: "count crops.beans in words")
        #expect(try garden.findings() == [])
        garden.document.statistics[7].statistic.pieces[2] = .number(seven)
        #expect(try garden.findings() != [])
        four.text = "seven"
        garden.document.statistics[7].statistic.pieces = [.number(seven), .words(" and "), .number(four)]
        #expect(
            try garden.findings().first
                == "[statistics] statistics.json: \"seven\" is the word for 4 and for 7 (en, cardinal)")
    }

    @Test func `a table whose data no element refers to is found`() throws {
        var garden = try GardenDocument()
        garden.attach("crops.csv", GardenDocument.crops)
        #expect(
            try garden.findings() == [
                "page 1: [statistics] Table (object 7): prints numbers of crops.csv, to which no element refers (AF)",
                "page 1: [statistics] Figure (object 16): prints numbers of crops.csv, to which no element refers (AF)",
            ])
    }

    @Test func `a document with tables of results and no records is refused`() throws {
        var garden = try GardenDocument()
        garden.document.statistics = []
        #expect(
            try garden.findings().first
                == "[statistics] statistics.json: is not attached, though tables of results are")
    }

    @Test func `a file that is not the one of the list of inputs is found`() throws {
        var garden = try GardenDocument()
        let list = "{\"inputs\":[{\"path\":\"crops.csv\",\"sha256\":\"00\"}]}"
        garden.document.attachments.append(
            Attachment(
                DataFile(
                    name: "inputs.json", mediaType: "application/json", description: "Inputs", bytes: Array(list.utf8)))
        )
        #expect(
            try garden.findings() == [
                "[statistics] crops.csv: is not the file whose SHA-256 inputs.json states"
            ])
    }
}
