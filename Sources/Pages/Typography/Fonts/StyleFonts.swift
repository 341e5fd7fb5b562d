import CPango
import Drawing

/// The files that a style may be set in, its own first, and the description that leads Pango to exactly these.
@safe final class StyleFonts {
    let files: [FontFile]
    let description: OpaquePointer

    /// Takes the description over.
    init(files: [FontFile], description: OpaquePointer) {
        self.files = files
        unsafe self.description = description
    }

    deinit { unsafe pango_font_description_free(description) }
}
