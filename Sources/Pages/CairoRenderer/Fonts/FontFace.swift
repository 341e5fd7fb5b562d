internal import CCairo
internal import Drawing

/// A face of a font file as Cairo knows it.
///
/// Cairo keeps fonts after a render has ended, and frees them on any thread: so the open file
/// belongs to Cairo's face, not to us.
@safe final class FontFace {
    let pointer: OpaquePointer
    let font: FontFile
    let glyphCount: Int

    init(_ font: FontFile) throws(RenderingError) {
        self.font = font
        let file = try OpenFontFile(font)
        glyphCount = unsafe file.face.pointee.num_glyphs
        guard let face = unsafe cairo_ft_font_face_create_for_ft_face(file.face, Int32(FT_LOAD_NO_HINTING)) else {
            throw .font(font, reason: "Cairo makes no face of it")
        }
        unsafe pointer = unsafe face
        let owner = unsafe Unmanaged.passRetained(file)
        let status = unsafe rapporteur_font_face_set_owner(face, owner.toOpaque()) { owner in
            if let owner = unsafe owner { unsafe Unmanaged<OpenFontFile>.fromOpaque(owner).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe owner.release()
            throw .font(font, reason: status.message)
        }
    }

    deinit { unsafe cairo_font_face_destroy(pointer) }
}
