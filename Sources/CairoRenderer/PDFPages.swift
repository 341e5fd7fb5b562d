internal import CCairo
internal import Drawing

/// Paints pages as a PDF of Cairo's own, untagged in sense: raw material for a finished document.
///
/// Each drawing of a page stands in one outer marked-content sequence, in the order of the drawings; only a page on
/// which nothing at all is painted has none. The same pages give the same bytes.
///
/// - Throws: `RenderingError` for a font, glyph, cluster, coordinate or page size that cannot be painted.
public func renderPDFPages(_ pages: [PageDrawing]) throws(RenderingError) -> [UInt8] {
    let first = try pages.first.map { page throws(RenderingError) in try page.size.paintable } ?? (width: 1, height: 1)
    let sink = ByteSink()
    let surface = unsafe cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, first.width, first.height)
    let canvas = try unsafe Canvas(surface, sink: sink)
    // Unset, it is the time of the run.
    unsafe cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
    for page in pages { try paint(page, on: canvas) }
    return try canvas.finish()
}

private func paint(_ page: PageDrawing, on canvas: Canvas) throws(RenderingError) {
    let (width, height) = try page.size.paintable
    unsafe cairo_pdf_surface_set_size(canvas.surface, width, height)
    for (drawing, origin) in page.drawings {
        // Flat: Cairo marks only the content of a tag that holds no other.
        unsafe cairo_tag_begin(canvas.context, "Span", "")
        try canvas.paint(drawing, at: origin)
        unsafe cairo_tag_end(canvas.context, "Span")
    }
    unsafe cairo_show_page(canvas.context)
    try canvas.checkStatus()
}
