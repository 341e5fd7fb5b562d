internal import CCairo
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
    let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    let sink = ByteSink()
    let canvas = try unsafe Canvas(surface, sink: sink)
    canvas.use(.white)
    unsafe cairo_paint(canvas.context)
    unsafe cairo_scale(canvas.context, scale, scale)
    try canvas.paint(drawing, at: .origin)
    try canvas.checkStatus()
    let file = PNGFile(columns: Int(columns), rows: Int(rows), pixelsPerInch: pixelsPerInch)
    return try file.bytes(scanlines: unsafe scanlines(of: canvas.surface, columns: Int(columns), rows: Int(rows)))
}

/// The surface's pixels as `PNGFile` wants them.
private func scanlines(of surface: OpaquePointer, columns: Int, rows: Int) throws(RenderingError) -> [UInt8] {
    unsafe cairo_surface_flush(surface)
    guard let pixels = unsafe cairo_image_surface_get_data(surface) else { throw .cairo("an image without pixels") }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    let rowBytes = 1 + columns * 3
    return unsafe [UInt8](unsafeUninitializedCapacity: rows * rowBytes) { buffer, count in
        for row in 0..<rows {
            let source = unsafe UnsafeRawPointer(pixels + row * stride)
            var target = row * rowBytes
            unsafe buffer[target] = 0
            for column in 0..<columns {
                // CAIRO_FORMAT_RGB24: a number of 32 bits, of which the upper eight are not used.
                let pixel = unsafe source.load(fromByteOffset: column * 4, as: UInt32.self)
                unsafe buffer[target + 1] = UInt8(truncatingIfNeeded: pixel >> 16)
                unsafe buffer[target + 2] = UInt8(truncatingIfNeeded: pixel >> 8)
                unsafe buffer[target + 3] = UInt8(truncatingIfNeeded: pixel)
                target += 3
            }
        }
        count = rows * rowBytes
    }
}
