/// Paths as text; nothing here touches the file system.
enum FilePaths {
    /// The folder part of a path; `.` if there is none.
    static func parent(of path: String) -> String {
        let bare = withoutTrailingSlashes(path)
        guard let slash = bare.lastIndex(of: "/") else { return "." }
        return slash == bare.startIndex ? "/" : String(bare[..<slash])
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        let bare = withoutTrailingSlashes(path)
        return bare.lastIndex(of: "/").map { String(bare[bare.index(after: $0)...]) } ?? bare
    }

    static func withoutTrailingSlashes(_ path: String) -> String {
        var bare = path[...]
        while bare.count > 1, bare.last == "/" { bare.removeLast() }
        return String(bare)
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// Whether a relative path stays inside its folder, judged by its text alone.
    static func staysInside(_ path: String) -> Bool {
        guard !path.hasPrefix("/"), !path.contains("\0") else { return false }
        return !path.split(separator: "/").contains("..")
    }
}
