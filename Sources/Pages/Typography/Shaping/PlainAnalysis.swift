import CPango

/// What Pango finds for printable ASCII in one style and language: always the same, wherever it is in a paragraph of such
/// characters that runs from left to right. It saves itemizing the paragraph.
///
/// A class, because it owns a copy of Pango's item; the copy never changes.
@safe final class PlainAnalysis {
    struct Key: Hashable {
        let language: String
        /// Whether the paragraph has letters, which decide the script of what is among them.
        let hasLetters: Bool
    }

    private let item: UnsafeMutablePointer<PangoItem>

    /// - Parameter item: is copied. Nil unless its font is the style's own and has every character of ASCII.
    init?(_ item: UnsafeMutablePointer<PangoItem>, font: OpenedFont, fonts: StyleFonts) {
        guard font.file == fonts.files.first, font.hasASCII, let copy = unsafe pango_item_copy(item) else { return nil }
        unsafe self.item = copy
        // What the style asks for holds for the whole of whatever text it is used for.
        var node = unsafe copy.pointee.analysis.extra_attrs
        while let current = unsafe node {
            let attribute = unsafe current.pointee.data.assumingMemoryBound(to: PangoAttribute.self)
            unsafe (attribute.pointee.start_index, attribute.pointee.end_index) = (0, .max)
            unsafe node = current.pointee.next
        }
    }

    /// Valid as long as this object is.
    var analysis: PangoAnalysis { unsafe item.pointee.analysis }

    deinit { unsafe pango_item_free(item) }
}

extension OpenedFont {
    /// Whether it has a glyph for each printable character of ASCII.
    fileprivate var hasASCII: Bool {
        let printable: ClosedRange<UInt32> = 0x20...0x7E
        return unsafe withHarfBuzzFont { font in
            printable.allSatisfy { character in
                var glyph: UInt32 = 0
                return unsafe hb_font_get_nominal_glyph(font, character, &glyph) != 0 && glyph != 0
            }
        }
    }
}
