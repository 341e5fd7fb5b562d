import Diagnostics
import TableFiles

/// Reads cells with options.
struct ChoiceCellReader: QuestionReader {
    let context: QuestionContext
    let column: Int
    let names: OptionNames
    /// Nil when a cell has one option.
    private let separator: CellSeparator?
    private let parser: CellParser
    private let other: OtherText?
    private let otherColumn: Int?
    /// Whether codes are separated by spaces, as in the plain form.
    let joinsCodesBySpaces: Bool

    init(_ context: QuestionContext, column: Int, _ cell: OptionCell, otherColumn: Int?) {
        self.context = context
        self.column = column
        self.otherColumn = otherColumn
        other = cell.other
        separator = cell.joinedBy.map { CellSeparator($0) }
        names = OptionNames(cell.naming, of: context.question.options, separator: separator)
        parser = CellParser(names: names, mostPieces: separator.map(names.mostPieces) ?? 1)
        joinsCodesBySpaces = cell.joinedBy == " " && cell.naming == .code
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        if let absence = context.absence(row, column) { return ReadAnswer(absence) }
        var read = Reading(CellContent(row, column), mostProblems: findings.continues ? Int.max : problemLimit)
        if let separator, parser.mostPieces == 1, other == nil {
            readCodes(&read, separator)
        } else {
            readParts(&read)
        }
        var result = ReadAnswer(read.problems.isEmpty ? answer(read.chosen) : nil)
        if !read.problems.isEmpty { report(read, row, into: &findings) }
        result.otherText = read.otherText
        result.otherOption = other?.option
        if let otherColumn, context.absence(row, otherColumn) == nil {
            result.otherText = context.texts.text(row, otherColumn)
        }
        return result
    }

    /// What has been read of a cell.
    struct Reading {
        let content: CellContent
        /// Reading stops after this many.
        let mostProblems: Int
        private(set) var chosen: [Int] = []
        /// The same, once they are so many that it would take long to look through them.
        private var many: Set<Int> = []
        var otherText: String?
        var problems: [Problem] = []

        init(_ content: CellContent, mostProblems: Int) {
            self.content = content
            self.mostProblems = mostProblems
        }

        var isOver: Bool { problems.count >= mostProblems }

        private static let few = 32

        func hasChosen(_ option: Int) -> Bool {
            chosen.count <= Self.few ? chosen.contains(option) : many.contains(option)
        }

        mutating func choose(_ option: Int) {
            chosen.append(option)
            if chosen.count > Self.few { many.formUnion(many.isEmpty ? chosen : [option]) }
        }
    }

    /// A problem with a part of a cell.
    enum Problem {
        /// Adjacent pieces that match no option.
        case unknown([Range<Int>])
        case repeated(Range<Int>)
        /// A second option for a question that allows only one.
        case second(Range<Int>)
    }

    private func answer(_ chosen: [Int]) -> Answer {
        if chosen.isEmpty { return .notAnswered }
        if context.question.kind == .ranking { return .ranked(options: chosen) }
        let isAscending = zip(chosen, chosen.dropFirst()).allSatisfy { $0 < $1 }
        return .answered(options: isAscending ? chosen : chosen.sorted())
    }

    /// Reads a cell in which every piece is an option.
    private func readCodes(_ read: inout Reading, _ separator: CellSeparator) {
        var rest = read.content.bytes.indices
        while !read.isOver, let piece = separator.next(&rest, of: read.content.bytes) {
            if let option = names.index(of: read.content.bytes[piece]) {
                take(option, piece, &read)
            } else {
                read.problems.append(.unknown([piece]))
            }
        }
    }

    private func readParts(_ read: inout Reading) {
        let bytes = read.content.bytes
        let pieces = separator.map { $0.pieces(of: bytes) } ?? (bytes.isEmpty ? [] : [bytes.indices])
        var unknown: [Range<Int>] = []
        for part in parser.parts(bytes, pieces) where !read.isOver {
            guard let option = part.option else {
                unknown.append(part.range)
                continue
            }
            takeUnknown(&unknown, &read)
            take(option, part.range, &read)
        }
        takeUnknown(&unknown, &read)
    }

    /// Pieces that match no option are the text of one, or a problem.
    private func takeUnknown(_ pieces: inout [Range<Int>], _ read: inout Reading) {
        guard let first = pieces.first, let last = pieces.last else { return }
        if let other, otherColumn == nil {
            let text = context.texts.unescaped(read.content.text(first.lowerBound..<last.upperBound))
            read.otherText = read.otherText.map { $0 + (separator?.text ?? " ") + text } ?? text
            if !read.hasChosen(other.option), canTakeOneMore(read) { read.choose(other.option) }
        } else {
            read.problems.append(.unknown(pieces))
        }
        pieces.removeAll()
    }

    private func canTakeOneMore(_ read: Reading) -> Bool {
        read.chosen.isEmpty || !context.question.kind.takesOneOption
    }

    private func take(_ option: Int, _ range: Range<Int>, _ read: inout Reading) {
        if read.hasChosen(option) {
            // The text of the option "other" may contain its name again.
            if option == other?.option, read.otherText != nil { return }
            read.problems.append(.repeated(range))
        } else if canTakeOneMore(read) {
            read.choose(option)
        } else {
            read.problems.append(.second(range))
        }
    }
}
