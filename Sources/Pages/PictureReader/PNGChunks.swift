/// The chunks of a PNG file (ISO/IEC 15948) that its pixels need. The others are left out: packed texts and colour
/// profiles could be bombs, and Cairo, which unpacks the pixels, reads none of them.
struct PNGChunks {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let needed = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

    let size: PixelSize
    /// A PNG file of these chunks alone.
    private(set) var bytes = signature

    init(_ file: [UInt8]) throws(PictureProblem) {
        let start = Self.signature.count
        guard file.has(Array("IHDR".utf8), at: start + 4), let columns = file.number32(at: start + 8),
            let rows = file.number32(at: start + 12)
        else { throw Self.damaged("does not begin with its header (IHDR)") }
        size = try PixelSize(columns: columns, rows: rows)
        var position = start
        var ends = false
        while !ends {
            guard let length = file.number32(at: position), position + 12 + length <= file.count else {
                throw Self.damaged("is cut off")
            }
            let name = String(decoding: file[position + 4..<position + 8], as: UTF8.self)
            let end = position + 12 + length
            if Self.needed.contains(name) { bytes += file[position..<end] }
            position = end
            ends = name == "IEND"
        }
    }

    static func damaged(_ what: String) -> PictureProblem {
        PictureProblem("is a damaged PNG file: it \(what)", hint: PictureProblem.damaged)
    }
}
