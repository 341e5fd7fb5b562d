/// A row of a sheet: the cells that have content, in the order of their columns.
struct SheetRow {
    struct Cell {
        /// Counted from 0.
        var column: Int
        var bytes: Range<Int>
    }

    /// Counted from 1.
    var number: Int
    var bytes: [UInt8] = []
    var cells: [Cell] = []

    /// How many cells there are up to the last with content.
    var width: Int { (cells.last?.column ?? -1) + 1 }

    /// Adds a cell behind the others, unless it is empty.
    mutating func append(_ text: some Collection<UInt8>, column: Int) {
        guard text.contains(where: { !isSpace($0) }) else { return }
        let start = bytes.count
        bytes.append(contentsOf: text)
        cells.append(Cell(column: column, bytes: start..<bytes.count))
    }
}

/// The place of a cell: `B3`.
struct CellReference {
    /// Counted from 0.
    var column: Int
    /// Counted from 1.
    var row: Int

    /// - Returns: nil when the text is not a reference; columns and rows past every limit are cut down to numbers that can be compared.
    init?(_ text: String) {
        let (mostColumns, letters) = (1 << 20, text.utf8.prefix { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") })
        var columns = 0
        for letter in letters { columns = min(mostColumns, columns * 26 + Int(letter - UInt8(ascii: "A")) + 1) }
        guard columns > 0, let row = rowNumber(text.utf8.dropFirst(letters.count)) else { return nil }
        column = columns - 1
        self.row = row
    }
}

/// The number of a row, from 1; one past every limit is cut down to a number that can be compared.
func rowNumber(_ digits: some Collection<UInt8>) -> Int? {
    let mostRows = 1 << 40
    var row = 0
    for digit in digits {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
        row = min(mostRows, row * 10 + Int(digit - UInt8(ascii: "0")))
    }
    return row > 0 ? row : nil
}
