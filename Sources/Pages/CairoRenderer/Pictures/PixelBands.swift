internal import CCairo
internal import Drawing
internal import Geometry
internal import Glibc

/// A drawing as rows of pixels, painted some rows at a time: in the processor's cache, not in memory of a picture's
/// size. A class, because its surface paints on memory that it owns.
@safe final class PixelBands {
    let columns: Int
    let rows: Int
    private let drawing: Drawing
    private let scale: Double
    private let pixels: Pixels
    private let canvas: Canvas

    /// What half a megabyte holds of a picture as wide as a page.
    private static let mostRows = 128

    /// - Parameter scale: pixels to a point.
    init(of drawing: Drawing, scale: Double, columns: Int, rows: Int) throws(RenderingError) {
        (self.drawing, self.scale, self.columns, self.rows) = (drawing, scale, columns, rows)
        pixels = try Pixels(columns: columns, rows: min(rows, Self.mostRows))
        canvas = try unsafe Canvas(pixels.makeSurface(), target: pixels)
    }

    /// Paints, and hands over each row from the top with its number, its pixels as 0xRRGGBB below eight bits that are not used.
    ///
    /// - Parameter body: returns false to stop.
    func forEachRow(_ body: (Int, borrowing Span<UInt32>) -> Bool) throws(RenderingError) {
        for top in stride(from: 0, to: rows, by: pixels.rows) {
            let count = min(pixels.rows, rows - top)
            try paint(from: top, count)
            for row in 0..<count where !pixels.withRow(row, { body(top + row, $0) }) { return }
        }
    }

    private func paint(from top: Int, _ count: Int) throws(RenderingError) {
        unsafe cairo_surface_flush(canvas.surface)
        pixels.whiten()
        unsafe cairo_surface_mark_dirty(canvas.surface)
        unsafe cairo_identity_matrix(canvas.context)
        unsafe cairo_translate(canvas.context, 0, -Double(top))
        unsafe cairo_scale(canvas.context, scale, scale)
        canvas.shown = Double(top) / scale...Double(top + count) / scale
        try canvas.paint(drawing, at: .origin)
        try canvas.checkStatus()
        unsafe cairo_surface_flush(canvas.surface)
    }
}

/// Memory for pixels, and its owner: a number of 32 bits each, of which the upper eight are not used (`CAIRO_FORMAT_RGB24`), without gaps
/// between rows.
@safe private final class Pixels {
    let rows: Int
    private let columns: Int
    private let memory: UnsafeMutableBufferPointer<UInt32>

    init(columns: Int, rows: Int) throws(RenderingError) {
        (self.columns, self.rows) = (columns, rows)
        let count = columns * rows
        guard let room = unsafe malloc(count * MemoryLayout<UInt32>.stride) else { throw .cairo("no memory") }
        unsafe memory = UnsafeMutableBufferPointer(
            start: room.bindMemory(to: UInt32.self, capacity: count), count: count)
        whiten()
    }

    deinit { unsafe free(memory.baseAddress) }

    func whiten() { unsafe memory.initialize(repeating: .max) }

    func withRow<Result>(_ row: Int, _ body: (borrowing Span<UInt32>) -> Result) -> Result {
        let row = unsafe UnsafeBufferPointer(rebasing: memory[row * columns..<(row + 1) * columns])
        return unsafe body(Span(_unsafeElements: row))
    }

    /// A surface that paints on these pixels, which must outlive it.
    func makeSurface() -> OpaquePointer? {
        let bytes = unsafe UnsafeMutableRawPointer(memory.baseAddress)?.assumingMemoryBound(to: UInt8.self)
        return unsafe cairo_image_surface_create_for_data(
            bytes, CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows), Int32(columns * 4))
    }
}
