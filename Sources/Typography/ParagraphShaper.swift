import CPango
import Drawing
import Geometry

/// One paragraph on its way through Pango: items of one font and direction, each shaped once.
@safe struct ParagraphShaper {
    let library: FontLibrary
    let source: ParagraphSource
    private let language: OpaquePointer?
    private let files: [[FontFile]]
    var result = ShapedParagraph()

    init(library: FontLibrary, source: ParagraphSource, language: String) {
        self.library = library
        self.source = source
        unsafe self.language = pango_language_from_string(language)
        files = source.spans.map { library.files(for: $0.style) }
        result.text = source.drawnBytes
        let scalars = source.spans.lazy.flatMap(\.text.unicodeScalars)
        result.baseLevel = runsRightToLeft(scalars, language: language) ? 1 : 0
    }

    /// Itemizes and shapes the whole; `flags` tell which bytes are white.
    mutating func shape(flags: [BreakFlags]) {
        let length = source.drawnBytes.count
        unsafe source.drawnBytes.withUnsafeBufferPointer { buffer in
            guard length > 0, let base = buffer.baseAddress else { return }
            let text = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
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
            let description = unsafe library.makeDescription(files: files[index], style: span.style)
            unsafe add(pango_attr_font_desc_new(description), index)
            unsafe pango_font_description_free(description)
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
            unsafe append(first, span, text, flags)
            unsafe pango_item_free(first)
            start = boundary
        }
        unsafe append(item, source.spanIndex(at: start), text, flags)
        unsafe pango_item_free(item)
    }

    private mutating func append(
        _ item: UnsafeMutablePointer<PangoItem>, _ span: Int, _ text: UnsafePointer<CChar>, _ flags: [BreakFlags]
    ) {
        guard let glyphs = unsafe pango_glyph_string_new() else { preconditionFailure("no memory for glyphs") }
        defer { unsafe pango_glyph_string_free(glyphs) }
        unsafe pango_shape_item(item, text, Int32(source.drawnBytes.count), nil, glyphs, PANGO_SHAPE_NONE)
        let style = source.spans[span].style
        let file = unsafe usedFile(of: item, span)
        let metrics = unsafe file == nil ? nil : item.pointee.analysis.font.map { unsafe fontMetrics(of: $0) }
        let level = Int(unsafe item.pointee.analysis.level)
        result.items.append(
            ShapedItem(
                font: file ?? files[span][0], size: style.size, color: style.color, tag: source.spans[span].tag,
                level: level, ascent: metrics?.ascent ?? .zero, descent: metrics?.descent ?? .zero))
        let offset = Int(unsafe item.pointee.offset)
        unsafe appendClusters(glyphs, offset: offset, span: span, hasFont: file != nil, flags: flags)
    }

    /// The file that an item is set in; nil when it is none of those that the style may use.
    private func usedFile(of item: UnsafeMutablePointer<PangoItem>, _ span: Int) -> FontFile? {
        guard let font = unsafe item.pointee.analysis.font else { return nil }
        let fontconfigFont = unsafe UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
        guard let pattern = unsafe pango_fc_font_get_pattern(fontconfigFont), let file = unsafe fontFile(of: pattern)
        else { return nil }
        return files[span].contains(file) ? file : nil
    }
}
