import Glibc

/// Where an edition is published.
struct OutputFolder {
    /// As the user named it, for messages.
    let named: String
    /// The folder itself: not a link, and not a path that ends in a dot.
    let path: String

    var parent: String { FilePaths.parent(of: path) }

    /// Follows a link to the folder it leads to, which is replaced while the link stays.
    ///
    /// - Parameter protected: folders that a build must not replace, nor what they are in.
    /// - Throws: `usage` for what cannot be a build's output folder.
    init(_ named: String, protected: [Protected]) throws(JobFailure) {
        let bare = FilePaths.withoutTrailingSlashes(named)
        self.named = bare
        guard FileSystem.exists(bare) else {
            path = bare
            return
        }
        guard FileSystem.isFolder(bare), let resolved = FileSystem.resolved(bare) else {
            throw .usage("\(named) is not a folder; name a new folder, or that of an earlier build")
        }
        for folder in protected {
            guard let inner = FileSystem.resolved(folder.path), Self.holds(resolved, inner) else { continue }
            throw .usage(
                "\(named) is or holds \(folder.what), and a build replaces its whole output folder; name a folder inside "
                    + "it, such as \(FilePaths.join(bare, "edition"))")
        }
        let isDirect = !FileSystem.isLink(bare) && ![".", ".."].contains(FilePaths.name(of: bare))
        path = isDirect ? bare : resolved
        guard FileSystem.isFolder(path) else {
            throw .usage("\(named) leads to a path that is not UTF-8; name the output folder by another path")
        }
    }

    private static func holds(_ outer: String, _ inner: String) -> Bool {
        outer == "/" || (inner + "/").hasPrefix(outer + "/")
    }

    /// Why the folder could not be moved or replaced.
    ///
    /// - Parameter code: `errno` of a rename.
    func refusal(_ code: Int32) -> JobFailure {
        switch code {
        case EBUSY:
            .usage(
                "\(named) is a mount point, which cannot be replaced; name a folder inside it, such as "
                    + FilePaths.join(named, "edition"))
        case EXDEV:
            .usage(
                "\(named) cannot be moved inside its file system, as a folder of a container's image cannot; name "
                    + "another folder, or remove this one")
        default: FileProblem(path: named, code: code).failure
        }
    }

    /// A folder that a build must not replace.
    struct Protected {
        let path: String
        /// In words, for a message.
        let what: String

        /// The working folder would stay that of the replaced edition, for the program and for the shell.
        static let workingFolder = Protected(path: ".", what: "the working folder")
        static func report(_ path: String) -> Protected { Protected(path: path, what: "the report") }
        static func inputs(_ path: String) -> Protected {
            Protected(path: path, what: "a folder with texts or data of the report")
        }
        static func option(_ name: String, _ path: String) -> Protected {
            Protected(path: path, what: "the folder that \(name) names")
        }
    }
}
