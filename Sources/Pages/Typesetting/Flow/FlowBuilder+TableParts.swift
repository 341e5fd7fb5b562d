import DocumentModel
import Geometry

extension FlowBuilder {
    /// The table as it is set, and the ranges of columns behind the first that its parts have: one range where all fit the page.
    func fitted(_ table: Table) -> (table: Table, parts: [Range<Int>]) {
        let whole = 1..<max(1, table.head.count)
        let widths = columnWidths(of: table)
        if TablePartition(widths, table.spans, self).fits(whole) { return (table, [whole]) }
        if layout.details.wideTables == .turn, let turned = table.turnedAround {
            let all = 1..<max(1, turned.head.count)
            let partition = TablePartition(columnWidths(of: turned), [], self)
            return (turned, partition.fits(all) ? [all] : partition.parts())
        }
        return (table, TablePartition(widths, table.spans, self).parts())
    }

    /// A part of a table with its number in the caption; the question is above the first, and what the first column prints is
    /// computed and noted there.
    func captioned(_ part: Table, number: Int, of count: Int) -> Table {
        var part = part
        let pattern = part.caption.isEmpty ? words.tablePartAlone : words.tablePart
        let caption = part.caption
        part.caption = pattern.parts.flatMap { piece -> [Inline] in
            switch piece {
            case .words(let text): fixed(text)
            case .slot(.number): [.text(String(number))]
            case .slot(.parts): [.text(String(count))]
            case .slot: caption
            }
        }
        if number > 1 {
            part.question = ""
            part.rows = part.rows.map { row in row.prefix(1).map(\.withoutNotes) + row.dropFirst() }
        }
        return part
    }

    /// Fixed words as a run that names their language where it is not the document's.
    private func fixed(_ text: String) -> [Inline] {
        guard let languageOfWords, text.contains(where: \.isLetter) else { return [.text(text)] }
        return [.foreign(language: languageOfWords, [.text(text)])]
    }
}

/// Splits the columns of a table into as few parts as fit the page, of about the same width.
private struct TablePartition {
    private let widths: [ColumnWidths]
    private let spans: [Table.HeadSpan]
    private let line: Length
    private let gap: Length

    init(_ widths: [ColumnWidths], _ spans: [Table.HeadSpan], _ builder: FlowBuilder) {
        self.widths = widths
        self.spans = spans
        line = builder.blockColumn.width
        gap = builder.layout.details.columnGap
    }

    /// Whether the first column and those of a range fit the line, with the heads of numbers broken between any two words.
    func fits(_ columns: Range<Int>) -> Bool {
        let (numbers, room, available) = needs(columns, \.leastNumbers)
        return available - numbers >= room.least
    }

    /// Whether they fit the line comfortably.
    private func fitsWell(_ columns: Range<Int>) -> Bool {
        let (numbers, room, available) = needs(columns, \.numbers)
        return available - numbers >= max(room.good, room.least)
    }

    private func needs(
        _ columns: Range<Int>, _ width: (ColumnWidths) -> Length
    ) -> (numbers: Length, room: WordRoom, available: Length) {
        let part = Array(widths.prefix(1) + widths[columns])
        let available = line - gap * Double(columns.count)
        return (part.map { $0.isOfNumbers ? width($0) : .zero }.sum(), WordRoom(part, available), available)
    }

    private static let costOfPart = 1000.0
    /// Of a cut between columns below one head, so that it is made only where it saves a part.
    private static let costOfCutHead = 100.0

    /// The best way to cut, found for the first columns, then for more and more of them.
    func parts() -> [Range<Int>] {
        var best = Array(repeating: Double.infinity, count: widths.count + 1)
        var previous = Array(repeating: 1, count: widths.count + 1)
        best[1] = 0
        for end in 2..<max(2, widths.count + 1) {
            for start in (1..<end).reversed() {
                guard start == end - 1 || fitsWell(start..<end) else { break }
                let cost = best[start] + self.cost(of: start..<end)
                if cost < best[end] { (best[end], previous[end]) = (cost, start) }
            }
        }
        var parts: [Range<Int>] = []
        var end = widths.count
        while end > 1 {
            parts.append(previous[end]..<end)
            end = previous[end]
        }
        return parts.reversed()
    }

    /// Wide parts cost more than in proportion, so that all become about as wide.
    private func cost(of columns: Range<Int>) -> Double {
        let width = columns.map { (widths[$0].isOfNumbers ? widths[$0].numbers : widths[$0].words) + gap }.sum() / line
        let cutsHead = spans.contains {
            $0.columns.contains(columns.lowerBound) && $0.columns.lowerBound < columns.lowerBound
        }
        return Self.costOfPart + width * width + (cutsHead ? Self.costOfCutHead : 0)
    }
}

extension [Inline] {
    /// The same runs without notes, which are printed once.
    fileprivate var withoutNotes: [Inline] {
        filter { inline in
            if case .note = inline { return false }
            return true
        }
    }
}
