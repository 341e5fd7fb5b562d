import CPango
import Drawing
import Geometry

/// The metrics of an opened font, from the font's own tables; its scale is in Pango's units.
func fontMetrics(of face: OpaquePointer?) -> FontMetrics {
    func length(_ units: some BinaryInteger) -> Length { .points(Double(units) / Double(pangoUnitsPerPoint)) }
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

/// A face of a font file that HarfBuzz has opened, without Pango. A class, because it owns a handle of HarfBuzz.
@safe final class HarfBuzzFace {
    private let face: OpaquePointer?

    init(_ file: FontFile) {
        let blob = unsafe hb_blob_create_from_file(file.path)
        defer { unsafe hb_blob_destroy(blob) }
        unsafe face = hb_face_create(blob, UInt32(file.faceIndex))
    }

    deinit { unsafe hb_face_destroy(face) }

    /// - Parameter scale: the type size in Pango's units.
    func metrics(scale: Int32) -> FontMetrics {
        let font = unsafe hb_font_create(face)
        defer { unsafe hb_font_destroy(font) }
        unsafe hb_font_set_scale(font, scale, scale)
        return unsafe fontMetrics(of: font)
    }
}
