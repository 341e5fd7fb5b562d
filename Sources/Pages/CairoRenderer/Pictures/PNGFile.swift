internal import CDeflate

/// A picture of dots as a PNG file (ISO/IEC 15948).
///
/// Rows are compressed without a filter: filters help photographs, and make flat graphs a quarter larger.
struct PNGFile {
    enum Colors {
        /// Red, green and blue of each pixel in turn.
        case direct
        /// Each pixel a number into these colors (0xRRGGBB), of which there are at most 256.
        case palette([UInt32])
    }

    let columns: Int
    let rows: Int
    let pixelsPerInch: Double
    let colors: Colors

    /// - Parameter scanlines: for each row a zero, then its pixels.
    func bytes(scanlines: [UInt8]) throws(RenderingError) -> [UInt8] {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let bitDepth: UInt8 = 8
        let header = bigEndian(columns) + bigEndian(rows) + [bitDepth, colorType, 0, 0, 0]
        return signature + chunk("IHDR", header) + palette + chunk("pHYs", density)
            + chunk("IDAT", try deflated(scanlines)) + chunk("IEND", [])
    }

    private var colorType: UInt8 {
        switch colors {
        case .direct: 2
        case .palette: 3
        }
    }

    private var palette: [UInt8] {
        guard case .palette(let colors) = colors else { return [] }
        return chunk("PLTE", colors.flatMap { bigEndian(Int($0)).dropFirst() })
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

    /// Level 4: a third of the time of zlib at level 6, for 2 per cent more bytes.
    private func deflated(_ bytes: [UInt8]) throws(RenderingError) -> [UInt8] {
        let level: Int32 = 4
        guard let compressor = unsafe libdeflate_alloc_compressor(level) else { throw .compression }
        defer { unsafe libdeflate_free_compressor(compressor) }
        let room = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = unsafe libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, room)
        }
    }
}
