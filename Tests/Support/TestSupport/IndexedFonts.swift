import Diagnostics
import Drawing
import Typesetting
public import Typography
import YAMLReader

/// The families that Fonts/fonts.yaml states, but those that are opened on demand.
public func indexedFonts() throws -> FontSet {
    let path = Repository.path("Fonts/fonts.yaml")
    var diagnostics = DiagnosticList()
    let yaml = try readYAML(bytes(ofFile: path), file: path)
    guard var fields = YAMLFields(yaml, of: "the font index", into: &diagnostics) else {
        throw ReportError(diagnostics.all)
    }
    let families = fields.list("families", into: &diagnostics).compactMap { indexedFamily($0, into: &diagnostics) }
    try diagnostics.throwIfErrors()
    return FontSet(families: families, fallbacks: ["Noto Sans Arabic"])
}

private func indexedFamily(_ node: YAMLNode, into diagnostics: inout DiagnosticList) -> FontFamily? {
    guard var fields = YAMLFields(node, of: "a family", into: &diagnostics),
        let name = fields.string("name", into: &diagnostics),
        !fields.boolean("on-demand", default: false, into: &diagnostics)
    else { return nil }
    let faces = fields.list("faces", into: &diagnostics).compactMap { node -> FontFace? in
        guard var face = YAMLFields(node, of: "a face", into: &diagnostics),
            let path = face.string("file", into: &diagnostics),
            let weight = face.integer("weight", into: &diagnostics)
        else { return nil }
        return FontFace(
            file: FontFile(path: path), weight: FontWeight(weight),
            isItalic: face.boolean("italic", default: false, into: &diagnostics))
    }
    return FontFamily(name: name, faces: faces)
}
