import Glibc

/// A folder that is held open: it stays the same folder whatever happens to its name.
struct OpenFolder: ~Copyable {
    /// For messages.
    let path: String
    private let descriptor: Int32

    /// What a folder holds under one name.
    struct Entry {
        /// As the system has it: any bytes, with a 0 at the end.
        let name: [CChar]
        /// For messages: what is not UTF-8 is replaced.
        let text: String
        let isFolder: Bool
        let isFile: Bool
        let size: Int

        var bytes: [UInt8] { name.dropLast().map { UInt8(bitPattern: $0) } }
    }

    /// Opens a folder; a link is not followed.
    init(_ path: String) throws(FileProblem) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        (self.path, self.descriptor) = (path, descriptor)
    }

    private init(_ entry: Entry, in folder: borrowing OpenFolder) throws(FileProblem) {
        let path = FilePaths.join(folder.path, entry.text)
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let descriptor = unsafe openat(folder.descriptor, entry.name, flags)
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        (self.path, self.descriptor) = (path, descriptor)
    }

    deinit { close(descriptor) }

    /// Whether this user owns the folder.
    var isOwn: Bool {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 && status.st_uid == geteuid()
    }

    /// Whether its path still leads to this folder.
    var isStillThere: Bool { FileSystem.isSame(path, as: descriptor) }

    /// Reads a file in the folder.
    ///
    /// - Parameter limit: in bytes; a larger file is refused.
    func read(_ entry: Entry, limit: Int) throws(FileProblem) -> [UInt8] {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let descriptor = unsafe openat(self.descriptor, entry.name, flags)
        return try FileSystem.read(open: descriptor, path: FilePaths.join(path, entry.text), limit: limit)
    }

    /// All entries but `.` and `..`, in no order.
    func entries(where isWanted: (String) -> Bool = { _ in true }) throws(FileProblem) -> [Entry] {
        // The stream owns its descriptor, and a copy of this one would share its position.
        let own = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw FileProblem(path: path, code: errno) }
        guard let stream = unsafe fdopendir(own) else {
            defer { close(own) }
            throw FileProblem(path: path, code: errno)
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                unsafe buffer.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
            }
            if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
            if let wanted = self.entry(name, isWanted) { entries.append(wanted) }
        }
        if errno != 0 { throw FileProblem(path: path, code: errno) }
        return entries
    }

    private func entry(_ name: [CChar], _ isWanted: (String) -> Bool) -> Entry? {
        let text = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard isWanted(text) else { return nil }
        var status = stat()
        // What has vanished meanwhile is left out.
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        return Entry(
            name: name, text: text, isFolder: kind == S_IFDIR, isFile: kind == S_IFREG, size: Int(status.st_size))
    }

    /// Opens each folder with such a name directly in this one; those that vanish meanwhile are left out.
    func forEachFolder(
        named isWanted: (String) -> Bool, _ body: (borrowing OpenFolder) throws(FileProblem) -> Void
    ) throws(FileProblem) {
        for entry in try entries(where: isWanted) where entry.isFolder {
            do throws(FileProblem) {
                try body(try OpenFolder(entry, in: self))
            } catch {
                if error.code != ENOENT { throw error }
            }
        }
    }

    /// The paths of everything in the folder and below, relative to it; those of folders end in a slash.
    ///
    /// - Parameter isOpened: whether the content of a folder is listed as well.
    func tree(opening isOpened: (String) -> Bool) throws(FileProblem) -> [TreeEntry] {
        var found: [TreeEntry] = []
        for entry in try entries() {
            if entry.isFolder {
                let folder = TreeEntry(bytes: entry.bytes + [0x2F], isFile: false)
                found.append(folder)
                guard isOpened(folder.text) else { continue }
                let inner = try OpenFolder(entry, in: self).tree { isOpened(folder.text + $0) }
                found += inner.map { TreeEntry(bytes: folder.bytes + $0.bytes, isFile: $0.isFile, size: $0.size) }
            } else {
                found.append(TreeEntry(bytes: entry.bytes, isFile: entry.isFile, size: entry.size))
            }
        }
        return found
    }

    /// Something in a folder or below.
    struct TreeEntry {
        /// The path, as the system has it.
        let bytes: [UInt8]
        let isFile: Bool
        var size = 0

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Removes everything in the folder but one name; links are removed, not followed.
    func removeContents(except kept: String? = nil) throws(FileProblem) {
        for entry in try entries() where kept == nil || entry.text != kept {
            if entry.isFolder { try OpenFolder(entry, in: self).removeContents() }
            guard unsafe unlinkat(descriptor, entry.name, entry.isFolder ? AT_REMOVEDIR : 0) == 0 else {
                throw FileProblem(path: FilePaths.join(path, entry.text), code: errno)
            }
        }
    }
}
