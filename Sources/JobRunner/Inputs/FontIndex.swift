import Diagnostics
import Drawing
import Typography
import YAMLReader

/// What `Fonts/fonts.yaml` says: the families that reports may use, and the files they come from.
struct FontIndex {
    struct Face {
        var file: FontFile
        var sha256: String
        var place: Place
    }

    var set: FontSet
    var faces: [Face]

    /// Reads the index; font files of one's own are named relative to its folder.
    static func read(_ yaml: YAMLNode, folder: String) throws(ReportError) -> FontIndex {
        var diagnostics = DiagnosticList()
        var reader = FontIndexReader(folder: folder)
        reader.read(yaml, into: &diagnostics)
        try diagnostics.throwIfErrors()
        return FontIndex(set: FontSet(families: reader.families, fallbacks: reader.fallbacks), faces: reader.faces)
    }
}

private struct FontIndexReader {
    let folder: String
    var families: [FontFamily] = []
    var fallbacks: [String] = []
    var faces: [FontIndex.Face] = []

    init(folder: String) { self.folder = folder }

    mutating func read(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) {
        guard var fields = YAMLFields(yaml, of: "the font index", into: &diagnostics) else { return }
        for node in fields.list("families", into: &diagnostics) { readFamily(node, into: &diagnostics) }
        fallbacks = fields.optionalStrings("fallbacks", into: &diagnostics)
        for name in fallbacks where !families.contains(where: { $0.name == name }) {
            diagnostics.add(
                Diagnostic(
                    "unknown-family", at: fields.place(of: "fallbacks"), "\"\(name)\" is no family of this index",
                    hint: nearestNameHint(to: name, among: families.map(\.name))))
        }
        fields.finish(into: &diagnostics)
    }

    private mutating func readFamily(_ node: YAMLNode, into diagnostics: inout DiagnosticList) {
        guard var fields = YAMLFields(node, of: "a font family", into: &diagnostics),
            let name = fields.string("name", into: &diagnostics)
        else { return }
        _ = fields.string("licence", into: &diagnostics)
        _ = fields.optionalString("package", into: &diagnostics)
        _ = fields.boolean("on-demand", default: false, into: &diagnostics)
        var own: [FontFace] = []
        for node in fields.list("faces", into: &diagnostics) {
            if let face = readFace(node, of: name, into: &diagnostics) { own.append(face) }
        }
        families.append(FontFamily(name: name, faces: own))
        fields.finish(into: &diagnostics)
    }

    private mutating func readFace(
        _ node: YAMLNode, of family: String, into diagnostics: inout DiagnosticList
    ) -> FontFace? {
        guard var fields = YAMLFields(node, of: "a face of \(family)", into: &diagnostics),
            let path = fields.string("file", into: &diagnostics)
        else { return nil }
        let place = fields.place(of: "file")
        if !path.hasPrefix("/"), !FilePaths.staysInside(path) {
            diagnostics.add(
                Diagnostic(
                    "outside", at: place, "\"\(path)\" leaves the font folder",
                    hint: "put the font into the folder, or give its absolute path"))
        }
        let file = FontFile(
            path: path.hasPrefix("/") ? path : FilePaths.join(folder, path),
            faceIndex: fields.optionalInteger("index", into: &diagnostics) ?? 0)
        faces.append(
            FontIndex.Face(file: file, sha256: fields.string("sha256", into: &diagnostics) ?? "", place: place))
        let face = FontFace(
            file: file, weight: FontWeight(fields.optionalInteger("weight", into: &diagnostics) ?? 400),
            isItalic: fields.boolean("italic", default: false, into: &diagnostics))
        fields.finish(into: &diagnostics)
        return face
    }
}
