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
    try unsafe cairo_surface_write_to_png_stream(canvas.surface, ByteSink.write, sink.closure).check()
    return try canvas.finish()
}
