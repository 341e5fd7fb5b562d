import DocumentModel
import Geometry
import Typography

/// The widths that a column of a table may have.
struct ColumnWidths {
    /// Of numbers: its cells in one line, its head in about two lines.
    var numbers: Length
    /// Of numbers: its cells in one line, its head broken between any two words.
    var leastNumbers: Length
    /// Of words: each cell in one line.
    var words: Length
    /// Of words: its longest word.
    var leastWords: Length
    /// Whether its cells stay in one line.
    var isOfNumbers: Bool
}

extension FlowBuilder {
    /// Columns of numbers take what they need; columns of words share the rest in proportion to their widths.
    func columns(of table: Table) -> [Column] {
        let gap = layout.details.columnGap
        let widths = columnWidths(of: table)
        let available = blockColumn.width - gap * Double(max(0, widths.count - 1))
        let taken = numberWidths(widths, available)
        let rest = available - taken.sum()
        let wordWidths = wordWidths(widths, rest)
        var x = Length.zero
        return widths.indices.map { index in
            let width = widths[index].isOfNumbers ? taken[index] : wordWidths[index]
            defer { x += width + gap }
            return Column(x: x, width: width)
        }
    }

    /// The widths of the columns of words, zero for those of numbers. None is narrower than its longest word where all can be as
    /// wide.
    private func wordWidths(_ widths: [ColumnWidths], _ rest: Length) -> [Length] {
        var isFixed = widths.map(\.isOfNumbers)
        var result = widths.map { _ in Length.zero }
        let least = widths.map { $0.isOfNumbers ? .zero : $0.leastWords }
        let mayFix = least.sum() <= rest
        while true {
            let free = widths.indices.filter { !isFixed[$0] }
            let wanted = free.map { widths[$0].words }.sum()
            let room = rest - widths.indices.filter { isFixed[$0] }.map { result[$0] }.sum()
            for index in free { result[index] = room * (wanted > .zero ? widths[index].words / wanted : 1) }
            let narrow = free.filter { result[$0] < least[$0] }
            guard mayFix, free.count > 1, !narrow.isEmpty else { return result }
            for index in narrow {
                result[index] = least[index]
                isFixed[index] = true
            }
        }
    }

    /// The widths of the columns of numbers, zero for those of words: the least possible where words would lack room.
    private func numberWidths(_ widths: [ColumnWidths], _ available: Length) -> [Length] {
        let room = WordRoom(widths, available)
        let good = widths.map { $0.isOfNumbers ? $0.numbers : .zero }
        if available - good.sum() >= max(room.good, room.least) { return good }
        let least = widths.map { $0.isOfNumbers ? $0.leastNumbers : .zero }
        // A single column that is wider than the page has its cells broken.
        let most = available - room.least
        return least.sum() <= most ? least : least.map { $0 * (most / least.sum()) }
    }

    /// How wide each column's cells are.
    func columnWidths(of table: Table) -> [ColumnWidths] { table.head.indices.map { columnWidths(of: $0, in: table) } }

    /// How wide a column's cells are; heads over figures may wrap between words.
    private func columnWidths(of column: Int, in table: Table) -> ColumnWidths {
        let cells = table.rows.compactMap { column < $0.count ? $0[column].plainText : nil }
        let (cellText, headText) = (layout[.tableCell].text, layout[.tableHead].text)
        let widest = widestCell(cells, alignment(of: column, in: table), cellText)
        let head = table.head[column].plainText
        let longestInHead = longestWord(of: [head], headText)
        let halfOfHead = width(of: head, headText) * 0.6
        // A wider cell holds words, whatever its alignment.
        let widestNumber = blockColumn.width * 0.35
        return ColumnWidths(
            numbers: max(widest, max(longestInHead, halfOfHead)) + .points(1),
            leastNumbers: max(widest, longestInHead) + .points(1),
            words: max(widest, width(of: head, headText)),
            leastWords: max(longestInHead, longestWord(of: cells, cellText)),
            isOfNumbers: column > 0 && alignment(of: column, in: table) != .start && widest <= widestNumber)
    }

    private func alignment(of column: Int, in table: Table) -> Table.Alignment {
        column < table.alignments.count ? table.alignments[column] : .start
    }

    /// Where decimals are aligned, the widest whole part and the widest decimals.
    private func widestCell(_ cells: [String], _ alignment: Table.Alignment, _ style: TextStyle) -> Length {
        let widths = cells.map { width(of: $0, style) }
        let widest = widths.max() ?? .zero
        guard alignment == .end, let decimals = DecimalColumn(cells) else { return widest }
        let tails = cells.map { width(of: String(decimals.tail(of: $0)), style) }
        let whole = zip(widths, tails).map { $0 - $1 }.max() ?? .zero
        return max(widest, whole + (tails.max() ?? .zero))
    }

    /// How far each cell of a table is from the end of its column, so that decimals are below one another; empty rows where
    /// no column has any.
    func decimalShifts(in table: Table) -> [[Length]] {
        let style = layout[.tableCell].text
        var shifts = table.rows.map { $0.map { _ in Length.zero } }
        for column in table.head.indices where alignment(of: column, in: table) == .end {
            let cells = table.rows.map { column < $0.count ? $0[column].plainText : "" }
            guard let decimals = DecimalColumn(cells) else { continue }
            let tails = cells.map { width(of: String(decimals.tail(of: $0)), style) }
            let widest = tails.max() ?? .zero
            for row in shifts.indices where column < shifts[row].count && cells[row].contains(where: \.isNumber) {
                shifts[row][column] = widest - tails[row]
            }
        }
        return shifts
    }

    private func longestWord(of texts: [String], _ style: TextStyle) -> Length {
        // The longest by its letters is the widest, or nearly so.
        let words = texts.compactMap { text in text.split(separator: " ").max { $0.utf8.count < $1.utf8.count } }
        return words.map { width(of: String($0), style) }.max() ?? .zero
    }

    func width(of text: String, _ style: TextStyle) -> Length {
        shape([TextSpan(text: text, style: style, tag: 0)]).naturalWidth
    }
}

/// The room that the columns of words of a table need.
struct WordRoom {
    /// Keeps names of options in few lines.
    let good: Length
    /// Keeps the longest words whole, up to a part of the line.
    let least: Length

    /// The part of the line that words get beside numbers.
    private static let (goodPart, leastPart) = (0.25, 0.15)
    /// A column of words narrower than this, or than its longest word, is hard to read.
    private static let narrowest = Length.points(36)

    /// - Parameter available: the width of all columns together, without their gaps.
    init(_ widths: [ColumnWidths], _ available: Length) {
        let words = widths.filter { !$0.isOfNumbers }
        good = min(words.map(\.words).sum(), available * Self.goodPart)
        let narrowest = words.map { min($0.leastWords, Self.narrowest) }.sum()
        least = max(min(words.map(\.leastWords).sum(), available * Self.leastPart), narrowest)
    }
}
