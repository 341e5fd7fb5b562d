public import Drawing

/// Paints a drawing as a picture of dots (PNG) on a white ground.
///
/// - Parameter pixelsPerInch: 72 makes a point a pixel. A picture's sides are rounded up to whole pixels.
/// - Throws: `RenderingError`, also for a picture of more than 32,767 pixels a side.
public func renderPNG(_ drawing: Drawing, pixelsPerInch: Double) throws(RenderingError) -> [UInt8] {
    let size = try drawing.size.paintable
    let scale = pixelsPerInch / 72
    let (columns, rows) = ((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
    let possible = 1.0...32_767
    guard possible.contains(columns), possible.contains(rows) else { throw .size(drawing.size) }
    let picture = try PixelBands(of: drawing, scale: scale, columns: Int(columns), rows: Int(rows))
    let scanlines = try picture.scanlines(exact: drawing.colors)
    let file = PNGFile(
        columns: Int(columns), rows: Int(rows), pixelsPerInch: pixelsPerInch, colors: scanlines.colors)
    return try file.bytes(scanlines: scanlines.bytes)
}

/// The rows of a picture as `PNGFile` wants them.
private struct Scanlines {
    /// For each row a zero, then its pixels.
    let bytes: [UInt8]
    let colors: PNGFile.Colors
}

extension PixelBands {
    /// The pixels as `PNGFile` wants them: by a palette where one holds all.
    ///
    /// - Parameter exact: colors that stay as they are.
    fileprivate func scanlines(exact: Set<UInt32>) throws(RenderingError) -> Scanlines {
        for palette in Palette.palettes(exact: exact) {
            if let indexed = try indexed(palette) { return indexed }
        }
        let line = 1 + columns * 3
        var bytes = [UInt8](repeating: 0, count: rows * line)
        try forEachRow { number, row in
            unsafe bytes.withUnsafeMutableBufferPointer { bytes in
                var target = number * line + 1
                for column in row.indices {
                    let pixel = row[column]
                    unsafe bytes[target] = UInt8(truncatingIfNeeded: pixel >> 16)
                    unsafe bytes[target + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    unsafe bytes[target + 2] = UInt8(truncatingIfNeeded: pixel)
                    target += 3
                }
            }
            return true
        }
        return Scanlines(bytes: bytes, colors: .direct)
    }

    /// Nil when the picture has too many colors.
    private func indexed(_ empty: Palette) throws(RenderingError) -> Scanlines? {
        var palette = empty
        var isWhole = true
        let line = 1 + columns
        var bytes = [UInt8](repeating: 0, count: rows * line)
        try forEachRow { number, row in
            isWhole = unsafe bytes.withUnsafeMutableBufferPointer { bytes in
                unsafe palette.write(row, to: UnsafeMutableBufferPointer(rebasing: bytes[(number * line + 1)...]))
            }
            return isWhole
        }
        return isWhole ? Scanlines(bytes: bytes, colors: .palette(palette.colors)) : nil
    }
}

extension Palette {
    /// Writes the numbers of a row's colors.
    ///
    /// - Returns: false when there are too many.
    fileprivate mutating func write(_ row: borrowing Span<UInt32>, to bytes: UnsafeMutableBufferPointer<UInt8>) -> Bool
    {
        unsafe row.withUnsafeBufferPointer { row in
            var column = 0
            while column < row.count {
                let pixel = unsafe row[column]
                guard let index = index(of: pixel & 0xFF_FFFF) else { return false }
                // Most of a row are long runs of one color.
                let end = unsafe endOfRun(of: pixel, in: row, from: column + 1)
                unsafe bytes[column..<end].update(repeating: index)
                column = end
            }
            return true
        }
    }
}

/// The first place at or after `start` that has another pixel: eight pixels are compared at a time.
private func endOfRun(of pixel: UInt32, in row: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
    let run = SIMD8(repeating: pixel)
    let memory = UnsafeRawBufferPointer(row)
    var end = start
    while end + run.scalarCount <= row.count,
        unsafe memory.loadUnaligned(fromByteOffset: end * MemoryLayout<UInt32>.stride, as: SIMD8<UInt32>.self) == run
    {
        end += run.scalarCount
    }
    while end < row.count, unsafe row[end] == pixel { end += 1 }
    return end
}
