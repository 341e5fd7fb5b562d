import CPango
import Drawing

/// A font that Pango has opened, kept open, so that its address stays valid and unique.
///
/// A class, because it owns a reference of Pango.
@safe final class OpenedFont {
    /// The file that it is read from.
    let file: FontFile?
    let metrics: FontMetrics
    private let font: UnsafeMutablePointer<PangoFont>

    init(_ font: UnsafeMutablePointer<PangoFont>) {
        unsafe self.font = font
        unsafe g_object_ref(UnsafeMutableRawPointer(font))
        let fontconfigFont = unsafe UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
        unsafe file = pango_fc_font_get_pattern(fontconfigFont).flatMap { unsafe fontFile(of: $0) }
        unsafe metrics = fontMetrics(of: pango_font_get_hb_font(font))
    }

    func withHarfBuzzFont<Result>(_ body: (OpaquePointer?) -> Result) -> Result {
        unsafe body(pango_font_get_hb_font(font))
    }

    deinit { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
}
