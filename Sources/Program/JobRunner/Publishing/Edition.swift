import Checksum

/// The files of a finished build, before they are published; paths are relative to the output folder.
struct Edition {
    struct File {
        let path: String
        let bytes: [UInt8]
        /// The SHA-256 in hexadecimal, computed on the thread that made the file.
        let checksum: String

        init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
            checksum = SHA256(of: bytes).hexadecimal
        }
    }

    /// Sorted by path.
    private(set) var files: [File] = []

    mutating func add(_ new: [File]) { files = (files + new).sorted { $0.path < $1.path } }
}

/// Publishes an edition with one rename; a failure before it leaves the earlier edition untouched.
struct Publisher {
    let folder: String

    /// - Throws: `usage` if the folder holds anything but an edition; `file` if a file could not be written.
    func publish(_ edition: Edition) throws(JobFailure) {
        do throws(FileProblem) {
            try refuseForeignFolder()
            let parent = FilePaths.parent(of: folder)
            try FileSystem.makeFolder(parent)
            let name = ".\(FilePaths.name(of: folder)).\(getProcessIdentifier())"
            let aside = FilePaths.join(parent, name)
            try FileSystem.removeTree(aside)
            do throws(FileProblem) {
                try write(edition, into: aside)
                try FileSystem.swap(aside, into: folder)
            } catch {
                try FileSystem.removeTree(aside)
                throw error
            }
            try FileSystem.removeTree(aside)
        } catch {
            if error.code == 0 { throw .usage("\(error.path) \(error.reason)") }
            throw error.failure
        }
    }

    private func write(_ edition: Edition, into aside: String) throws(FileProblem) {
        try FileSystem.makeFolder(aside)
        for file in edition.files {
            let path = FilePaths.join(aside, file.path)
            try FileSystem.makeFolder(FilePaths.parent(of: path))
            try FileSystem.write(file.bytes, to: path)
        }
    }

    /// Refuses to replace anything but an edition that this program built.
    private func refuseForeignFolder() throws(FileProblem) {
        guard FileSystem.exists(folder) else { return }
        guard FileSystem.isFolder(folder) else {
            throw FileProblem(path: folder, reason: "is not a folder; name a new folder, or that of an earlier build")
        }
        let names = try FileSystem.list(folder)
        if names.isEmpty { return }
        guard names.contains("manifest.json") else {
            throw FileProblem(
                path: folder,
                reason: "holds other files and no manifest.json; a build replaces its folder, so name another")
        }
        guard try isOurs(FilePaths.join(folder, "manifest.json")) else {
            throw FileProblem(
                path: folder,
                reason: "holds the manifest.json of another program; a build replaces its folder, so name another")
        }
    }

    /// Whether a manifest names this program; other programs also write files called manifest.json.
    private func isOurs(_ manifest: String) throws(FileProblem) -> Bool {
        let largestManifest = 16 << 20
        let mark = Array("\"name\": \"\(Program.name)\"".utf8)
        return try FileSystem.read(manifest, limit: largestManifest).firstRange(of: mark) != nil
    }
}
