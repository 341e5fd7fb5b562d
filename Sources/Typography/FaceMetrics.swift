import CPango
import Drawing
import Geometry

/// A font as Pango has opened it, kept open, so that its address stays its own.
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
        unsafe metrics = fontMetrics(of: font)
    }

    deinit { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
}

/// The files that a style may be set in, its own first, and the description that leads Pango to exactly these.
@safe final class StyleFonts {
    let files: [FontFile]
    let description: OpaquePointer

    /// Takes the description over.
    init(files: [FontFile], description: OpaquePointer) {
        self.files = files
        unsafe self.description = description
    }

    deinit { unsafe pango_font_description_free(description) }
}

/// The metrics of an opened font, from the font's own tables.
func fontMetrics(of font: UnsafeMutablePointer<PangoFont>) -> FontMetrics {
    func length(_ units: some BinaryInteger) -> Length { .points(Double(units) / Double(pangoUnitsPerPoint)) }
    let face = unsafe pango_font_get_hb_font(font)
    var extents = hb_font_extents_t()
    unsafe hb_font_get_h_extents(face, &extents)
    func metric(_ tag: hb_ot_metrics_tag_t) -> Length? {
        var value: hb_position_t = 0
        return unsafe hb_ot_metrics_get_position(face, tag, &value) != 0 ? length(value) : nil
    }
    return FontMetrics(
        ascent: length(extents.ascender), descent: length(-extents.descender),
        capHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT), xHeight: metric(HB_OT_METRICS_TAG_X_HEIGHT))
}
