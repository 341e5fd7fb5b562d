import CDeflate
import Diagnostics

/// The cases of a data file, one after the other, decompressed.
final class SPSSCases {
    private let header: SPSSHeader
    private let limits: TableLimits
    private let caseLength: Int
    /// The file; of blocks the one that is read now.
    private var data: SPSSBytes
    private let file: SPSSBytes
    private var blocks: ArraySlice<Block> = []
    /// What stands for the next values, eight at a time.
    private var codes: ArraySlice<UInt8> = []
    private var isAtEnd = false

    private struct Block {
        var offset: Int
        var length: Int
        var decompressedLength: Int
    }

    /// - Parameter bytes: behind the last record.
    init(
        _ bytes: SPSSBytes, _ header: SPSSHeader, slots: Int, limits: TableLimits, name: String
    ) throws(SPSSFault) {
        self.header = header
        self.limits = limits
        caseLength = slots * 8
        data = bytes
        file = bytes
        guard header.compression == .blocks else { return }
        blocks = try Self.blocks(bytes, limits, Place(file: name))
        data = SPSSBytes([], isBigEndian: bytes.isBigEndian)
    }

    /// Reads the next case into `row`.
    ///
    /// - Returns: false when there are no more.
    /// - Throws: when the file ends within a case, or a block is damaged.
    func next(_ row: inout [UInt8]) throws(SPSSFault) -> Bool {
        row.removeAll(keepingCapacity: true)
        if header.compression == .none {
            if data.isAtEnd { return false }
            row.append(contentsOf: try data.take(1, of: caseLength))
            return true
        }
        while row.count < caseLength {
            guard let code = try nextCode() else {
                guard row.isEmpty else { throw .broken("it ends within a case") }
                return false
            }
            try append(code, to: &row)
        }
        return true
    }

    private func append(_ code: UInt8, to row: inout [UInt8]) throws(SPSSFault) {
        switch code {
        case 0: return
        case 252: isAtEnd = true
        case 253:
            guard try fill() else { throw .broken("it ends within a case") }
            row.append(contentsOf: try data.take(1, of: 8))
        case 254: row.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 8))
        case 255: append(SPSSNumber.missing, to: &row)
        default: append((Double(code) - header.bias).bitPattern, to: &row)
        }
    }

    private func append(_ bits: UInt64, to row: inout [UInt8]) {
        for place in 0..<8 {
            row.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * (header.isBigEndian ? 7 - place : place))))
        }
    }

    private func nextCode() throws(SPSSFault) -> UInt8? {
        if isAtEnd { return nil }
        if codes.isEmpty {
            guard try fill() else { return nil }
            codes = try data.take(1, of: 8)
        }
        return codes.popFirst()
    }

    /// Goes on to the next block at the end of one; false at the end of all.
    private func fill() throws(SPSSFault) -> Bool {
        while data.isAtEnd {
            guard let block = blocks.popFirst() else { return false }
            let input = file.bytes[block.offset..<(block.offset + block.length)]
            guard let output = decompressed(input, length: block.decompressedLength) else {
                throw .broken("a compressed block is damaged")
            }
            data = SPSSBytes(output, isBigEndian: header.isBigEndian)
        }
        return true
    }

    /// The places of the blocks that zlib compressed, and their lengths when unpacked.
    private static func blocks(
        _ bytes: SPSSBytes, _ limits: TableLimits, _ place: Place
    ) throws(SPSSFault) -> ArraySlice<Block> {
        var bytes = bytes
        let start = bytes.position
        let (header, trailer, length) = (try bytes.long(), try bytes.long(), try bytes.long())
        guard header == start, trailer >= bytes.position, length >= 24 else {
            throw .broken("the list of its blocks is damaged")
        }
        try bytes.move(to: trailer)
        try bytes.skip(1, of: 20)
        var blocks: [Block] = []
        var rest = limits.decompressedBytes
        for _ in 0..<(try bytes.count()) {
            try bytes.skip(1, of: 8)
            let (offset, large, small) = (try bytes.long(), try bytes.count(), try bytes.count())
            guard offset >= start, offset <= trailer, small <= trailer - offset else {
                throw .broken("a compressed block goes past the end of the cases")
            }
            // SPSS writes blocks of four mebibytes.
            guard large <= 16 << 20 else { throw .broken("a compressed block of \(large) bytes") }
            rest -= large
            if rest < 0 { throw .limit(limits.decompressedTooLarge(at: place)) }
            blocks.append(Block(offset: offset, length: small, decompressedLength: large))
        }
        return blocks[...]
    }
}

/// What zlib compressed; nil when that is damaged or of another length.
private func decompressed(_ input: ArraySlice<UInt8>, length: Int) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    let output = unsafe [UInt8](unsafeUninitializedCapacity: length) { output, written in
        let result = unsafe input.withUnsafeBufferPointer { input in
            unsafe libdeflate_zlib_decompress(
                decompressor, input.baseAddress, input.count, output.baseAddress, length, &written)
        }
        if result != LIBDEFLATE_SUCCESS { written = 0 }
    }
    return output.count == length ? output : nil
}
