internal import CCairo
public import Drawing
internal import Geometry

/// The glyphs of one font that a document shows, each once.
public struct FontSpecimen: Sendable, Hashable {
    /// A glyph, and what it shows.
    public struct Glyph: Sendable, Hashable {
        /// The glyph's index in the font.
        public var index: UInt32
        /// The characters that it shows unless `ActualText` says otherwise; nil when no cluster consists of it alone.
        public var text: String?

        /// A glyph with the text it shows.
        public init(index: UInt32, text: String?) {
            self.index = index
            self.text = text
        }
    }

    /// The font of all glyphs.
    public let font: FontFile
    /// Those with a text first, otherwise in the order in which they came.
    public let glyphs: [Glyph]

    /// - Parameter glyphs: of each index one.
    public init(font: FontFile, glyphs: [Glyph]) {
        self.font = font
        self.glyphs = glyphs.filter { $0.text != nil } + glyphs.filter { $0.text == nil }
    }
}

/// A PDF that Cairo made of specimens.
public struct PaintedSpecimens: Sendable {
    /// The bytes of the file.
    public let file: [UInt8]
    /// For each specimen, whether the file has its font: Cairo does not embed a font that shows only blanks.
    public let isPainted: [Bool]
}

/// Paints specimens as a PDF of Cairo's own, one page, glyph after glyph: raw material for a document's fonts.
///
/// The fonts in it are subsets with just these glyphs, and map them to their characters. Glyphs without a text of their
/// own are in one mark (`ActualText`). The same specimens give the same bytes.
///
/// - Throws: `RenderingError` for a font that cannot be opened, or a glyph that it does not have.
public func renderSpecimens(
    _ specimens: [FontSpecimen]
) throws(RenderingError) -> PaintedSpecimens {
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
    return PaintedSpecimens(file: sink.bytes, isPainted: isPainted)
}
