import TextFormats

/// Decides whether a build may replace what its output folder holds.
struct ReplacementRule {
    /// The report of the new edition, by name.
    let report: String
    /// The paths of the new edition's files.
    let files: [String]

    private static let manifest = "manifest.json"

    /// Refuses to replace a folder that holds something else.
    ///
    /// - Parameter name: the output folder as the user named it.
    /// - Throws: `usage`, or `file` if the folder cannot be read.
    func check(_ path: String, named name: String) throws(JobFailure) {
        guard let found = try orFailure({ () throws(FileProblem) in try lastingObjection(toReplacing: path) }) else {
            return
        }
        throw .usage(
            "\(name) \(found); a build replaces its whole output folder: name another one, move the files away, or insist "
                + "with --replace")
    }

    /// Looks again when another run has replaced the folder meanwhile: it removes the files that are looked at.
    private func lastingObjection(toReplacing path: String) throws(FileProblem) -> String? {
        while FileSystem.exists(path) {
            let folder = try OpenFolder(path)
            let result = Result { () throws(FileProblem) in try objection(toReplacing: folder) }
            if folder.isStillThere { return try result.get() }
        }
        return nil
    }

    /// Why a folder may not be replaced; nil when it may be.
    ///
    /// A folder may be replaced when it is empty, or when it holds an edition of the same report and nothing else: the
    /// manifest lists every file. A manifest that a power failure left empty or cut lists nothing; then the files may be
    /// those that the new edition has as well, and empty ones.
    private func objection(toReplacing folder: borrowing OpenFolder) throws(FileProblem) -> String? {
        let top = try folder.entries()
        if top.isEmpty { return nil }
        guard let manifest = top.first(where: { $0.text == Self.manifest && $0.isFile }) else {
            return "holds other files and no manifest.json"
        }
        switch try content(manifest, in: folder) {
        case .ofAnotherProgram: return "holds the manifest.json of another program"
        case .ours(let report, _) where report != self.report: return "holds the edition of the report \"\(report)\""
        case .ours(_, let listed): return try unlisted(in: folder, listed, orEmpty: false)
        case .damaged: return try unlisted(in: folder, files, orEmpty: true)
        }
    }

    private func unlisted(
        in folder: borrowing OpenFolder, _ listed: [String], orEmpty: Bool
    ) throws(FileProblem) -> String? {
        let own = ListedPaths(listed + [Self.manifest])
        let others = try folder.tree(opening: own.hasFolder).filter { entry in
            if entry.text.hasSuffix("/") { return !own.hasFolder(entry.text) }
            return !entry.isFile || !own.hasFile(entry) && !(orEmpty && entry.size == 0)
        }
        if others.isEmpty { return nil }
        let few = 5
        let names = others.map(\.text).sorted().prefix(few).map { "\"\($0)\"" }.joined(separator: ", ")
        let more = others.count > few ? " and \(others.count - few) more" : ""
        let why = orEmpty ? ", and its manifest.json is damaged" : ", which its manifest.json does not list"
        return "holds \(names)\(more)\(why)"
    }

    // MARK: The manifest

    private enum ManifestContent {
        case ours(report: String, listed: [String])
        case damaged
        case ofAnotherProgram
    }

    private func content(
        _ manifest: OpenFolder.Entry, in folder: borrowing OpenFolder
    ) throws(FileProblem) -> ManifestContent {
        let largest = 16 << 20
        if manifest.size > largest { return .ofAnotherProgram }
        let bytes = try folder.read(manifest, limit: largest)
        do throws(JSONProblem) {
            guard case .object(let manifest) = try readJSON(bytes) else { return .ofAnotherProgram }
            return ours(manifest)
        } catch {
            return isDamaged(bytes) ? .damaged : .ofAnotherProgram
        }
    }

    /// Recognizes what `Manifest` writes by its members; other programs also write files called manifest.json.
    private func ours(_ manifest: JSONObject) -> ManifestContent {
        guard case .object(let program) = manifest["program"], program["name"] == .string(Program.name),
            case .string(let report) = manifest["report"], case .array(let outputs) = manifest["outputs"]
        else { return .ofAnotherProgram }
        let listed = outputs.compactMap { output -> String? in
            guard case .object(let file) = output, case .string(let path) = file["path"] else { return nil }
            return path
        }
        return .ours(report: report, listed: listed)
    }

    /// Whether these bytes are a manifest of the same report that was written in part: empty, only zeros, or with its
    /// beginning.
    private func isDamaged(_ bytes: [UInt8]) -> Bool {
        let end = "\n}"
        let beginning = JSONValue.object(["report": .string(report)]).text(indent: 2).dropLast(end.count).utf8
        return bytes.allSatisfy { $0 == 0 } || zip(bytes, beginning).allSatisfy { $0 == $1 }
    }
}

/// The files of an edition, and the folders they are in.
private struct ListedPaths {
    private let files: Set<[UInt8]>
    private let folders: Set<String>

    init(_ paths: [String]) {
        files = Set(paths.map { Array($0.utf8) })
        folders = Set(
            paths.flatMap { path in
                path.indices.filter { path[$0] == "/" }.map { String(path[...$0]) }
            })
    }

    /// By its bytes: two names that only look alike are two files.
    func hasFile(_ entry: OpenFolder.TreeEntry) -> Bool { files.contains(entry.bytes) }
    func hasFolder(_ path: String) -> Bool { folders.contains(path) }
}
