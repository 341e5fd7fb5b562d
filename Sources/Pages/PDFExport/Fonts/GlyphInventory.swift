internal import CairoRenderer
internal import Drawing
internal import Typesetting

/// Which glyphs a document shows, by font in the order of their first appearance, and the text of each.
struct GlyphInventory {
    private(set) var fonts: [Font] = []
    /// The place of the font that was looked up last: most runs have the font of the run before.
    private var last = 0

    /// The glyphs of one font.
    struct Font {
        let file: FontFile
        private(set) var glyphs: [Glyph] = []
        /// By a glyph's index in the font, its place in `glyphs`; -1 of one that is not shown.
        private var places: [Int32] = []
        private var texts: [UInt8] = []

        struct Glyph {
            let index: UInt32
            /// The bytes of the text; empty when no cluster consists of it alone.
            var text: Range<Int> = 0..<0
        }
    }

    /// - Throws: `RenderingError` when the clusters of a run do not add up.
    init(of document: TypesetDocument) throws(RenderingError) {
        for page in document.pages {
            for mark in page.marks {
                for shape in mark.drawing.shapes { try add(shape) }
            }
        }
    }

    private mutating func add(_ shape: Shape) throws(RenderingError) {
        switch shape {
        case .path, .picture: break
        case .glyphs(let run, _): try add(run)
        case .group(let shapes, _): for shape in shapes { try add(shape) }
        }
    }

    private mutating func add(_ run: GlyphRun) throws(RenderingError) {
        let font = place(of: run.font)
        try run.forEachCluster { text, glyphs throws(RenderingError) in
            for place in glyphs {
                let isKnown = fonts[font].add(run.glyphs[place].index, text, isAlone: glyphs.count == 1)
                guard isKnown else {
                    throw .glyph(index: run.glyphs[place].index, font: run.font, text: run.text)
                }
            }
        }
    }

    private mutating func place(of file: FontFile) -> Int {
        last = font(file, near: last) ?? fonts.count
        if last == fonts.count { fonts.append(Font(file: file)) }
        return last
    }

    /// The place of a font in `fonts`, looked for from another one's.
    func font(_ file: FontFile, near place: Int) -> Int? {
        if fonts.indices.contains(place), fonts[place].file == file { return place }
        return fonts.firstIndex { $0.file == file }
    }
}

extension GlyphInventory.Font {
    init(file: FontFile) { self.file = file }

    /// - Returns: false for an index that no font has.
    fileprivate mutating func add(_ index: UInt32, _ text: borrowing Span<UInt8>, isAlone: Bool) -> Bool {
        let most: UInt32 = 65_535  // OpenType counts glyphs in 16 bits
        guard index < most else { return false }
        while places.count <= Int(index) { places.append(-1) }
        if places[Int(index)] < 0 {
            places[Int(index)] = Int32(glyphs.count)
            glyphs.append(Glyph(index: index))
        }
        let place = Int(places[Int(index)])
        guard isAlone, glyphs[place].text.isEmpty, !text.isEmpty else { return true }
        let start = texts.count
        for position in text.indices { texts.append(text[position]) }
        glyphs[place].text = start..<texts.count
        return true
    }

    /// The place in `glyphs`.
    func place(of index: UInt32) -> Int { Int(places[Int(index)]) }

    /// Whether a glyph shows just these characters unless `ActualText` says otherwise.
    func shows(_ index: UInt32, for text: borrowing Span<UInt8>) -> Bool {
        let own = glyphs[place(of: index)].text
        guard own.count == text.count, !own.isEmpty else { return false }
        for position in text.indices where text[position] != texts[own.lowerBound + position] { return false }
        return true
    }

    var specimen: FontSpecimen {
        FontSpecimen(
            font: file,
            glyphs: glyphs.map { glyph in
                let text = glyph.text.isEmpty ? nil : String(decoding: texts[glyph.text], as: UTF8.self)
                return FontSpecimen.Glyph(index: glyph.index, text: text)
            })
    }
}
