import Checksum
import Diagnostics
import Drawing
import Concurrency
import Typography
import YAMLReader

/// What `Fonts/fonts.yaml` says: the families that reports may use, and the files they come from.
struct FontIndex {
    struct Face {
        var file: FontFile
        var sha256: String
        var place: Place
    }

    private struct Family {
        var family: FontFamily
        /// Opened only when a character is found in no other family, as it is large.
        var isOnDemand: Bool
        var faces: [Face]
    }

    private var families: [Family]
    private var fallbacks: [String]

    var familyNames: [String] { families.map(\.family.name) }
    var hasFamiliesOnDemand: Bool { families.contains(where: \.isOnDemand) }

    /// The families to open: all, or without those that are opened on demand.
    func set(withOnDemand: Bool) -> FontSet {
        let chosen = families.filter { withOnDemand || !$0.isOnDemand }.map(\.family)
        return FontSet(families: chosen, fallbacks: fallbacks.filter { name in chosen.contains { $0.name == name } })
    }

    /// Reads the fonts on another thread.
    func reading(withOnDemand: Bool) -> Future<Result<RegisteredFonts, ReportError>> {
        let set = set(withOnDemand: withOnDemand)
        return Future { Result { () throws(ReportError) in try RegisteredFonts(set) } }
    }

    /// Threads, each of which opens these fonts for itself; they share what they shape.
    static func workers(
        _ reading: Future<Result<RegisteredFonts, ReportError>>
    ) throws(JobFailure) -> WorkerPool<TextShaper> {
        do throws(ReportError) {
            let (fonts, cache) = (try reading.value.get(), ShapeCache())
            return WorkerPool { TextShaper(fonts: fonts, cache: cache) }
        } catch {
            throw .report(error)
        }
    }

    func faces(withOnDemand: Bool) -> [Face] {
        families.filter { withOnDemand || !$0.isOnDemand }.flatMap(\.faces)
    }

    /// Reads the index; font files of one's own are named relative to its folder.
    static func read(_ yaml: YAMLNode, folder: String) throws(ReportError) -> FontIndex {
        var diagnostics = DiagnosticList()
        var reader = Reader(folder: folder)
        reader.read(yaml, into: &diagnostics)
        try diagnostics.throwIfErrors()
        return FontIndex(families: reader.families, fallbacks: reader.fallbacks)
    }
}

extension FontIndex {
    private struct Reader {
        let folder: String
        var families: [Family] = []
        var fallbacks: [String] = []

        init(folder: String) { self.folder = folder }

        mutating func read(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) {
            guard var fields = YAMLFields(yaml, of: "the font index", into: &diagnostics) else { return }
            for node in fields.list("families", into: &diagnostics) { readFamily(node, into: &diagnostics) }
            fallbacks = fields.optionalStrings("fallbacks", into: &diagnostics)
            for name in fallbacks where !families.contains(where: { $0.family.name == name }) {
                diagnostics.add(
                    "unknown-family", at: fields.place(of: "fallbacks"),
                    "\"\(name)\" is not a family of this index",
                    hint: nearestNameHint(to: name, among: families.map(\.family.name)))
            }
            fields.finish(into: &diagnostics)
        }

        private mutating func readFamily(_ node: YAMLNode, into diagnostics: inout DiagnosticList) {
            guard var fields = YAMLFields(node, of: "a font family", into: &diagnostics),
                let name = fields.string("name", into: &diagnostics)
            else { return }
            _ = fields.string("licence", into: &diagnostics)
            _ = fields.optionalString("package", into: &diagnostics)
            var family = Family(
                family: FontFamily(name: name, faces: []),
                isOnDemand: fields.boolean("on-demand", default: false, into: &diagnostics), faces: [])
            for node in fields.list("faces", into: &diagnostics) {
                guard let (shape, face) = readFace(node, of: name, into: &diagnostics) else { continue }
                family.family.faces.append(shape)
                family.faces.append(face)
            }
            families.append(family)
            fields.finish(into: &diagnostics)
        }

        private mutating func readFace(
            _ node: YAMLNode, of family: String, into diagnostics: inout DiagnosticList
        ) -> (FontFace, Face)? {
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
                faceIndex: fields.optionalInteger("face", into: &diagnostics) ?? 0)
            refuseIrregular(path, file, at: place, into: &diagnostics)
            let face = Face(file: file, sha256: fields.string("sha256", into: &diagnostics) ?? "", place: place)
            let weight = fields.optionalInteger("weight", into: &diagnostics) ?? FontWeight.regular.value
            if !FontWeight.range.contains(weight) {
                diagnostics.add(
                    Diagnostic(
                        "bad-weight", at: fields.place(of: "weight"), "\(weight) is not a font weight",
                        hint: "expected \(FontWeight.range.lowerBound) to \(FontWeight.range.upperBound)"))
            }
            let shape = FontFace(
                file: file, weight: FontWeight.range.contains(weight) ? FontWeight(weight) : .regular,
                isItalic: fields.boolean("italic", default: false, into: &diagnostics))
            fields.finish(into: &diagnostics)
            return (shape, face)
        }

        /// Libraries open fonts by their paths, and would wait for a named pipe without end.
        private func refuseIrregular(
            _ path: String, _ file: FontFile, at place: Place, into diagnostics: inout DiagnosticList
        ) {
            guard let found = FileSystem.resolved(file.path) else { return }
            if !FileSystem.isFile(found) {
                diagnostics.add(
                    Diagnostic(
                        "irregular-font", at: place, "\"\(path)\" is not a regular file", hint: "name a font file"))
            } else if !path.hasPrefix("/"), let folder = FileSystem.resolved(folder), !found.hasPrefix(folder + "/") {
                diagnostics.add(
                    Diagnostic(
                        "outside", at: place, "\"\(path)\" is a link that leaves the font folder",
                        hint: "put the font into the folder, or give its absolute path"))
            }
        }
    }
}

/// The fonts whose files do not have the checksum that the index states.
func checkChecksums(of faces: [FontIndex.Face]) -> DiagnosticList {
    var problems = DiagnosticList()
    let largestFont = 64 << 20
    for face in faces {
        do throws(FileProblem) {
            let found = SHA256(of: try FileSystem.read(face.file.path, limit: largestFont)).hexadecimal
            guard found != face.sha256 else { continue }
            problems.add(
                Diagnostic(
                    "font-changed", at: face.place,
                    "\"\(face.file.path)\" has the checksum \(found), not the one stated here",
                    hint: "install the stated version, or state the new checksum"))
        } catch {
            problems.add(
                Diagnostic("unreadable", at: face.place, "\"\(error.path)\" cannot be read: \(error.reason)"))
        }
    }
    return problems
}
