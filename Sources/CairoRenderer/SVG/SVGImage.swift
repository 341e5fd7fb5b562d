internal import CCairo
public import Drawing

/// Paints a drawing as SVG that says what it shows: `role="img"`, a title and a description.
///
/// Text is drawn as outlines, so that it looks the same everywhere; the title and description stand for it.
/// The same drawing gives the same bytes.
///
/// - Throws: `RenderingError` for a font, glyph, cluster, coordinate or size that cannot be painted.
public func renderSVG(_ drawing: Drawing, title: String, description: String) throws(RenderingError) -> [UInt8] {
    let (width, height) = try drawing.size.paintable
    let sink = ByteSink()
    let surface = unsafe cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, width, height)
    let canvas = try unsafe Canvas(surface, sink: sink)
    try canvas.paint(drawing, at: .origin)
    try canvas.checkStatus()
    let painted = try canvas.finish()
    return try described(painted, title: title, description: description)
}
