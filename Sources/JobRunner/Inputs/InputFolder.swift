import Diagnostics

/// The files of one folder, each read once, none outside it.
struct InputFolder {
    /// As the user named it.
    let path: String
    /// How places name the folder's files: as they stand, relative to the folder.
    private(set) var inputs: [InputFile] = []

    init(path: String) { self.path = path }

    /// Reads a file by its path in the folder.
    ///
    /// - Parameters:
    ///   - place: where the file is named, for what is wrong with it.
    ///   - hint: how the limit is raised.
    mutating func read(
        _ name: String, namedAt place: Place?, limit: Int, hint: String? = nil
    ) throws(JobFailure) -> [UInt8] {
        guard FilePaths.staysInside(name), staysInsideWhenResolved(name) else {
            throw .report(
                ReportError(
                    Diagnostic(
                        "outside", at: place ?? Place(file: name), "\"\(name)\" leaves the folder of the report",
                        hint: "put the file into the report's folder")))
        }
        do throws(FileProblem) {
            let bytes = try FileSystem.read(FilePaths.join(path, name), limit: limit)
            inputs.append(InputFile(path: name, bytes: bytes))
            return bytes
        } catch {
            throw .report(
                ReportError(
                    Diagnostic(
                        "unreadable", at: place ?? Place(file: name), "\"\(name)\" cannot be read: \(error.reason)",
                        hint: error.isTooLarge ? hint : nil)))
        }
    }

    private func staysInsideWhenResolved(_ name: String) -> Bool {
        guard let folder = FileSystem.resolved(path), let file = FileSystem.resolved(FilePaths.join(path, name)) else {
            return true
        }
        return file.hasPrefix(folder + "/")
    }
}

/// A file that went into a report.
public struct InputFile: Sendable {
    public var path: String
    public var bytes: [UInt8]
}
