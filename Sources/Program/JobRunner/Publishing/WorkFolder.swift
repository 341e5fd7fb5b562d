import Glibc

/// A folder of one run, beside what it publishes, in which it prepares files.
///
/// Its name is random, and it is created exclusively: no other run, on this machine or in a container that shares the disk,
/// has the same. The run holds a lock on the file `lock` in it. A folder whose lock nobody holds is left over from a run
/// that was killed; the next run that publishes at the same place removes it.
final class WorkFolder {
    let path: String
    private let lock: Int32

    static let prefix = ".rapporteur-"
    static let lockName = "lock"
    /// Holds the edition until it is in its place, and the earlier edition after that.
    var edition: String { path + "/edition" }
    /// Holds the earlier edition under its own name where the file system cannot exchange two folders.
    var former: String { path + "/" + Self.formerName }
    static let formerName = "former"

    /// - Parameter parent: an existing folder.
    init(in parent: String) throws(JobFailure) {
        do throws(FileProblem) {
            (path, lock) = try Self.lockedFolder(in: parent)
        } catch {
            throw .file(
                path: error.path,
                reason: "\(error.reason); files are prepared there, beside where they will be, and then moved to their "
                    + "place: name a folder beside which you may write")
        }
    }

    private static func lockedFolder(in parent: String) throws(FileProblem) -> (path: String, lock: Int32) {
        while true {
            let path = try makeFolder(in: parent)
            if let lock = try lock(path) { return (path, lock) }
            // Another run took the folder for a leftover before it was locked.
        }
    }

    deinit { close(lock) }

    private static func makeFolder(in parent: String) throws(FileProblem) -> String {
        var name = Array(FilePaths.join(parent, prefix + "XXXXXX").utf8CString)
        guard unsafe mkdtemp(&name) != nil else { throw FileProblem(path: parent, code: errno) }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// - Returns: the locked file's descriptor; nil when another run removes the folder.
    private static func lock(_ path: String) throws(FileProblem) -> Int32? {
        let file = path + "/" + lockName
        let mode: mode_t = 0o600
        let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        if descriptor < 0 {
            let code = errno
            if code == ENOENT { return nil }
            unsafe rmdir(path)
            throw FileProblem(path: FilePaths.parent(of: path), code: code)
        }
        // A run that looks whether the folder is left over holds the lock for a moment. Where there are no locks, no run
        // can see another's folder as left over.
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
        if FileSystem.isSame(file, as: descriptor) { return descriptor }
        close(descriptor)
        return nil
    }

    /// Removes the folder with all that is in it.
    func remove() throws(FileProblem) {
        try OpenFolder(path).removeContents(except: Self.lockName)
        unsafe unlink(path + "/" + Self.lockName)
        // Another run may take the folder for a leftover as soon as it has no lock.
        guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw FileProblem(path: path, code: errno) }
    }

    /// Removes the folder after a failure, which is the one to tell about: of what cannot be removed, the next run tells.
    func removeOrKeep() {
        do throws(FileProblem) { try remove() } catch { return }
    }

    /// Lets the folder stay for good: without a lock, no run takes it for a leftover.
    func keep() { unsafe unlink(path + "/" + Self.lockName) }
}

// MARK: Writing

extension WorkFolder {
    /// Writes files into ``edition``, and waits until they are on disk.
    ///
    /// - Parameters:
    ///   - folder: where the files will be, for messages.
    ///   - syncs: whether to wait.
    /// - Throws: `file`, or `interrupted` after a signal.
    func write(_ files: [Edition.File], shownIn folder: String, syncs: Bool) throws(JobFailure) {
        do throws(FileProblem) {
            var folders: [String] = []
            try FileSystem.makeFolder(edition, made: &folders)
            let paths = files.map { FilePaths.join(edition, $0.path) }
            for (file, path) in zip(files, paths) where EndSignals.received == nil {
                try FileSystem.makeFolder(FilePaths.parent(of: path), made: &folders)
                try FileSystem.write(file.bytes, to: path)
            }
            if syncs, EndSignals.received == nil { try FileSystem.sync(paths + folders) }
        } catch {
            let isInside = error.path.hasPrefix(edition)
            throw error.at(isInside ? folder + error.path.dropFirst(edition.count) : error.path).failure
        }
        try EndSignals.throwIfReceived()
    }
}

// MARK: Leftovers

extension WorkFolder {
    /// Removes the work folders of this user whose runs have died.
    ///
    /// An edition that a dead run had moved aside returns to its place when nothing is there.
    ///
    /// - Returns: a line for each folder that could not be removed.
    @discardableResult static func removeLeftovers(in parent: String) -> [String] {
        var problems: [String] = []
        do throws(FileProblem) {
            try OpenFolder(parent).forEachFolder(named: isWorkFolder) { folder throws(FileProblem) in
                guard folder.isOwn else { return }
                do throws(FileProblem) {
                    try removeIfLeftOver(folder, in: parent)
                } catch {
                    problems.append("an earlier run left \(folder.path), which cannot be removed: \(error.reason)")
                }
            }
        } catch {
            problems.append("\(parent) cannot be searched for what earlier runs left: \(error.reason)")
        }
        return problems
    }

    private static func isWorkFolder(_ name: String) -> Bool {
        let randomCount = 6
        return name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + randomCount
    }

    private static func removeIfLeftOver(_ folder: borrowing OpenFolder, in parent: String) throws(FileProblem) {
        let file = folder.path + "/" + lockName
        let lock = unsafe open(file, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard lock >= 0 else {
            // Made, but not yet locked: if its run lives, it makes another.
            if errno == ENOENT { unsafe rmdir(folder.path) }
            return
        }
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0, FileSystem.isSame(file, as: lock) else { return }
        try returnFormer(folder, to: parent)
        try folder.removeContents(except: lockName)
        unsafe unlink(file)
        unsafe rmdir(folder.path)
    }

    private static func returnFormer(_ folder: borrowing OpenFolder, to parent: String) throws(FileProblem) {
        let former = folder.path + "/" + formerName
        guard FileSystem.isFolder(former) else { return }
        for name in try FileSystem.list(former) {
            let place = FilePaths.join(parent, name)
            if !FileSystem.exists(place) { try FileSystem.renameNew(former + "/" + name, to: place) }
        }
    }
}
