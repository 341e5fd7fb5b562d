import Diagnostics

/// Files to write together, none of which may exist.
struct ImportedFiles {
    let folder: String
    /// The command that writes them, and its option for the folder; for messages.
    private let (command, option): (String, String)
    private var files: [Edition.File] = []

    init(folder: String, command: String = "import", option: String = "--into") {
        self.folder = folder
        (self.command, self.option) = (command, option)
    }

    mutating func add(_ name: String, _ bytes: [UInt8]) { files.append(Edition.File(path: name, bytes: bytes)) }

    /// Writes all files and waits until they are on disk; after a failure or a signal none of them remains.
    ///
    /// - Returns: their paths.
    /// - Throws: `report` with every file that already exists.
    func write() throws(JobFailure) -> [String] {
        let there = files.map { FilePaths.join(folder, $0.path) }.filter { FileSystem.exists($0) }
        if !there.isEmpty { throw .report(ReportError(there.map(isThere))) }
        EndSignals.hold()
        defer { EndSignals.release() }
        let isNew = !FileSystem.isFolder(folder)
        var state = Written()
        do throws(JobFailure) {
            let work = try prepare(in: isNew ? FilePaths.parent(of: folder) : folder, &state)
            do throws(JobFailure) {
                try work.write(files, shownIn: folder, syncs: true)
                try orFailure { () throws(FileProblem) in
                    // A new folder gets its place in one step; in another one, each file does.
                    try isNew ? placeFolder(work, &state) : placeFiles(work, &state)
                    try FileSystem.sync(state.changedFolders)
                }
            } catch {
                work.removeOrKeep()
                throw error
            }
            work.removeOrKeep()
        } catch {
            for path in state.placed { FileSystem.removeFile(path) }
            FileSystem.removeEmptyFolders(state.made)
            throw error
        }
        return state.placed
    }

    /// What was done so far.
    private struct Written {
        /// The folders that were made, outer ones first.
        var made: [String] = []
        /// The paths of the files at their place.
        var placed: [String] = []
        /// Where the work folder is.
        var parent = ""

        /// The folders with new entries.
        var changedFolders: [String] { [parent] + made + made.map(FilePaths.parent) }
    }

    private func prepare(in parent: String, _ state: inout Written) throws(JobFailure) -> WorkFolder {
        state.parent = parent
        try orFailure { () throws(FileProblem) in try FileSystem.makeFolder(parent, made: &state.made) }
        WorkFolder.removeLeftovers(in: parent)
        return try WorkFolder(in: parent)
    }

    private func placeFolder(_ work: WorkFolder, _ state: inout Written) throws(FileProblem) {
        try FileSystem.renameNew(work.edition, to: folder)
        state.made.append(folder)
        state.placed = files.map { FilePaths.join(folder, $0.path) }
    }

    private func placeFiles(_ work: WorkFolder, _ state: inout Written) throws(FileProblem) {
        for file in files {
            let path = FilePaths.join(folder, file.path)
            try FileSystem.makeFolder(FilePaths.parent(of: path), made: &state.made)
            try FileSystem.renameNew(FilePaths.join(work.edition, file.path), to: path)
            state.placed.append(path)
        }
    }

    private func isThere(_ path: String) -> Diagnostic {
        Diagnostic(
            "file-exists", at: Place(file: path), "this file already exists, and \(command) overwrites nothing",
            hint: "name another folder with \(option), or move the file away")
    }
}
