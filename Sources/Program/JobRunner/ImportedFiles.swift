import Diagnostics

/// Files to write together, none of which may exist.
struct ImportedFiles {
    let folder: String
    private var files: [(path: String, bytes: [UInt8])] = []

    init(folder: String) { self.folder = folder }

    mutating func add(_ name: String, _ bytes: [UInt8]) { files.append((FilePaths.join(folder, name), bytes)) }

    /// Writes all files; after a failure none of them remains.
    ///
    /// - Returns: their paths.
    /// - Throws: `report` with every file that already exists.
    func write() throws(JobFailure) -> [String] {
        let there = files.map(\.path).filter { FileSystem.exists($0) }
        if !there.isEmpty { throw .report(ReportError(there.map(isThere))) }
        var written: [String] = []
        do throws(FileProblem) {
            for file in files {
                try FileSystem.makeFolder(FilePaths.parent(of: file.path))
                try FileSystem.write(file.bytes, to: file.path)
                written.append(file.path)
            }
        } catch {
            try remove(written)
            throw error.failure
        }
        return written
    }

    private func remove(_ paths: [String]) throws(JobFailure) {
        do throws(FileProblem) {
            for path in paths { try FileSystem.removeTree(path) }
        } catch {
            throw error.failure
        }
    }

    private func isThere(_ path: String) -> Diagnostic {
        Diagnostic(
            "file-exists", at: Place(file: path), "this file already exists, and import overwrites nothing",
            hint: "name another folder with --into, or move the file away")
    }
}
