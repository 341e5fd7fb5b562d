import CSystem
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
            return (descriptor, size)
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

    /// Writes a new file; its folder must exist.
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
                if count < 0 {
                    failure = errno
                    return
                }
                written += count
            }
        }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 { throw FileProblem(path: path, code: failure) }
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
        var code = makeOneFolder(path)
        if code == ENOENT {
            try makeFolder(FilePaths.parent(of: path))
            code = makeOneFolder(path)
        }
        if code != 0 { throw FileProblem(path: path, code: code) }
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

    /// Moves a folder to a path in one step, and exchanges it with whatever exists there.
    ///
    /// What existed at the path is afterwards at `source`.
    static func swap(_ source: String, into target: String) throws(FileProblem) {
        let flags = exists(target) ? RAPPORTEUR_RENAME_EXCHANGE : RAPPORTEUR_RENAME_NOREPLACE
        guard unsafe renameat2(AT_FDCWD, source, AT_FDCWD, target, flags) == 0 else {
            throw FileProblem(path: target, code: errno)
        }
    }

    /// Removes a folder and its content; links are removed, not followed.
    static func removeTree(_ path: String) throws(FileProblem) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in try list(path) { try removeTree(path + "/" + name) }
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
}
