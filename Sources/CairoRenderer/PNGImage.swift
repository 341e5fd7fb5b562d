internal import CCairo
internal import Glibc
public import Drawing

/// Paints a drawing as a picture of dots (PNG) on a white ground.
///
/// - Parameter pixelsPerInch: 72 makes a point a pixel. A picture's sides are rounded up to whole pixels.
/// - Throws: `RenderingError`, also for a picture of more than 32,767 pixels a side.
public func renderPNG(_ drawing: Drawing, pixelsPerInch: Double) throws(RenderingError) -> [UInt8] {
    let (width, height) = try drawing.size.paintable
    let scale = pixelsPerInch / 72
    let (columns, rows) = ((width * scale).rounded(.up), (height * scale).rounded(.up))
    let possible = 1.0...32_767
    guard possible.contains(columns), possible.contains(rows) else { throw .size(drawing.size) }
    let pixels = try Pixels(columns: Int(columns), rows: Int(rows))
    let canvas = try unsafe Canvas(pixels.makeSurface(), target: pixels)
    unsafe cairo_scale(canvas.context, scale, scale)
    try canvas.paint(drawing, at: .origin)
    try canvas.checkStatus()
    unsafe cairo_surface_flush(canvas.surface)
    let (scanlines, colors) = pixels.scanlines(keeping: drawing.colors)
    let file = PNGFile(columns: Int(columns), rows: Int(rows), pixelsPerInch: pixelsPerInch, colors: colors)
    return try file.bytes(scanlines: scanlines)
}

/// The memory of a picture, white at first: a number of 32 bits a pixel, of which the upper eight are not used
/// (`CAIRO_FORMAT_RGB24`), without gaps between rows.
@safe private final class Pixels {
    private let memory: UnsafeMutableBufferPointer<UInt32>
    private let columns: Int
    private let rows: Int

    init(columns: Int, rows: Int) throws(RenderingError) {
        (self.columns, self.rows) = (columns, rows)
        let count = columns * rows
        guard let room = unsafe malloc(count * MemoryLayout<UInt32>.stride) else { throw .cairo("no memory") }
        unsafe memory = UnsafeMutableBufferPointer(
            start: room.bindMemory(to: UInt32.self, capacity: count), count: count)
        unsafe memory.initialize(repeating: .max)
    }

    deinit { unsafe free(memory.baseAddress) }

    /// A surface that paints on these pixels, which must outlive it; memory of Cairo's own would be made black first.
    func makeSurface() -> OpaquePointer? {
        let bytes = unsafe UnsafeMutableRawPointer(memory.baseAddress)?.assumingMemoryBound(to: UInt8.self)
        return unsafe cairo_image_surface_create_for_data(
            bytes, CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows), Int32(columns * 4))
    }

    /// The pixels as `PNGFile` wants them: by a palette where one holds all.
    ///
    /// - Parameter exact: colors that stay as they are.
    func scanlines(keeping exact: Set<UInt32>) -> (bytes: [UInt8], colors: PNGFile.Colors) {
        for steps in Palette.steps {
            if let indexed = indexed(Palette(exact: exact, steps: steps)) { return indexed }
        }
        let rowBytes = 1 + columns * 3
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: rows * rowBytes) { buffer, count in
            for row in 0..<rows {
                var target = row * rowBytes
                unsafe buffer[target] = 0
                for source in row * columns..<(row + 1) * columns {
                    let pixel = unsafe memory[source]
                    unsafe buffer[target + 1] = UInt8(truncatingIfNeeded: pixel >> 16)
                    unsafe buffer[target + 2] = UInt8(truncatingIfNeeded: pixel >> 8)
                    unsafe buffer[target + 3] = UInt8(truncatingIfNeeded: pixel)
                    target += 3
                }
            }
            count = rows * rowBytes
        }
        return (bytes, .direct)
    }

    private func indexed(_ empty: Palette) -> (bytes: [UInt8], colors: PNGFile.Colors)? {
        var palette = empty
        var isWhole = true
        let rowBytes = 1 + columns
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: rows * rowBytes) { buffer, count in
            var (lastPixel, lastIndex): (UInt32, UInt8) = (0, palette.index(of: 0) ?? 0)
            for row in 0..<rows where isWhole {
                unsafe buffer[row * rowBytes] = 0
                for column in 0..<columns {
                    let pixel = unsafe memory[row * columns + column] & 0xFF_FFFF
                    if pixel != lastPixel {
                        guard let index = palette.index(of: pixel) else {
                            isWhole = false
                            break
                        }
                        (lastPixel, lastIndex) = (pixel, index)
                    }
                    unsafe buffer[row * rowBytes + 1 + column] = lastIndex
                }
            }
            count = isWhole ? rows * rowBytes : 0
        }
        return isWhole ? (bytes, .palette(palette.colors)) : nil
    }
}
