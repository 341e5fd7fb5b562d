import CPango
import Drawing
import Geometry

/// One paragraph on its way through Pango: items of one font and direction, shaped word by word.
@safe struct ParagraphShaper {
    let library: FontLibrary
    let source: ParagraphSource
    private let languageTag: String
    private let language: OpaquePointer?
    /// Those of each span.
    private let fonts: [StyleFonts]
    /// Whether the plain text that is being itemized has letters; nil of other text.
    private var itemizedLetters: Bool?
    var result = ShapedParagraph()

    init(library: FontLibrary, source: ParagraphSource, language: String) {
        self.library = library
        self.source = source
        languageTag = language
        unsafe self.language = pango_language_from_string(language)
        fonts = source.spans.map { library.fonts(for: $0.style) }
        result.text = source.drawnBytes
        result.clusters.reserveCapacity(source.drawnBytes.count)
        result.glyphs.reserveCapacity(source.drawnBytes.count)
        let scalars = source.spans.lazy.flatMap(\.text.unicodeScalars)
        result.baseLevel = runsRightToLeft(scalars, language: language) ? 1 : 0
    }

    /// Itemizes and shapes the whole; `flags` tell which bytes are white.
    mutating func shape(flags: [BreakFlags]) {
        let length = source.drawnBytes.count
        unsafe source.drawnBytes.withUnsafeBufferPointer { buffer in
            guard length > 0, let base = buffer.baseAddress else { return }
            let text = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
            let hasLetters = hasPlainLetters
            if let hasLetters, unsafe shapeAsBefore(hasLetters: hasLetters, text, flags) { return }
            itemizedLetters = hasLetters
            let attributes = unsafe makeAttributes()
            let items = unsafe pango_itemize_with_base_dir(
                library.context, result.baseLevel == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text, 0,
                Int32(length), attributes, nil)
            unsafe pango_attr_list_unref(attributes)
            var node = unsafe items
            while let current = unsafe node {
                unsafe shape(current.pointee.data.assumingMemoryBound(to: PangoItem.self), text, flags)
                unsafe node = current.pointee.next
            }
            unsafe g_list_free(items)
        }
    }

    /// Whether there are letters in text of printable ASCII from left to right; nil for all other text.
    private var hasPlainLetters: Bool? {
        let letters: ClosedRange<UInt8> = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard result.baseLevel == 0, source.drawnBytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return source.drawnBytes.contains { letters.contains($0 | 0x20) }
    }

    private func key(ofSpan span: Int, hasLetters: Bool) -> PlainItem.Key {
        PlainItem.Key(style: source.spans[span].style, language: languageTag, hasLetters: hasLetters)
    }

    /// Shapes plain text by the items that were made of such text before.
    ///
    /// - Returns: false, and nothing is shaped, when there was none in one of the styles.
    private mutating func shapeAsBefore(
        hasLetters: Bool, _ text: UnsafePointer<CChar>, _ flags: [BreakFlags]
    ) -> Bool {
        let spans = source.spans.indices.filter { !source.spans[$0].text.isEmpty }
        let items = spans.compactMap { library.plainItem(key(ofSpan: $0, hasLetters: hasLetters)) }
        guard items.count == spans.count else { return false }
        for (span, plain) in zip(spans, items) {
            let length = Int32(source.starts[span + 1] - source.starts[span])
            unsafe plain.item.pointee.offset = Int32(source.starts[span])
            unsafe (plain.item.pointee.length, plain.item.pointee.num_chars) = (length, length)
            unsafe append(plain.item, span, text, flags)
        }
        return true
    }

    private func keep(_ item: UnsafeMutablePointer<PangoItem>, ofSpan span: Int) {
        guard let hasLetters = itemizedLetters else { return }
        let key = key(ofSpan: span, hasLetters: hasLetters)
        guard library.plainItem(key) == nil, let font = unsafe item.pointee.analysis.font,
            let plain = unsafe PlainItem(item, font: library.opened(font), fonts: fonts[span])
        else { return }
        library.keep(plain, as: key)
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
        for (index, span) in source.spans.enumerated() where !span.text.isEmpty {
            unsafe add(pango_attr_font_desc_new(fonts[index].description), index)
            unsafe add(pango_attr_language_new(language), index)
            if span.style.tabularFigures { unsafe add(pango_attr_font_features_new("tnum=1"), index) }
        }
        return unsafe list
    }

