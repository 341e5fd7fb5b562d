import DocumentModel
import Drawing
import ExactNumbers
import Geometry
import PDFExport
import PDFVerification
import StatisticsCheck
import TestSupport
import Typesetting

/// A small document of an invented survey of gardens, made by hand: a line of text, a table and a picture, with their
/// data and records. A test changes one thing and reads what the check finds.
struct GardenDocument {
    static let metadata = DocumentMetadata(
        title: "Gardens", shortTitle: "Gardens", issuingBody: "Bureau of Samples", dateLine: "June 2031",
        language: "en", timestamp: 1_686_830_400, producer: "Rapporteur")

    var document = TypesetDocument(
        metadata: metadata, pages: [], structure: StructureTree(), outline: [], destinations: [:])
    private var y = 40.0
    private(set) var table = StructureTree.root
    private(set) var figure = StructureTree.root

    static let crops =
        "code,label,title,count,base,share_of_respondents,share_of_responses,rank\r\n"
        + "beans,,Green beans,7,8,0.875000,0.636364,1\r\nleeks,,Leeks,4,8,0.500000,0.363636,2\r\n"
    static let survey =
        "measure,question,count\r\ninvited,,12\r\nresponded,,9\r\nbase,crops,8\r\nnot_answered,crops,1\r\n"
        + "not_asked,crops,0\r\nresponses,crops,11\r\n"

    init() throws {
        document.pages.append(Page(size: Size(width: .points(400), height: .points(600)), label: "1"))
        try addText()
        try addTable()
        try addFigure()
        attach("survey.csv", Self.survey)
        attach("crops.csv", Self.crops, shownBy: table)
        document.attachments.append(
            Attachment(
                DataFile(
                    name: "hours-numbers.csv", mediaType: "text/csv", description: "Hours",
                    bytes: Array(Self.hours.utf8))))
        document.statisticsSources = StatisticsSources(
            questions: [AskedQuestion(id: "crops", kind: "multiple_choice", wording: "What do you grow?")])
    }

    static let hours =
        "question,kind,n,not_answered,not_asked,sum,mean,minimum,lower_quartile,median,upper_quartile,maximum\r\n"
        + "hours,number,8,1,0,88.500000,11.062500,6.000000,8.000000,10.000000,12.250000,20.000000\r\n"

    /// What the check finds, a line each.
    func findings() throws -> [String] { try checked().findings.map(\.description) }

    func checked() throws -> CheckedStatistics { checkStatistics(try contents()) }

    func contents() throws -> TaggedContents { try readTaggedContents(try exportPDF(document)) }

    // MARK: Making

    mutating func attach(_ name: String, _ text: String, shownBy element: StructureTree.ID? = nil) {
        document.attachments.removeAll { $0.file.name == name }
        document.attachments.append(
            Attachment(
                DataFile(name: name, mediaType: "text/csv", description: "Data", bytes: Array(text.utf8)),
                element: element))
    }

    /// Adds a record with its text in a paragraph of its own.
    mutating func print(_ pieces: [Statistic.Piece], for source: String, question: String? = "crops") throws {
        let paragraph = document.structure.add(.paragraph, under: StructureTree.root)
        let statistic = Self.statistic(pieces, for: source, question: question)
        try write(statistic.text, in: paragraph)
        document.statistics.append(PlacedStatistic(statistic, element: paragraph, page: 0))
    }

    static func statistic(_ pieces: [Statistic.Piece], for source: String, question: String? = "crops") -> Statistic {
        let words = source.split(separator: " ").map(String.init)
        return Statistic(
            request: StatisticRequest(source: source, name: words[0], arguments: Array(words.dropFirst())),
            pieces: pieces, question: question, language: "en")
    }

    mutating func write(_ text: String, in element: StructureTree.ID) throws {
        let run = try TestFont.inter.run(text)
        let drawing = Drawing(
            size: Size(width: run.width, height: .points(15)),
            shapes: [.glyphs(run, at: Point(x: .zero, y: .points(11)))])
        document.pages[0].marks.append(Mark(.content(of: element), drawing, at: Point(x: .points(20), y: .points(y))))
        y += 15
    }

    private mutating func addText() throws {
        let paragraph = document.structure.add(.paragraph, under: StructureTree.root)
        try write("It is said that", in: paragraph)
        let span = document.structure.add(.span, under: paragraph)
        let statistic = Self.statistic(
            [
                .number(.count("beans", 7)), .words(" of "), .number(.base(8)), .words(" gardens ("),
                .number(.share("beans", 7, 8, "88")), .words(" per cent)"),
            ], for: "count crops.beans with base")
        try write(statistic.text, in: span)
        document.statistics.append(PlacedStatistic(statistic, element: span, page: 0))
    }

    private mutating func addTable() throws {
        table = document.structure.add(.table, under: StructureTree.root)
        for (code, title, count, share) in [("beans", "Green beans", 7, "88"), ("leeks", "Leeks", 4, "50")] {
            let row = document.structure.add(.tableRow, under: table)
            let head = document.structure.add(.headerCell(scope: .row), under: row)
            try write(title, in: head)
            let numbers: [PrintedNumber] = [.count(code, count), .share(code, count, 8, share)]
            for number in numbers {
                let cell = document.structure.add(.dataCell, under: row)
                let unit: [Statistic.Piece] = number.measure == .share ? [.words("%")] : []
                let statistic = Self.statistic([.number(number)] + unit, for: "table crops")
                try write(statistic.text, in: cell)
                document.statistics.append(PlacedStatistic(statistic, element: cell, page: 0))
            }
        }
    }

    private mutating func addFigure() throws {
        figure = document.structure.add(.figure, under: StructureTree.root)
        document.structure[figure].alternativeText = "Bars. Green beans: 7, 88 per cent; Leeks: 4, 50 per cent."
        try write("x", in: figure)
        for (code, title, count, share) in [("beans", "Green beans", 7, "88"), ("leeks", "Leeks", 4, "50")] {
            let statistic = Self.statistic(
                [
                    .name(title), .words(": "), .number(.count(code, count)), .words(", "),
                    .number(.share(code, count, 8, share)), .words(" per cent"),
                ], for: "graph crops")
            document.statistics.append(PlacedStatistic(statistic, element: figure, page: 0))
        }
    }
}

extension PrintedNumber {
    static func count(_ option: String, _ count: Int) -> PrintedNumber {
        var number = PrintedNumber(.count, value: ExactFraction(count), text: String(count)).of("crops")
        number.option = option
        number.count = count
        return number
    }

    static func base(_ base: Int) -> PrintedNumber {
        var number = PrintedNumber(.base, value: ExactFraction(base), text: String(base)).of("crops")
        number.baseKind = "respondents"
        number.base = base
        return number
    }

    static func share(
        _ option: String, _ count: Int, _ base: Int, _ text: String, decimals: Int = 0,
        rounding: Rounding = .halfAwayFromZero
    ) -> PrintedNumber {
        let share = ExactFraction(count) / ExactFraction(base) ?? ExactFraction(0)
        var number = PrintedNumber(
            .share, value: share, form: .percent, decimals: decimals, rounding: rounding, text: text
        ).of("crops")
        number.option = option
        number.baseKind = "respondents"
        (number.count, number.base) = (count, base)
        return number
    }

    func of(_ question: String, file: String? = nil) -> PrintedNumber {
        var number = self
        number.question = question
        number.dataFile = file ?? question + ".csv"
        return number
    }
}
