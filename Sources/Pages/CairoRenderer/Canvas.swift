internal import CCairo
internal import Drawing
internal import Geometry

/// A Cairo surface and what paints on it: one for each render, and for one thread.
///
/// A class, because it owns handles of Cairo.
@safe final class Canvas {
    let surface: OpaquePointer
    let context: OpaquePointer
    /// Outlives the surface.
    private let target: AnyObject
    private var faces: [FontFile: FontFace] = [:]
    /// The current settings of the context: most runs have those of the run before.
    private var usedFont: (font: FontFile, size: Double, face: FontFace)?
    var usedColor: Color?
    /// What is to be seen of a drawing, from the top down, in points; all of it when nil.
    var shown: ClosedRange<Double>?

    /// Takes over a surface that writes to the target.
    init(_ surface: OpaquePointer?, target: AnyObject) throws(RenderingError) {
        guard let surface = unsafe surface else { throw .cairo("no surface") }
        guard let context = unsafe cairo_create(surface) else {
            unsafe cairo_surface_destroy(surface)
            throw .cairo("no context")
        }
        unsafe self.surface = unsafe surface
        unsafe self.context = unsafe context
        self.target = target
        try checkStatus()
        try useUnhintedText()
    }

    deinit {
        unsafe cairo_destroy(context)
        unsafe cairo_surface_destroy(surface)
    }

    func checkStatus() throws(RenderingError) {
        try unsafe cairo_surface_status(surface).check()
        try unsafe cairo_status(context).check()
    }

    /// Ends all drawing: everything is written.
    func finish() throws(RenderingError) {
        unsafe cairo_surface_finish(surface)
        try unsafe cairo_surface_status(surface).check()
    }

    /// Sets the font of the text to come.
    func use(_ font: FontFile, size: Double) throws(RenderingError) -> FontFace {
        if let usedFont, usedFont.size == size, usedFont.font == font { return usedFont.face }
        let face = try face(of: font)
        unsafe cairo_set_font_face(context, face.pointer)
        unsafe cairo_set_font_size(context, size)
        usedFont = (font, size, face)
        return face
    }

    /// The face of a font, opened once for this render.
    private func face(of font: FontFile) throws(RenderingError) -> FontFace {
        if let face = faces[font] { return face }
        let face = try FontFace(font)
        faces[font] = face
        return face
    }

    /// Glyphs are placed where they were measured, whatever the resolution.
    private func useUnhintedText() throws(RenderingError) {
        let options = unsafe cairo_font_options_create()
        defer { unsafe cairo_font_options_destroy(options) }
        try unsafe cairo_font_options_status(options).check()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        unsafe cairo_set_font_options(context, options)
    }
}
