import Concurrency
internal import CCairo
internal import Drawing

/// A font file opened by FreeType, with a library of its own: faces of one library must not be freed on two threads.
///
/// A class, because it owns handles of FreeType.
@safe final class OpenFontFile {
    let face: FT_Face
    private let library: FT_Library

    init(_ font: FontFile) throws(RenderingError) {
        var library: FT_Library?
        guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library else {
            endIfMemoryIsExhausted()
            throw .font(font, reason: "FreeType does not start")
        }
        var face: FT_Face?
        let failure = unsafe FT_New_Face(library, font.path, FT_Long(font.faceIndex), &face)
        guard failure == 0, let face = unsafe face else {
            unsafe FT_Done_FreeType(library)
            endIfMemoryIsExhausted()
            throw .font(font, reason: "FreeType cannot open it (error \(failure))")
        }
        unsafe self.library = unsafe library
        unsafe self.face = unsafe face
    }

    deinit {
        unsafe FT_Done_Face(face)
        unsafe FT_Done_FreeType(library)
    }
}
