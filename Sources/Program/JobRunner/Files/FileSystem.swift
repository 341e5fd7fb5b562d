import CSystem
import Concurrency
import Glibc
import LargeAnswers
import TableFiles

/// File operations; each failure has a message in plain words.
enum FileSystem {
    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - limit: in bytes; a larger file is refused.
    ///   - followsLinks: whether the path may be a link.
    static func read(_ path: String, limit: Int, followsLinks: Bool = true) throws(FileProblem) -> [UInt8] {
        let (descriptor, size) = try open(path, limit: limit, followsLinks: followsLinks)
        defer { close(descriptor) }
        return try readAll(descriptor, size: size, path: path)
    }

    /// Reads a whole file that is open, and closes it.
    static func read(open descriptor: Int32, path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let size = try size(of: descriptor, path: path, limit: limit)
        defer { close(descriptor) }
        return try readAll(descriptor, size: size, path: path)
    }

    /// Opens a file to be read piece by piece.
    ///
    /// - Parameters:
    ///   - limit: in bytes; a larger file is refused.
    ///   - followsLinks: whether the path may be a link.
    static func openFile(_ path: String, limit: Int, followsLinks: Bool = true) throws(FileProblem) -> OpenFile {
        let (descriptor, size) = try open(path, limit: limit, followsLinks: followsLinks)
        return OpenFile(descriptor: descriptor, count: size)
    }

    private static func open(
        _ path: String, limit: Int, followsLinks: Bool
    ) throws(FileProblem) -> (descriptor: Int32, size: Int) {
        // To open a device may do something; a named pipe would be waited for until somebody writes to it.
        if let mode = mode(of: path), mode & S_IFMT != S_IFREG { throw FileProblem(irregular: path) }
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW)
        let descriptor = unsafe Glibc.open(path, flags)
        return (descriptor, try self.size(of: descriptor, path: path, limit: limit))
    }

    /// The size of a file that was opened; after a failure, also that to open it, it is closed.
    private static func size(of descriptor: Int32, path: String, limit: Int) throws(FileProblem) -> Int {
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        do throws(FileProblem) {
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(path: path, code: errno) }
            guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(irregular: path) }
            let size = Int(status.st_size)
            guard size <= limit else {
                let reason = "is larger than \(limit >> 20) MiB, the limit for such a file"
                throw FileProblem(path: path, reason: reason, isTooLarge: true)
            }
            return size
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func readAll(_ descriptor: Int32, size: Int, path: String) throws(FileProblem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                guard let base = buffer.baseAddress else { return }
                let got = unsafe Glibc.read(descriptor, base + count, size - count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                count += got
            }
        }
        if failure != 0 { throw FileProblem(path: path, code: failure) }
        return bytes
    }

    /// Writes a new file; its folder must exist. After a failure there is no such file.
    static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        let mode: mode_t = 0o644
        let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        var failure: Int32 = 0
        unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var written = 0
            while written < buffer.count {
                let count = unsafe Glibc.write(descriptor, base + written, buffer.count - written)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 {
                    failure = count < 0 ? errno : EIO
                    return
                }
                written += count
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 {
            unsafe unlink(path)
            throw FileProblem(path: path, code: failure)
        }
    }

    /// The names in a folder, sorted; without `.` and `..`.
    static func list(_ path: String) throws(FileProblem) -> [String] {
        guard let folder = unsafe opendir(path) else { throw FileProblem(path: path, code: errno) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Creates a folder and its parents where they are missing.
    static func makeFolder(_ path: String) throws(FileProblem) {
        var made: [String] = []
        try makeFolder(path, made: &made)
    }

    /// Creates a folder and its parents where they are missing.
    ///
    /// - Parameter made: receives the folders that were missing, outer ones first, even when an inner one cannot be made.
    static func makeFolder(_ path: String, made: inout [String]) throws(FileProblem) {
        let isThere = exists(path)
        var code = makeOneFolder(path)
        if code == ENOENT {
            try makeFolder(FilePaths.parent(of: path), made: &made)
            code = makeOneFolder(path)
        }
        if code != 0 { throw FileProblem(path: path, code: code) }
        if !isThere { made.append(path) }
    }

    /// Removes those folders that are empty, inner ones first: nothing else may have come into them.
    ///
    /// - Parameter made: what ``makeFolder(_:made:)`` returned.
    static func removeEmptyFolders(_ made: [String]) {
        for path in made.reversed() where unsafe rmdir(path) != 0 { return }
    }

    /// - Returns: 0 if the folder exists afterwards, otherwise `errno`.
    private static func makeOneFolder(_ path: String) -> Int32 {
        let mode: mode_t = 0o755
        if unsafe mkdir(path, mode) == 0 { return 0 }
        let code = errno
        if code != EEXIST { return code }
        return isFolder(path) ? 0 : ENOTDIR
    }

    static func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }
    static func isFile(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFREG } ?? false }
    /// Whether anything exists at the path, even a dangling link.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// The size in bytes; nil if there is no such file.
    static func size(of path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_mode : nil
    }

    /// The path without links and dots; nil if nothing exists there.
    static func resolved(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Whether a path leads to the very file that is open.
    static func isSame(_ path: String, as descriptor: Int32) -> Bool {
        var (named, opened) = (stat(), stat())
        let areThere = unsafe lstat(path, &named) == 0 && fstat(descriptor, &opened) == 0
        return areThere
            && (named.st_dev, named.st_ino) == (opened.st_dev, opened.st_ino)
    }

    /// Whether the path itself is a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Gives a file or folder another path; what was there is replaced as by rename(2): a folder only if it is empty.
    ///
    /// - Returns: 0, or `errno`.
    static func rename(_ source: String, to target: String) -> Int32 {
        unsafe Glibc.rename(source, target) == 0 ? 0 : errno
    }

    /// Gives a file another path, where nothing may be yet.
    static func renameNew(_ source: String, to target: String) throws(FileProblem) {
        var code: Int32 = 0
        if unsafe renameat2(AT_FDCWD, source, AT_FDCWD, target, RAPPORTEUR_RENAME_NOREPLACE) != 0 { code = errno }
        if lacksRenameFlags(code) { code = exists(target) ? EEXIST : rename(source, to: target) }
        if code != 0 { throw FileProblem(path: target, code: code) }
    }

    /// Exchanges two files or folders in one step.
    ///
    /// - Returns: 0, or `errno`; `lacksRenameFlags` says what it means.
    static func exchange(_ first: String, _ second: String) -> Int32 {
        unsafe renameat2(AT_FDCWD, first, AT_FDCWD, second, RAPPORTEUR_RENAME_EXCHANGE) == 0 ? 0 : errno
    }

    /// Whether a failure of renameat2(2) means that the file system or the kernel does not know its flags.
    static func lacksRenameFlags(_ code: Int32) -> Bool {
        code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
    }

    /// Waits until a file's or folder's content is on disk.
    static func sync(_ path: String) throws(FileProblem) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        defer { close(descriptor) }
        if fsync(descriptor) == 0 { return }
        let code = errno
        // Some network file systems write folders at once and know no fsync of them.
        if code == EINVAL || code == EOPNOTSUPP, isFolder(path) { return }
        throw FileProblem(path: path, code: code)
    }

    /// Waits until many files and folders are on disk.
    ///
    /// Several threads wait, because a journal writes at once what waits for it at the same time: of 28 files on a busy
    /// disk, one after the other took 109 ms, on eight threads 20 ms (docs/reliability.md).
    static func sync(_ paths: [String]) throws(FileProblem) {
        let threads = 8
        let results = onThreads(threads, paths) { path in Result { () throws(FileProblem) in try sync(path) } }
        for result in results { try result.get() }
    }

    /// Removes a file that this run has made; that somebody else removed it meanwhile is no failure.
    static func removeFile(_ path: String) { unsafe unlink(path) }

    /// Removes a folder and its content; links are removed, not followed.
    static func removeTree(_ path: String) throws(FileProblem) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            try OpenFolder(path).removeContents()
            guard unsafe rmdir(path) == 0 else { throw FileProblem(path: path, code: errno) }
        } else {
            guard unsafe unlink(path) == 0 else { throw FileProblem(path: path, code: errno) }
        }
    }
}

