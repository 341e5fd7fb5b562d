internal import CairoRenderer
internal import PDFSyntax

/// The fonts of a document as its pages use them: Cairo's subsets, from a page on which it painted each glyph once.
struct EmbeddedFonts {
    /// How a glyph is written in the content of a page.
    struct Code {
        /// The place of the font in `resources`.
        var font: Int
        var number: Int
        /// How far the next glyph is from it without an adjustment, in thousandths of the type size.
        var advance: Double
        /// Whether the font gives the glyph's text.
        var isNamed: Bool
    }

    let inventory: GlyphInventory
    private(set) var resources: [FontResource] = []
    /// By font and glyph of the inventory; nil of a blank that Cairo did not paint.
    private var codes: [[Code?]]
    private let file: PaintedFile?
    private let dictionary: PDFValue

    /// - Throws: `RenderingError` for a font or glyph that cannot be painted, `ExportError.unexpectedSource` when Cairo's
    ///   file is not as it should be.
    init(_ inventory: GlyphInventory) throws {
        self.inventory = inventory
        codes = inventory.fonts.map { Array(repeating: nil, count: $0.glyphs.count) }
        let specimens = try renderSpecimens(inventory.fonts.map(\.specimen))
        let painted = inventory.fonts.indices.filter { specimens.isPainted[$0] }
        guard !painted.isEmpty else {
            (file, dictionary) = (nil, .dictionary([:]))
            return
        }
        let file = try PaintedFile(specimens.file)
        let page = try file.page()
        let entries = try file.followed(file.followed(page["Resources"])?.dictionary?["Font"])
        guard case .dictionary(let fonts) = entries else { throw ExportError.unexpectedSource("no fonts") }
        (self.file, dictionary) = (file, .dictionary(fonts))
        resources = try fonts.map { try FontResource(name: $0.key, $0.value, in: file) }
        try assign(shownCodes(in: file.content(of: page), fonts: resources), to: painted)
    }

    /// How a glyph is written, by the font's place in the inventory; nil of a blank that is not embedded.
    func code(of glyph: UInt32, in font: Int) -> Code? { codes[font][inventory.fonts[font].place(of: glyph)] }

    /// Whether the font maps a glyph to just these characters.
    func shows(_ glyph: UInt32, of font: Int, for characters: borrowing Span<UInt8>) -> Bool {
        inventory.fonts[font].shows(glyph, for: characters) && code(of: glyph, in: font)?.isNamed ?? true
    }

    /// Writes the fonts.
    ///
    /// - Returns: what pages name as their resources.
    func write(into store: inout ObjectStore, pictures: PDFValue?) throws -> PDFReference {
        var resources: PDFDictionary = [:]
        if let file {
            var objects = ObjectImport(from: file)
            resources["Font"] = try objects.copy(dictionary, into: &store)
        }
        if let pictures { resources["XObject"] = pictures }
        return store.add(resources)
    }

    /// Codes come in the order in which glyphs were given to Cairo.
    private mutating func assign(_ shown: [ShownCode], to painted: [Int]) throws {
        let glyphs = painted.flatMap { font in inventory.fonts[font].specimen.glyphs.map { (font, $0.index) } }
        guard shown.count == glyphs.count else {
            throw ExportError.unexpectedSource("\(shown.count) of \(glyphs.count) glyphs")
        }
        for ((font, index), shown) in zip(glyphs, shown) {
            guard let advance = resources[shown.font].advance(of: shown.number) else {
                throw ExportError.unexpectedSource("code \(shown.number) of \(resources[shown.font].name)")
            }
            let place = inventory.fonts[font].place(of: index)
            codes[font][place] = Code(
                font: shown.font, number: shown.number, advance: advance, isNamed: !shown.isMarked)
        }
    }
}
