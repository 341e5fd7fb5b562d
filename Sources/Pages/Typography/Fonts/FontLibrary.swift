import CPango
import Diagnostics
import Drawing

/// Owner of a thread's opened fonts: one Fontconfig configuration, one Pango font map and one context on it.
///
/// It keeps what Pango made for each style and font, so that none is made twice. What was shaped is in `ShapeCache`.
/// A class, because it owns handles of C libraries.
///
/// Each font file is registered under a name of our own making, so that which face is used is decided here, by
/// `FontSet`, and never by Fontconfig's matching: it could neither take a wrong face nor synthesise one.
@safe final class FontLibrary {
    let fonts: FontSet
    /// A `PangoContext`.
    let context: OpaquePointer
    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let names: [FontFile: String]
    private var opened: [UInt: OpenedFont] = [:]
    private var styles: [TextStyle: StyleFonts] = [:]
    /// Turns off the composition of glyphs (OpenType `ccmp`). ASCII never needs it, and the look-up is half the cost of
    /// shaping.
    let uncomposed: UnsafeMutablePointer<PangoAttribute>

    init(fonts: FontSet) throws(ReportError) {
        try checkFontSet(fonts).throwIfErrors()
        guard let config = unsafe FcConfigCreate() else { preconditionFailure("no memory for a font configuration") }
        let registration = unsafe FontRegistration(fonts: fonts, config: config)
        guard registration.problems.all.isEmpty else {
            unsafe FcConfigDestroy(config)
            throw ReportError(registration.problems.all)
        }
        guard let map = unsafe pango_ft2_font_map_new(), let context = unsafe pango_font_map_create_context(map)
        else { preconditionFailure("no memory for a font map") }
        guard let uncomposed = unsafe pango_attr_font_features_new("ccmp=0") else {
            preconditionFailure("no memory for a text attribute")
        }
        let oneUnitIsOnePoint = 72.0
        unsafe pango_ft2_font_map_set_resolution(OpaquePointer(map), oneUnitIsOnePoint, oneUnitIsOnePoint)
        unsafe pango_fc_font_map_set_config(OpaquePointer(map), config)
        unsafe pango_context_set_round_glyph_positions(context, 0)
        self.fonts = fonts
        self.names = registration.names
        unsafe self.config = config
        unsafe self.map = map
        unsafe self.context = context
        unsafe self.uncomposed = uncomposed
    }

    deinit {
        (opened, styles) = ([:], [:])
        unsafe pango_attribute_destroy(uncomposed)
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        unsafe g_object_unref(UnsafeMutableRawPointer(map))
        unsafe FcConfigDestroy(config)
    }

    /// A font that Pango has opened, with its file and metrics.
    func opened(_ font: UnsafeMutablePointer<PangoFont>) -> OpenedFont {
        let address = UInt(bitPattern: font)
        if let known = opened[address] { return known }
        let font = unsafe OpenedFont(font)
        opened[address] = font
        return font
    }

    /// The fonts of a style.
    func fonts(for style: TextStyle) -> StyleFonts {
        if let known = styles[style] { return known }
        let files = fonts.faces(for: style).map(\.file)
        let found = unsafe StyleFonts(files: files, description: makeDescription(files: files, style: style))
        styles[style] = found
        return found
    }

    /// The metrics of the face that a style is set in.
    func metrics(of style: TextStyle) -> FontMetrics {
        let fonts = fonts(for: style)
        if let known = fonts.metrics { return known }
        let own = unsafe makeDescription(files: Array(fonts.files.prefix(1)), style: style)
        defer { unsafe pango_font_description_free(own) }
        guard let font = unsafe pango_context_load_font(context, own) else {
            preconditionFailure("a font opened before cannot be loaded")
        }
        defer { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
        let metrics = unsafe fontMetrics(of: font)
        fonts.metrics = metrics
        return metrics
    }

    /// A new description that leads Pango to exactly these files; the caller frees it.
    func makeDescription(files: [FontFile], style: TextStyle) -> OpaquePointer {
        guard let description = unsafe pango_font_description_new() else {
            preconditionFailure("no memory for a font description")
        }
        unsafe pango_font_description_set_family(description, files.compactMap { names[$0] }.joined(separator: ","))
        let size = (style.size.points * Double(pangoUnitsPerPoint)).rounded()
        unsafe pango_font_description_set_absolute_size(description, size)
        return unsafe description
    }
}

/// Pango counts lengths in 1/1024 of a point at 72 dots an inch (`PANGO_SCALE`).
let pangoUnitsPerPoint = 1024