/// A file that could not be read, written or moved.
struct FileProblem: Error {
    let path: String
    let reason: String
    /// The value of `errno`; 0 if the program itself refuses the file.
    let code: Int32
    /// Whether the file exceeds the caller's limit.
    let isTooLarge: Bool
    /// Whether it is a folder, a device, a pipe or a socket.
    let isIrregular: Bool

    init(path: String, code: Int32) {
        self.path = path
        self.code = code
        (isTooLarge, isIrregular) = (false, false)
        reason = unsafe String(cString: strerror(code)).lowercased()
    }

    init(path: String, reason: String, isTooLarge: Bool = false) {
        self.path = path
        self.reason = reason
        self.isTooLarge = isTooLarge
        (isIrregular, code) = (false, 0)
    }

    init(irregular path: String) {
        self.path = path
        reason = "it is not a regular file"
        (isTooLarge, isIrregular, code) = (false, true, 0)
    }

    var failure: JobFailure { .file(path: path, reason: reason) }

    /// The same problem of a file that has, or was to have, another path.
    func at(_ path: String) -> FileProblem { FileProblem(self, at: path) }

    private init(_ problem: FileProblem, at path: String) {
        self.path = path
        (reason, code, isTooLarge, isIrregular) =
            (problem.reason, problem.code, problem.isTooLarge, problem.isIrregular)
    }
}

/// Runs a body whose problems with files end the job.
func orFailure<Value>(_ body: () throws(FileProblem) -> Value) throws(JobFailure) -> Value {
    do throws(FileProblem) { return try body() } catch { throw error.failure }
}
