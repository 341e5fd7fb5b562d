import CPango
import Geometry

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
