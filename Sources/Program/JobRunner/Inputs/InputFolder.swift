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

    init(path: String) {
        self.path = path
        resolved = FileSystem.resolved(path)
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
            try FileSystem.read(path, limit: limit)
        }
        inputs.append(InputFile(path: name, bytes: bytes))
        return bytes
    }

    /// Opens a file by its path in the folder, to be read piece by piece.
    mutating func open(
        _ name: String, namedAt place: Place?, limit: Int, hint: String? = nil
    ) throws(JobFailure) -> OpenFile {
        let file = try reach(name, namedAt: place, hint: hint) { path throws(FileProblem) in
            try FileSystem.openFile(path, limit: limit)
        }
        inputs.append(InputFile(path: name, file: file))
        return file
    }

    /// How many bytes a file of the folder has; 0 when it cannot be found, which reading it reports.
    func size(of name: String) -> Int { FileSystem.size(of: FilePaths.join(path, name)) ?? 0 }

    private func reach<Content>(
        _ name: String, namedAt place: Place?, hint: String?, _ body: (String) throws(FileProblem) -> Content
    ) throws(JobFailure) -> Content {
        guard FilePaths.staysInside(name), staysInsideWhenResolved(name) else {
            throw .report(
                ReportError(
                    Diagnostic(
                        "outside", at: place ?? Place(file: name), "\"\(name)\" leaves the folder of the report",
                        hint: "put the file into the report's folder")))
        }
        do throws(FileProblem) {
            return try body(FilePaths.join(path, name))
        } catch {
            throw .report(
                ReportError(
                    Diagnostic(
                        "unreadable", at: place ?? Place(file: name), "\"\(name)\" cannot be read: \(error.reason)",
                        hint: error.isTooLarge ? hint : nil)))
        }
    }

    private func staysInsideWhenResolved(_ name: String) -> Bool {
        guard let resolved, let file = FileSystem.resolved(FilePaths.join(path, name)) else { return true }
        return file.hasPrefix(resolved + "/")
    }
}
