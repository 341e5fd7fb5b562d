internal import CDeflate

/// A picture of dots as a PNG file (ISO/IEC 15948): eight bits a channel, red, green and blue.
///
/// Rows are packed as they stand. Cairo's own writer tries five filters on each row, which took a third of a build;
/// filters help photographs, and make these flat graphs a quarter larger.
struct PNGFile {
    let columns: Int
    let rows: Int
    let pixelsPerInch: Double

    /// - Parameter scanlines: for each row a zero, then red, green and blue of each pixel.
    func bytes(scanlines: [UInt8]) throws(RenderingError) -> [UInt8] {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let (bitDepth, trueColor): (UInt8, UInt8) = (8, 2)
        let header = bigEndian(columns) + bigEndian(rows) + [bitDepth, trueColor, 0, 0, 0]
        return signature + chunk("IHDR", header) + chunk("pHYs", density) + chunk("IDAT", try deflated(scanlines))
            + chunk("IEND", [])
    }

    /// The picture's true size: pixels a metre, the same both ways.
    private var density: [UInt8] {
        let inchesPerMetre = 1 / 0.0254
        let pixelsPerMetre = bigEndian(Int((pixelsPerInch * inchesPerMetre).rounded()))
        let metre: UInt8 = 1
        return pixelsPerMetre + pixelsPerMetre + [metre]
    }

    private func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(type.utf8) + content
        let checksum = unsafe libdeflate_crc32(0, body, body.count)
        return bigEndian(content.count) + body + bigEndian(Int(checksum))
    }

    private func bigEndian(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

    private func deflated(_ bytes: [UInt8]) throws(RenderingError) -> [UInt8] {
        let level: Int32 = 2
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { throw .compression }
        defer { unsafe libdeflate_free_compressor(compressor) }
        let room = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = unsafe libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, room)
        }
    }
}
