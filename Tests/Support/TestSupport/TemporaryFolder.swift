import Glibc

/// A new folder that is removed with its owner.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        var template = Array("/tmp/rapporteur-test-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw TestFileProblem("/tmp", "given a new folder") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { removeTree(path) }

    /// A path in the folder.
    public func path(_ name: String) -> String { path + "/" + name }
}

/// Removes a folder with all that is in it; links are removed, not followed. What is not there needs no removal.
public func removeTree(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
        unsafe unlink(path)
        return
    }
    do {
        for name in try names(inFolder: path) { removeTree(path + "/" + name) }
    } catch {
        return
    }
    unsafe rmdir(path)
}

/// Copies a folder with all regular files in it.
public func copyTree(_ source: String, to target: String) throws {
    guard unsafe mkdir(target, 0o755) == 0 else { throw TestFileProblem(target, "made") }
    for name in try names(inFolder: source) {
        let (from, to) = (source + "/" + name, target + "/" + name)
        var status = stat()
        guard unsafe stat(from, &status) == 0 else { throw TestFileProblem(from, "read") }
        if status.st_mode & S_IFMT == S_IFDIR {
            try copyTree(from, to: to)
        } else {
            try write(bytes(ofFile: from), toFile: to)
        }
    }
}

/// Every file under a folder by its path in it, sorted, with its bytes; folders end in a slash and have none.
public func contents(ofTree path: String, under prefix: String = "") throws -> [(path: String, bytes: [UInt8])] {
    try names(inFolder: path).flatMap { name -> [(path: String, bytes: [UInt8])] in
        var status = stat()
        let inner = path + "/" + name
        guard unsafe lstat(inner, &status) == 0 else { throw TestFileProblem(inner, "read") }
        if status.st_mode & S_IFMT == S_IFDIR {
            return [(prefix + name + "/", [])] + (try contents(ofTree: inner, under: prefix + name + "/"))
        }
        return [(prefix + name, status.st_mode & S_IFMT == S_IFREG ? try bytes(ofFile: inner) : [])]
    }
}
