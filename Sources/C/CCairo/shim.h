#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

/// Hands `owner` to the face, which calls `release` with it when nobody uses the face any more.
/// Cairo finds user data by the address of a key, which Swift cannot name.
static inline cairo_status_t rapporteur_font_face_set_owner(
    cairo_font_face_t *face, void *owner, cairo_destroy_func_t release) {
    static const cairo_user_data_key_t key;
    return cairo_font_face_set_user_data(face, &key, owner, release);
}
