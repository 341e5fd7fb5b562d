import CPango
import Drawing

/// What Pango makes of a stretch of printable ASCII in one style: always the same item, wherever it stands in a paragraph
/// of such letters that runs from left to right.
///
/// To have each such paragraph itemized anew took a thirtieth of a build.
@safe final class PlainItem {
    /// Its place in the text is set by whoever uses it.
    let item: UnsafeMutablePointer<PangoItem>

    struct Key: Hashable {
        let style: TextStyle
        let language: String
        /// Whether the paragraph has letters, which decide the script of what stands among them.
        let hasLetters: Bool
    }

    /// - Parameter item: is copied. Nil unless its font, the style's own, has every character of ASCII.
    init?(_ item: UnsafeMutablePointer<PangoItem>, font: OpenedFont?, fonts: StyleFonts) {
        guard let font, font.file == fonts.files.first, font.hasASCII, let copy = unsafe pango_item_copy(item) else {
            return nil
        }
        unsafe self.item = copy
        var node = unsafe copy.pointee.analysis.extra_attrs
        while let current = unsafe node {
            let attribute = unsafe current.pointee.data.assumingMemoryBound(to: PangoAttribute.self)
            unsafe (attribute.pointee.start_index, attribute.pointee.end_index) = (0, .max)
            unsafe node = current.pointee.next
        }
    }

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
