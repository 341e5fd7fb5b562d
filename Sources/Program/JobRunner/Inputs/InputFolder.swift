import Diagnostics
import LargeAnswers
import TableFiles

/// The files of one folder, each read once, none outside it.
struct InputFolder {
    /// As the user named it.
    let path: String
    /// How places name the folder's files: by their paths relative to the folder.
    private(set) var inputs: [InputFile] = []

    /// Without links and dots; nil when there is no such folder.
    private let resolved: String?
    /// Whose folder it is, in words.
    private let what: String
    private static let report = "the report"

    /// The report's folder, or one of layouts, fonts or catalogues.
    init(path: String, _ kind: SharedFolders.Kind? = nil) {
        self.path = path
        resolved = FileSystem.resolved(path)
        what = kind.map { $0.rawValue.lowercased() } ?? Self.report
    }

    /// Reads a file by its path in the folder.
    ///
    /// - Parameters:
    ///   - place: where the file is named, for what is wrong with it.
    ///   - hint: how the limit is raised.
    mutating func read(
        _ name: String, namedAt place: Place?, limit: Int, hint: String? = nil
    ) throws(JobFailure) -> [UInt8] {
        let bytes = try reach(name, namedAt: place, hint: hint) { path throws(FileProblem) in
            try FileSystem.read(path, limit: limit, followsLinks: false)
        }
        inputs.append(InputFile(path: name, bytes: bytes))
        return bytes
    }

    /// Opens a file by its path in the folder, to be read piece by piece.
    mutating func open(
        _ name: String, namedAt place: Place?, limit: Int, hint: String? = nil
    ) throws(JobFailure) -> OpenFile {
        let file = try reach(name, namedAt: place, hint: hint) { path throws(FileProblem) in
            try FileSystem.openFile(path, limit: limit, followsLinks: false)
        }
        inputs.append(InputFile(path: name, file: file))
        return file
    }

    /// The bytes of a file by its path in the folder, for a folder of the program's own.
    ///
    /// - Throws: `file` when it cannot be read.
    func contents(_ name: String, limit: Int) throws(JobFailure) -> [UInt8] {
        let path = try pathInside(name, namedAt: Place(file: FilePaths.join(path, name)))
        do throws(FileProblem) {
            return try FileSystem.read(path, limit: limit, followsLinks: false)
        } catch {
            throw .file(path: FilePaths.join(self.path, name), reason: error.reason)
        }
    }

    /// The names in a folder inside, sorted; none when there is no such folder.
    func names(in name: String) throws(JobFailure) -> [String] {
        let path = try pathInside(name, namedAt: Place(file: name))
        guard FileSystem.isFolder(path) else { return [] }
        do throws(FileProblem) {
            return try FileSystem.list(path)
        } catch {
            throw .report(
                ReportError(
                    Diagnostic("unreadable", at: Place(file: name), "\"\(name)\" cannot be read: \(error.reason)")))
        }
    }

    /// How many bytes a file of the folder has; 0 when it cannot be found, which reading it reports.
    func size(of name: String) -> Int { FileSystem.size(of: FilePaths.join(path, name)) ?? 0 }

    private func reach<Content>(
        _ name: String, namedAt place: Place?, hint: String?, _ body: (String) throws(FileProblem) -> Content
    ) throws(JobFailure) -> Content {
        let path = try pathInside(name, namedAt: place ?? Place(file: name))
        do throws(FileProblem) {
            return try body(path)
        } catch {
            throw .report(
                ReportError(
                    Diagnostic(
                        "unreadable", at: place ?? Place(file: name), "\"\(name)\" cannot be read: \(error.reason)",
                        hint: error.isTooLarge ? hint : error.isIrregular ? "put a regular file there" : nil)))
        }
    }

    /// The path of a file, without links, which are followed only inside the folder.
    private func pathInside(_ name: String, namedAt place: Place) throws(JobFailure) -> String {
        let path = FilePaths.join(path, name)
        let file = FileSystem.resolved(path)
        let isInside = resolved.map { folder in file.map { $0.hasPrefix(folder + "/") } ?? true } ?? true
        guard FilePaths.staysInside(name), isInside else {
            throw .report(
                ReportError(
                    Diagnostic(
                        "outside", at: place, "\"\(name)\" leaves the folder of \(what)",
                        hint: what == Self.report ? "put the file into the report's folder" : "put the file there")))
        }
        return file ?? path
    }
}
