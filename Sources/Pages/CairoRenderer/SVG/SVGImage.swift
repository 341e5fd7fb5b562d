public import Drawing
internal import Geometry
internal import TextFormats

/// Writes a drawing as SVG 1.1 that says what it shows: `role="img"`, a title and a description.
///
/// Text is drawn as outlines, so that it looks the same everywhere; screen readers read the title and the description.
/// As real text, it can be searched and copied, and each group of the drawing with words is named by them; where the fonts
/// are missing, others take their place in the same widths. The same drawing gives the same bytes.
///
/// - Throws: `RenderingError` for a font, glyph, coordinate or size that cannot be painted.
public func renderSVG(
    _ drawing: Drawing, title: String, description: String, hasRealText: Bool = false
) throws(RenderingError) -> [UInt8] {
    let size = try drawing.size.paintable
    var painting = SVGPainting()
    painting.hasRealText = hasRealText
    for shape in drawing.shapes { try hasRealText ? painting.paintNamed(shape) : painting.paint(shape, at: .origin) }
    var bytes: [UInt8] = []
    bytes +=
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="
        """.utf8
    bytes.append(number: size.width, decimals: 3)
    bytes += "pt\" height=\"".utf8
    bytes.append(number: size.height, decimals: 3)
    bytes += "pt\" viewBox=\"0 0 ".utf8
    bytes.append(number: size.width, decimals: 3)
    bytes.append(0x20)
    bytes.append(number: size.height, decimals: 3)
    bytes +=
        """
        " role="\(hasRealText ? "graphics-document document" : "img")" aria-labelledby="title description">
        <title id="title">\(escapedForXML(title))</title>
        <desc id="description">\(escapedForXML(description))</desc>

        """.utf8
    return bytes + painting.finished() + "</svg>\n".utf8
}
