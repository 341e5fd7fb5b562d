import CPango
import Diagnostics
import Drawing

/// Owner of the opened fonts: one Fontconfig configuration, one Pango font map and one context on it.
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
    private var words: [WordContext: WordShapes] = [:]
    private var opened: [UInt: OpenedFont] = [:]
    private var styles: [TextStyle: StyleFonts] = [:]
    private var plainItems: [PlainItem.Key: PlainItem] = [:]
    private let sharedWords: SharedWords
    /// Says that a font's glyphs are neither composed nor taken apart, which ASCII never asks for: looking for it took half
    /// of all shaping time.
    let uncomposed: UnsafeMutablePointer<PangoAttribute>

    init(fonts: FontSet, words: SharedWords) throws(ReportError) {
        sharedWords = words
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
        (opened, styles, plainItems) = ([:], [:], [:])
        unsafe pango_attribute_destroy(uncomposed)
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        unsafe g_object_unref(UnsafeMutableRawPointer(map))
        unsafe FcConfigDestroy(config)
    }

    /// The words that were shaped in a context before.
    ///
    /// - Parameter shared: the same context for all shapers; nil when it is this one's alone.
    func words(of context: WordContext, shared: () -> SharedWords.Context?) -> WordShapes {
        if let known = words[context] { return known }
        let shapes = WordShapes(shared: shared().map { sharedWords.words(of: $0) })
        words[context] = shapes
        return shapes
    }

    /// What is known of plain text in a style.
    func plainItem(_ key: PlainItem.Key) -> PlainItem? { plainItems[key] }

    func keep(_ item: PlainItem, as key: PlainItem.Key) { plainItems[key] = item }

    /// What is known of a font that Pango has opened.
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
