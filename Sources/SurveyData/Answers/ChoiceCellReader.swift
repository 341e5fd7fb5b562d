import Diagnostics
import TableFiles

/// Reads cells that name options.
struct ChoiceCellReader {
    private let context: QuestionContext
    private let column: Int
    private let names: OptionNames
    /// Nil when a cell holds one option.
    private let separator: CellSeparator?
    private let parser: CellParser
    private let other: OtherText?
    private let otherColumn: Int?
    private let hintOnJoining: String?

    init(_ context: QuestionContext, column: Int, _ cell: OptionCell, otherColumn: Int?) {
        self.context = context
        self.column = column
        self.otherColumn = otherColumn
        other = cell.other
        separator = cell.joinedBy.map { CellSeparator($0) }
        names = OptionNames(cell.naming, of: context.question.options, separator: separator)
        parser = CellParser(names: names, mostPieces: separator.map(names.mostPieces) ?? 1)
        hintOnJoining =
            cell.joinedBy == " " && cell.naming == .code ? "codes in one cell are joined by a space" : nil
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        if context.notAsked.contains(row, column) { return ReadAnswer(.notAsked) }
        var read = Reading(row: row, column: column)
        if let separator, parser.mostPieces == 1, other == nil {
            readCodes(&read, separator, into: &findings)
        } else {
            readParts(&read, into: &findings)
        }
        var result = ReadAnswer(read.isReadable ? answer(read.chosen) : nil)
        result.otherText = read.otherText
        result.otherOption = other?.option
        if let otherColumn, !context.notAsked.contains(row, otherColumn) {
            result.otherText = context.texts.text(row, otherColumn)
        }
        return result
    }

    /// What was read of a cell so far.
    private struct Reading {
        let row: TableRow
        let column: Int
        let content: CellContent
        var chosen: [Int] = []
        var isReadable = true
        var otherText: String?

        init(row: TableRow, column: Int) {
            self.row = row
            self.column = column
            content = CellContent(row, column)
        }
    }

    private func answer(_ chosen: [Int]) -> Answer {
        if chosen.isEmpty { return .notAnswered }
        return context.question.kind == .ranking ? .ranked(options: chosen) : .answered(options: chosen.sorted())
    }

    /// Every piece is an option: nothing but the options is kept.
    private func readCodes(_ read: inout Reading, _ separator: CellSeparator, into findings: inout Findings) {
        var rest = read.content.bytes.indices
        while !findings.isOver, let piece = separator.next(&rest, of: read.content.bytes) {
            take(names.index(of: read.content.bytes[piece]), piece, &read, into: &findings)
        }
    }

    private func readParts(_ read: inout Reading, into findings: inout Findings) {
        let bytes = read.content.bytes
        let pieces = separator.map { $0.pieces(of: bytes) } ?? (bytes.isEmpty ? [] : [bytes.indices])
        let parts = parser.parts(bytes, pieces)
        var index = 0
        while index < parts.count, !findings.isOver {
            var end = index + 1
            if parts[index].option == nil {
                while end < parts.count, parts[end].option == nil { end += 1 }
                takeUnknown(parts[index..<end], &read, into: &findings)
            } else {
                take(parts[index].option, parts[index].range, &read, into: &findings)
            }
            index = end
        }
    }

    /// What is no option is the text beside one, or a problem: as a whole where it is nearly an option, else by its pieces.
    private func takeUnknown(
        _ parts: ArraySlice<CellParser.Part>, _ read: inout Reading, into findings: inout Findings
    ) {
        let whole = parts[parts.startIndex].range.lowerBound..<parts[parts.endIndex - 1].range.upperBound
        if let other, otherColumn == nil {
            let text = context.texts.unescaped(read.content.text(whole))
            read.otherText = read.otherText.map { $0 + (separator?.text ?? " ") + text } ?? text
            if !read.chosen.contains(other.option), canTakeOneMore(read) { read.chosen.append(other.option) }
            return
        }
        if parts.count > 1, !findings.isFull, names.hint(for: read.content.text(whole))?.hasPrefix("did you") == true {
            return take(nil, whole, &read, into: &findings)
        }
        for part in parts where !findings.isOver { take(nil, part.range, &read, into: &findings) }
    }

    private func canTakeOneMore(_ read: Reading) -> Bool {
        read.chosen.isEmpty || !context.question.kind.takesOneOption
    }

    private func take(_ option: Int?, _ range: Range<Int>, _ read: inout Reading, into findings: inout Findings) {
        guard let option else {
            let text = read.content.text(range)
            let place = { [read] in read.content.place(range, in: read.row, read.column) }
            findings.addUnknown(text, of: context.index, unknown(text, at: place()))
            read.isReadable = false
            return
        }
        if read.chosen.contains(option) {
            // Written in the text beside it, the option "other" may well stand twice.
            if option == other?.option, read.otherText != nil { return }
            findings.add(
                Diagnostic(
                    "repeated-option", at: read.content.place(range, in: read.row, read.column),
                    "\(quoted(read.content.text(range))) stands twice in this cell"))
            read.isReadable = false
        } else if canTakeOneMore(read) {
            read.chosen.append(option)
        } else {
            let message =
                "\(quoted(read.content.text(range))) is a second answer to \(context.question.id), which takes one"
            findings.add(
                Diagnostic("second-option", at: read.content.place(range, in: read.row, read.column), message))
            read.isReadable = false
        }
    }

    private func unknown(_ name: String, at place: Place) -> Diagnostic {
        let joining: Set<Character> = [",", ";", "|", "/"]
        let isJoined = hintOnJoining != nil && name.contains(where: joining.contains)
        return Diagnostic(
            "unknown-option", at: place, "\(quoted(name)) is no option of \(context.question.id)",
            hint: isJoined ? hintOnJoining : names.hint(for: name))
    }
}