    /// Shapes an item span by span, so that no cluster belongs to two; frees it.
    private mutating func shape(
        _ item: UnsafeMutablePointer<PangoItem>, _ text: UnsafePointer<CChar>, _ flags: [BreakFlags]
    ) {
        var start = Int(unsafe item.pointee.offset)
        let end = start + Int(unsafe item.pointee.length)
        while true {
            let span = source.spanIndex(at: start)
            let boundary = source.starts[span + 1]
            guard boundary < end else { break }
            let characters = source.drawnBytes[start..<boundary].count { $0 & 0xC0 != 0x80 }
            guard let first = unsafe pango_item_split(item, Int32(boundary - start), Int32(characters)) else { break }
            unsafe keep(first, ofSpan: span)
            unsafe append(first, span, text, flags)
            unsafe pango_item_free(first)
            start = boundary
        }
        let span = source.spanIndex(at: start)
        unsafe keep(item, ofSpan: span)
        unsafe append(item, span, text, flags)
        unsafe pango_item_free(item)
    }

    private mutating func append(
        _ item: UnsafeMutablePointer<PangoItem>, _ span: Int, _ text: UnsafePointer<CChar>, _ flags: [BreakFlags]
    ) {
        let style = source.spans[span].style
        let font = unsafe item.pointee.analysis.font.map { unsafe library.opened($0) }
        // None where it is no font that the style may use.
        let file = font?.file.flatMap { fonts[span].files.contains($0) ? $0 : nil }
        let metrics = file == nil ? nil : font?.metrics
        let level = Int(unsafe item.pointee.analysis.level)
        result.items.append(
            ShapedItem(
                font: file ?? fonts[span].files[0], size: style.size, color: style.color, tag: source.spans[span].tag,
                level: level, ascent: metrics?.ascent ?? .zero, descent: metrics?.descent ?? .zero))
        let context = unsafe WordContext(
            item.pointee.analysis, hasTabularFigures: style.tabularFigures, hasFont: file != nil)
        let words = library.words(of: context) {
            guard let file, let language = unsafe pango_language_to_string(item.pointee.analysis.language) else {
                return nil
            }
            return SharedWords.Context(
                file: file, size: style.size, language: unsafe String(cString: language), shaping: context.shaping)
        }
        let (start, length) = unsafe (Int(item.pointee.offset), Int(item.pointee.length))
        for range in wordRanges(in: start..<start + length) {
            let isShared = standsAlone(range)
            let known = isShared ? words[source.drawnBytes[range]] : nil
            let word = unsafe known ?? shape(range, of: item, text, context)
            if isShared, known == nil { words.keep(word, as: source.drawnBytes[range]) }
            append(word, at: range.lowerBound, span: span, flags: flags)
        }
    }

    /// Cuts behind each space.
    private func wordRanges(in bytes: Range<Int>) -> [Range<Int>] {
        var (ranges, start): ([Range<Int>], Int) = ([], bytes.lowerBound)
        for index in bytes where isSpace(index) {
            ranges.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.upperBound { ranges.append(start..<bytes.upperBound) }
        return ranges
    }

    /// Whether nothing beside it can have a part in its shape: neither another font nor another direction.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return (range.lowerBound == 0 || isSpace(range.lowerBound - 1))
            && (end == source.drawnBytes.count || isSpace(end - 1) || isSpace(end))
    }

    private func isSpace(_ index: Int) -> Bool { source.drawnBytes[index] == UInt8(ascii: " ") }

    /// Has a part of an item shaped as if it were the whole.
    private func shape(
        _ range: Range<Int>, of item: UnsafeMutablePointer<PangoItem>, _ text: UnsafePointer<CChar>,
        _ context: WordContext
    ) -> ShapedWord {
        guard let glyphs = unsafe pango_glyph_string_new() else { preconditionFailure("no memory for glyphs") }
        defer { unsafe pango_glyph_string_free(glyphs) }
        let whole = unsafe (item.pointee.offset, item.pointee.length, item.pointee.analysis.extra_attrs)
        unsafe (item.pointee.offset, item.pointee.length) = (Int32(range.lowerBound), Int32(range.count))
        let isASCII = source.drawnBytes[range].allSatisfy { $0 < 0x80 }
        if isASCII { unsafe item.pointee.analysis.extra_attrs = g_slist_prepend(whole.2, library.uncomposed) }
        unsafe pango_shape_item(item, text, Int32(source.drawnBytes.count), nil, glyphs, PANGO_SHAPE_NONE)
        if isASCII { unsafe g_slist_free_1(item.pointee.analysis.extra_attrs) }
        unsafe (item.pointee.offset, item.pointee.length, item.pointee.analysis.extra_attrs) = whole
        return unsafe ShapedWord(glyphs, in: context)
    }
}
