internal import CCairo
public import Drawing
internal import Geometry

/// The glyphs of one font that a document shows, each once.
public struct FontSpecimen: Sendable, Hashable {
    public struct Glyph: Sendable, Hashable {
        /// The glyph's index in the font.
        public var index: UInt32
        /// The characters that it stands for wherever nothing else is said; nil when it never stands alone.
        public var text: String?

        public init(index: UInt32, text: String?) {
            self.index = index
            self.text = text
        }
    }

    public let font: FontFile
    /// Those with a text first, otherwise in the order in which they came.
    public let glyphs: [Glyph]

    /// - Parameter glyphs: of each index one.
    public init(font: FontFile, glyphs: [Glyph]) {
        self.font = font
        self.glyphs = glyphs.filter { $0.text != nil } + glyphs.filter { $0.text == nil }
    }
}

/// Paints specimens as a PDF of Cairo's own, one page, glyph after glyph: raw material for a document's fonts.
///
/// The fonts in it are subsets with just these glyphs, and say which characters they stand for. Glyphs without a text of
/// their own stand in one mark (`ActualText`). The same specimens give the same bytes.
///
/// - Returns: the file, and which of the specimens it holds: Cairo embeds nothing of a font that shows only blanks.
/// - Throws: `RenderingError` for a font that cannot be opened, or a glyph that it does not have.
public func renderSpecimens(
    _ specimens: [FontSpecimen]
) throws(RenderingError) -> (file: [UInt8], isPainted: [Bool]) {
    let sink = ByteSink()
    let side = 100.0
    let surface = unsafe cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, side, side)
    let canvas = try unsafe Canvas(surface, target: sink)
    // Unset, it is the time of the run.
    unsafe cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
    let place = Point(x: .points(side / 2), y: .points(side / 2))
    var isPainted: [Bool] = []
    for specimen in specimens { isPainted.append(try canvas.paint(specimen, at: place)) }
    unsafe cairo_show_page(canvas.context)
    try canvas.checkStatus()
    try canvas.finish()
    return (sink.bytes, isPainted)
}
