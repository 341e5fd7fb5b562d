import CPango
import Drawing
import Geometry

/// One paragraph on its way through Pango: items of one font and direction, shaped word by word.
@safe struct ParagraphShaper {
    let source: ParagraphSource
    private let library: FontLibrary
    private let cache: ShapeCache
    private let language: String
    /// Those of each span.
    private let fonts: [StyleFonts]
    var result = ShapedParagraph()

    init(library: FontLibrary, cache: ShapeCache, source: ParagraphSource, language: String) {
        (self.library, self.cache, self.source, self.language) = (library, cache, source, language)
        fonts = source.spans.map { library.fonts(for: $0.style) }
        result.text = source.drawnBytes
        result.clusters.reserveCapacity(source.drawnBytes.count)
        result.glyphs.reserveCapacity(source.drawnBytes.count)
        let scalars = source.spans.lazy.flatMap(\.text.unicodeScalars)
        result.baseLevel = runsRightToLeft(scalars, language: language) ? 1 : 0
    }

    /// Itemizes and shapes the whole; `flags` say which bytes are white space.
    mutating func shape(flags: [BreakFlags]) {
        unsafe source.drawnBytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, !buffer.isEmpty else { return }
            let text = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
            let key = plainKey
            if let key, unsafe shapePlainText(key, text, flags) { return }
            unsafe itemize(text) { shaper, item in unsafe shaper.shape(item, plain: key, text, flags) }
        }
    }

    // MARK: Plain text

    /// The key of text of printable ASCII from left to right; nil for all other text.
    private var plainKey: PlainAnalysis.Key? {
        let letters: ClosedRange<UInt8> = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard result.baseLevel == 0, source.drawnBytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return PlainAnalysis.Key(
            language: language, hasLetters: source.drawnBytes.contains { letters.contains($0 | 0x20) })
    }

    /// Shapes plain text without itemizing it.
    ///
    /// - Returns: false, and nothing is shaped, when no plain text was itemized before in one of the styles.
    private mutating func shapePlainText(
        _ key: PlainAnalysis.Key, _ text: UnsafePointer<CChar>, _ flags: [BreakFlags]
    ) -> Bool {
        let spans = source.spans.indices.filter { !source.spans[$0].text.isEmpty }
        let analyses = spans.compactMap { fonts[$0].plainAnalysis(key) }
        guard analyses.count == spans.count else { return false }
        for (span, plain) in zip(spans, analyses) {
            let bytes = source.starts[span]..<source.starts[span + 1]
            withExtendedLifetime(plain) { unsafe append(bytes, plain.analysis, span, text, flags) }
        }
        return true
    }

    private func keep(_ item: UnsafeMutablePointer<PangoItem>, as key: PlainAnalysis.Key?, ofSpan span: Int) {
        guard let key, fonts[span].plainAnalysis(key) == nil, let font = unsafe item.pointee.analysis.font,
            let plain = unsafe PlainAnalysis(item, font: library.opened(font), fonts: fonts[span])
        else { return }
        fonts[span].keep(plain, as: key)
    }

    // MARK: Items

    /// Has Pango cut the text into items, each of one font, direction, script and language.
    ///
    /// - Parameter body: takes an item over, and frees it.
    private mutating func itemize(
        _ text: UnsafePointer<CChar>, _ body: (inout ParagraphShaper, UnsafeMutablePointer<PangoItem>) -> Void
    ) {
        let attributes = unsafe makeAttributes()
        let items = unsafe pango_itemize_with_base_dir(
            library.context, result.baseLevel == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text, 0,
            Int32(source.drawnBytes.count), attributes, nil)
        unsafe pango_attr_list_unref(attributes)
        var node = unsafe items
        while let current = unsafe node {
            unsafe body(&self, current.pointee.data.assumingMemoryBound(to: PangoItem.self))
            unsafe node = current.pointee.next
        }
        unsafe g_list_free(items)
    }

    /// The list of what each span asks for; the caller frees it.
    private func makeAttributes() -> OpaquePointer? {
        let list = unsafe pango_attr_list_new()
        func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ span: Int) {
            guard let attribute = unsafe attribute else { preconditionFailure("no memory for a text attribute") }
            unsafe attribute.pointee.start_index = UInt32(source.starts[span])
            unsafe attribute.pointee.end_index = UInt32(source.starts[span + 1])
            unsafe pango_attr_list_insert(list, attribute)
        }
        let language = unsafe pango_language_from_string(language)
        for (index, span) in source.spans.enumerated() where !span.text.isEmpty {
            unsafe add(pango_attr_font_desc_new(fonts[index].description), index)
            unsafe add(pango_attr_language_new(language), index)
            if span.style.tabularDigits { unsafe add(pango_attr_font_features_new("tnum=1"), index) }
        }
        return unsafe list
    }

    /// Shapes an item span by span, so that no cluster belongs to two; frees it.
    private mutating func shape(
        _ item: UnsafeMutablePointer<PangoItem>, plain key: PlainAnalysis.Key?, _ text: UnsafePointer<CChar>,
        _ flags: [BreakFlags]
    ) {
        var start = Int(unsafe item.pointee.offset)
        let end = start + Int(unsafe item.pointee.length)
        while true {
            let span = source.spanIndex(at: start)
            let boundary = source.starts[span + 1]
            guard boundary < end else { break }
            let characters = source.drawnBytes[start..<boundary].count { $0 & 0xC0 != 0x80 }
            guard let first = unsafe pango_item_split(item, Int32(boundary - start), Int32(characters)) else { break }
            unsafe keep(first, as: key, ofSpan: span)
            unsafe append(start..<boundary, first.pointee.analysis, span, text, flags)
            unsafe pango_item_free(first)
            start = boundary
        }
        let span = source.spanIndex(at: start)
        unsafe keep(item, as: key, ofSpan: span)
        unsafe append(start..<end, item.pointee.analysis, span, text, flags)
        unsafe pango_item_free(item)
    }

    // MARK: Words

    /// Shapes bytes of one span and one analysis, and adds them to the result as an item.
    private mutating func append(
        _ bytes: Range<Int>, _ analysis: PangoAnalysis, _ span: Int, _ text: UnsafePointer<CChar>,
        _ flags: [BreakFlags]
    ) {
        let style = source.spans[span].style
        let font = unsafe analysis.font.map { unsafe library.opened($0) }
        // None where the style may not use the font.
        let file = font?.file.flatMap { fonts[span].files.contains($0) ? $0 : nil }
        let metrics = file == nil ? nil : font?.metrics
        unsafe result.items.append(
            ShapedItem(
                font: file ?? fonts[span].files[0], size: style.size, color: style.color, tag: source.spans[span].tag,
                level: Int(analysis.level), ascent: metrics?.ascent ?? .zero, descent: metrics?.descent ?? .zero,
                hyphen: file == nil ? nil : font?.hyphen))
        let places = wordPlaces(in: bytes)
        let words = unsafe words(
            at: places, analysis, file.map { unsafe WordContext(analysis, font: $0, style: style) }, text)
        for (place, word) in zip(places, words) { append(word, at: place.bytes.lowerBound, span: span, flags: flags) }
    }

    /// Takes words from the cache, and shapes and keeps those that it does not know.
    ///
    /// - Parameter context: nil where the style may not use the font.
    private func words(
        at places: [WordPlace], _ analysis: PangoAnalysis, _ context: WordContext?, _ text: UnsafePointer<CChar>
    ) -> [ShapedWord] {
        guard let context else { return places.map { unsafe shape($0.bytes, analysis, hasFont: false, text) } }
        let known = cache.words(places, of: source.drawnBytes, in: context)
        var shaped: [PlacedWord] = []
        let words = zip(places, known).map { place, known in
            if let known { return known }
            let word = unsafe shape(place.bytes, analysis, hasFont: true, text)
            shaped.append(PlacedWord(place: place, word: word))
            return word
        }
        cache.keep(shaped, of: source.drawnBytes, in: context)
        return words
    }

    /// Cuts behind each space.
    private func wordPlaces(in bytes: Range<Int>) -> [WordPlace] {
        var (places, start): ([WordPlace], Int) = ([], bytes.lowerBound)
        for index in bytes where isSpace(index) {
            places.append(place(start..<index + 1))
            start = index + 1
        }
        if start < bytes.upperBound { places.append(place(start..<bytes.upperBound)) }
        return places
    }

    private func place(_ range: Range<Int>) -> WordPlace {
        let end = range.upperBound
        return WordPlace(
            range,
            standsAlone: (range.lowerBound == 0 || isSpace(range.lowerBound - 1))
                && (end == source.drawnBytes.count || isSpace(end - 1) || isSpace(end)))
    }

    private func isSpace(_ index: Int) -> Bool { source.drawnBytes[index] == UInt8(ascii: " ") }

    /// Has Pango shape a word among its neighbours.
    private func shape(
        _ bytes: Range<Int>, _ analysis: PangoAnalysis, hasFont: Bool, _ text: UnsafePointer<CChar>
    ) -> ShapedWord {
        guard let glyphs = unsafe pango_glyph_string_new() else { preconditionFailure("no memory for glyphs") }
        defer { unsafe pango_glyph_string_free(glyphs) }
        func shape(_ analysis: PangoAnalysis) {
            var analysis = unsafe analysis
            unsafe pango_shape_full(
                text + bytes.lowerBound, Int32(bytes.count), text, Int32(source.drawnBytes.count), &analysis, glyphs)
        }
        if source.drawnBytes[bytes].allSatisfy({ $0 < 0x80 }) {
            var first = unsafe GSList(data: UnsafeMutableRawPointer(library.uncomposed), next: analysis.extra_attrs)
            unsafe withUnsafeMutablePointer(to: &first) { list in
                var uncomposed = unsafe analysis
                unsafe uncomposed.extra_attrs = list
                unsafe shape(uncomposed)
            }
        } else {
            unsafe shape(analysis)
        }
        return unsafe ShapedWord(glyphs, hasFont: hasFont, isRightToLeft: analysis.level % 2 == 1)
    }
}
