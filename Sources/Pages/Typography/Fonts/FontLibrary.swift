import CPango
import Drawing
import Geometry

/// Owner of a thread's opened fonts: one Pango font map and one context on it.
///
/// It keeps what Pango made for each style and font, so that none is made twice. What was shaped is in `ShapeCache`.
/// A class, because it owns handles of C libraries.
///
/// Each font file is registered under a name of our own making, so that which face is used is decided here, by
/// `FontSet`, and never by Fontconfig's matching: it could neither take a wrong face nor synthesise one.
@safe final class FontLibrary {
    private let registered: RegisteredFonts
    /// A `PangoContext`.
    let context: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var opened: [UInt: OpenedFont] = [:]
    private var styles: [TextStyle: StyleFonts] = [:]
    /// Those whose metrics were asked for.
    private var faces: [FontFile: HarfBuzzFace] = [:]
    /// Turns off the composition of glyphs (OpenType `ccmp`). ASCII never needs it, and the look-up is half the cost of
    /// shaping.
    let uncomposed: UnsafeMutablePointer<PangoAttribute>

    init(fonts: RegisteredFonts) {
        guard let map = unsafe pango_ft2_font_map_new(), let context = unsafe pango_font_map_create_context(map)
        else { preconditionFailure("no memory for a font map") }
        guard let uncomposed = unsafe pango_attr_font_features_new("ccmp=0") else {
            preconditionFailure("no memory for a text attribute")
        }
        let oneUnitIsOnePoint = 72.0
        unsafe pango_ft2_font_map_set_resolution(OpaquePointer(map), oneUnitIsOnePoint, oneUnitIsOnePoint)
        unsafe pango_fc_font_map_set_config(OpaquePointer(map), fonts.config)
        unsafe pango_context_set_round_glyph_positions(context, 0)
        registered = fonts
        unsafe self.map = map
        unsafe self.context = context
        unsafe self.uncomposed = uncomposed
    }

    deinit {
        (opened, styles) = ([:], [:])
        unsafe pango_attribute_destroy(uncomposed)
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        unsafe g_object_unref(UnsafeMutableRawPointer(map))
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
        let files = registered.fonts.faces(for: style).map(\.file)
        let found = unsafe StyleFonts(files: files, description: makeDescription(files: files, style: style))
        styles[style] = found
        return found
    }

    /// The metrics of the face that a style is set in.
    func metrics(of style: TextStyle) -> FontMetrics {
        let fonts = fonts(for: style)
        if let known = fonts.metrics { return known }
        // Asked directly: Pango starts two threads for each description that it has not seen before.
        let units = Int32(inPangoUnits(style.size))
        let metrics = face(of: fonts.files[0]).metrics(scale: units)
        fonts.metrics = metrics
        return metrics
    }

    /// The face of a file for HarfBuzz, opened once.
    private func face(of file: FontFile) -> HarfBuzzFace {
        if let known = faces[file] { return known }
        let face = HarfBuzzFace(file)
        faces[file] = face
        return face
    }

    /// A new description that leads Pango to exactly these files; the caller frees it.
    func makeDescription(files: [FontFile], style: TextStyle) -> OpaquePointer {
        guard let description = unsafe pango_font_description_new() else {
            preconditionFailure("no memory for a font description")
        }
        let names = files.compactMap { registered.names[$0] }
        unsafe pango_font_description_set_family(description, names.joined(separator: ","))
        unsafe pango_font_description_set_absolute_size(description, inPangoUnits(style.size))
        return unsafe description
    }
}

/// Pango counts lengths in 1/1024 of a point at 72 dots an inch (`PANGO_SCALE`).
let pangoUnitsPerPoint = 1024

/// A size as Pango and HarfBuzz are given it.
private func inPangoUnits(_ size: Length) -> Double { (size.points * Double(pangoUnitsPerPoint)).rounded() }
