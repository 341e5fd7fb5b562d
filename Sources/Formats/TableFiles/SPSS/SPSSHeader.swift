import Diagnostics

/// The fixed beginning of a data file of SPSS (PSPP Developers Guide, "File Header Record").
struct SPSSHeader {
    enum Compression: Int {
        case none
        /// Small whole numbers, runs of spaces and missing values in one byte each.
        case bytes
        /// The same, and then blocks that zlib compressed (`.zsav`).
        case blocks
    }

    let compression: Compression
    /// How many cases the file says it has; nil when it does not.
    let cases: Int?
    /// The position of the variable that weights the cases among all places of a case, from 1; 0 for none.
    let weightPosition: Int
    /// What is added to a small number so that it fits into a byte.
    let bias: Double
    let isBigEndian: Bool
    private static let length = 176

    /// - Parameter records: what follows the header.
    init(_ bytes: [UInt8], file: String, records: inout SPSSBytes) throws(SPSSFault) {
        let isThird = bytes.starts(with: Array("$FL3".utf8))
        guard isThird || bytes.starts(with: Array("$FL2".utf8)) else {
            let message = "the file is not an SPSS data file (.sav, .zsav)"
            throw .unreadable(Diagnostic("no-spss", at: Place(file: file), message))
        }
        guard bytes.count >= Self.length else { throw .broken("it ends within its header") }
        // The number of the layout is 2 or 3 and shows the order of the bytes.
        let layout = Array(bytes[64..<68])
        guard [[2, 0, 0, 0], [3, 0, 0, 0], [0, 0, 0, 2], [0, 0, 0, 3]].contains(layout) else {
            throw .broken("the number of its layout is unknown")
        }
        isBigEndian = layout[0] == 0
        records = SPSSBytes(bytes, isBigEndian: isBigEndian)
        try records.move(to: 72)
        let number = try records.integer()
        guard let compression = Compression(rawValue: number), isThird == (compression == .blocks) else {
            throw .broken("compressed in the unknown way \(number)")
        }
        self.compression = compression
        weightPosition = try records.integer()
        let count = try records.integer()
        guard count >= -1 else { throw .broken("it says to have \(count) cases") }
        cases = count == -1 ? nil : count
        bias = records.double(try records.take(1, of: 8))
        try records.move(to: Self.length)
    }
}
