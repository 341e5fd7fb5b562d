import CPango
import Drawing

/// A font that Pango has opened, kept open, so that its address stays valid and unique.
///
/// A class, because it owns a reference of Pango.
@safe final class OpenedFont {
    /// The file that it is read from.
    let file: FontFile?
    let metrics: FontMetrics
    /// The hyphen that lines end with.
    let hyphen: ShapedGlyph?
    private let font: UnsafeMutablePointer<PangoFont>

    init(_ font: UnsafeMutablePointer<PangoFont>) {
        unsafe self.font = font
        unsafe g_object_ref(UnsafeMutableRawPointer(font))
        let fontconfigFont = unsafe UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
        unsafe file = pango_fc_font_get_pattern(fontconfigFont).flatMap { unsafe fontFile(of: $0) }
        unsafe metrics = fontMetrics(of: pango_font_get_hb_font(font))
        unsafe hyphen = ShapedGlyph(hyphenOf: pango_font_get_hb_font(font))
    }

    func withHarfBuzzFont<Result>(_ body: (OpaquePointer?) -> Result) -> Result {
        unsafe body(pango_font_get_hb_font(font))
    }

    deinit { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
}

extension ShapedGlyph {
    /// U+2010, or where the font lacks it, U+002D.
    fileprivate init?(hyphenOf font: OpaquePointer?) {
        let candidates: [UInt32] = [0x2010, 0x2D]
        for character in candidates {
            var glyph: UInt32 = 0
            guard unsafe hb_font_get_nominal_glyph(font, character, &glyph) != 0, glyph != 0 else { continue }
            unsafe self.init(index: glyph, advance: hb_font_get_glyph_h_advance(font, glyph), xOffset: 0, yOffset: 0)
            return
        }
        return nil
    }
}
