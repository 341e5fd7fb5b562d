import Glibc
import TestSupport
import Testing

@testable import JobRunner

/// Where layouts and fonts are looked for, and which folders are never taken.
@Suite struct SharedFoldersTests {
    /// A folder of its own with some folders in it; it is below one named Reports, where every search ends.
    private struct Tree {
        private let place: TemporaryFolder
        let root: String

        /// - Parameter folders: paths; those above one come before it.
        init(_ folders: [String]) throws {
            place = try TemporaryFolder()
            root = try #require(FileSystem.resolved(place.path)) + "/Reports/tree"
            try FileSystem.makeFolder(root)
            for folder in folders { try FileSystem.makeFolder(path(folder)) }
        }

        func path(_ name: String) -> String { root + "/" + name }

        func allow(_ mode: mode_t, _ name: String) throws {
            try #require(unsafe chmod(path(name), mode) == 0)
        }

        /// The folders of layouts and fonts that a report takes, relative to the tree; that of languages is given. Folders of
        /// others are trusted when `trust` says so.
        func taken(
            by report: String, options: [String: String] = [:], trust: FolderTrust? = nil, trustsReport: Bool = false
        ) throws(JobFailure) -> [String] {
            var job = Job(report: path(report))
            job.trustsReport = trustsReport
            (job.layouts, job.fonts) = (options["layouts"], options["fonts"])
            job.languages = "given"
            let folders = try SharedFolders.find(job, report: path(report), trust: trust)
            return [folders.layouts, folders.fonts].map { path in
                path.hasPrefix(root) ? String(path.dropFirst(root.count + 1)) : path
            }
        }
    }

    /// What is said when nothing is found; `objections` are relative to the tree.
    private func missing(_ report: String, _ objections: [String] = [], in tree: Tree) -> [String] {
        let others = objections.map { $0.replacing("@", with: tree.root) + "; " }.joined()
        return [
            "found no folders \"Layouts\" and \"Fonts\" from \(tree.path(report)) upward; "
                + others + "name them with --layouts and --fonts"
        ]
    }

    @Test func `both come from the nearest folder above the report that holds both`() throws {
        let tree = try Tree(["Layouts", "Fonts", "a/Layouts", "a/Fonts", "a/b/Layouts", "a/b/c/Fonts", "a/b/c/report"])
        #expect(try tree.taken(by: "a/b/c/report") == ["a/Layouts", "a/Fonts"])
    }

    @Test func `a folder in the report's own comes first when the report is trusted, and else is not taken`() throws {
        let tree = try Tree(["Layouts", "Fonts", "a/report/Layouts"])
        #expect(try tree.taken(by: "a/report", trustsReport: true) == ["a/report/Layouts", "Fonts"])
        #expect(try tree.taken(by: "a/report") == ["Layouts", "Fonts"])
        let whole = try Tree(["Layouts", "Fonts", "report/Layouts", "report/Fonts"])
        #expect(try whole.taken(by: "report", trustsReport: true) == ["report/Layouts", "report/Fonts"])
        #expect(try whole.taken(by: "report") == ["Layouts", "Fonts"])
    }

    @Test func `a folder that was named is not searched for, and the other may stand alone`() throws {
        let tree = try Tree(["Layouts", "Fonts", "a/Layouts", "a/report"])
        #expect(try tree.taken(by: "a/report", options: ["fonts": "mine"]) == ["a/Layouts", "mine"])
        #expect(try tree.taken(by: "a/report", options: ["layouts": "x", "fonts": "y"]) == ["x", "y"])
        let bare = try Tree(["report"])
        #expect(
            problems { () throws(JobFailure) in try bare.taken(by: "report", options: ["fonts": "mine"]) }
                == ["found no folder \"Layouts\" from \(bare.path("report")) upward; name it with --layouts"])
    }

    @Test func `catalogues of words are found as layouts and fonts are`() throws {
        let tree = try Tree(["Layouts", "Fonts", "Languages", "a/Layouts", "a/Fonts", "a/report"])
        let found = try SharedFolders.find(Job(report: tree.path("a/report")), report: tree.path("a/report"))
        #expect(found.languages == tree.path("Languages"))
        #expect(found.layouts == tree.path("Layouts"))
        #expect(found.notices.last == "languages from \(tree.path("Languages"))")
        let bare = try Tree(["report"])
        #expect(
            problems { () throws(JobFailure) in
                try SharedFolders.find(Job(report: bare.path("report")), report: bare.path("report"))
            } == [
                "found no folders \"Layouts\", \"Fonts\" and \"Languages\" from \(bare.path("report")) upward; "
                    + "name them with --layouts, --fonts and --languages"
            ])
    }

    @Test func `the search ends at the folder that holds Reports`() throws {
        let tree = try Tree(["Layouts", "Fonts", "a/Reports/2023/report", "b/Reports/report", "b/Layouts", "b/Fonts"])
        #expect(
            problems { () throws(JobFailure) in try tree.taken(by: "a/Reports/2023/report") }
                == missing("a/Reports/2023/report", in: tree))
        #expect(try tree.taken(by: "b/Reports/report") == ["b/Layouts", "b/Fonts"])
    }

    @Test(arguments: [mode_t(0o777), 0o1777, 0o757])
    func `what stands in a folder that others may write to is not taken`(mode: mode_t) throws {
        let tree = try Tree(["a/Layouts", "a/Fonts", "a/report"])
        #expect(try tree.taken(by: "a/report") == ["a/Layouts", "a/Fonts"])
        try tree.allow(mode, "a")
        let reason = "was not taken, because other users may write to @/a"
        #expect(
            problems { () throws(JobFailure) in try tree.taken(by: "a/report") }
                == missing("a/report", ["@/a/Layouts \(reason)", "@/a/Fonts \(reason)"], in: tree))
    }

    @Test func `a folder that others may write to is not taken, and the search goes on`() throws {
        let tree = try Tree(["Layouts", "Fonts", "a/Layouts", "a/Fonts", "a/report"])
        try tree.allow(0o777, "a/Fonts")
        #expect(try tree.taken(by: "a/report") == ["Layouts", "Fonts"])
        try tree.allow(0o777, "Layouts")
        #expect(
            problems { () throws(JobFailure) in try tree.taken(by: "a/report") }
                == missing(
                    "a/report",
                    [
                        "@/a/Fonts was not taken, because other users may write to @/a/Fonts",
                        "@/Layouts was not taken, because other users may write to @/Layouts",
                    ], in: tree))
    }

    @Test func `a folder of another user is not taken`() throws {
        let tree = try Tree(["Layouts", "Fonts", "report"])
        let reason = "was not taken, because another user owns @"
        #expect(
            problems { () throws(JobFailure) in try tree.taken(by: "report", trust: FolderTrust(users: [])) }
                == missing("report", ["@/Layouts \(reason)", "@/Fonts \(reason)"], in: tree))
    }

    @Test func `this user, the administrator and the report's owner are trusted`() throws {
        let tree = try Tree(["report"])
        #expect(FolderTrust(report: tree.path("report")).users == [0, geteuid()])
        #expect(FolderTrust(report: tree.path("none")).users == [0, geteuid()])
        let ours = FolderTrust(users: [geteuid()])
        #expect(ours.objection(to: tree.root) == nil)
        #expect(ours.objection(to: tree.path("none")) == "\(tree.path("none")) cannot be read")
    }

    @Test func `a folder that a group may write to is taken only when its owner is alone in the group`() throws {
        let tree = try Tree(["a"])
        try tree.allow(0o775, "a")
        // Debian gives each user a group of the same name; another system may not.
        let alone = "test \"$(id -un)\" = \"$(id -gn)\" && test -z \"$(getent group \"$(id -gn)\" | cut -d: -f4)\""
        let isAlone = try Subprocess.run("sh", ["-c", alone]).status == 0
        let trust = FolderTrust(users: [geteuid()])
        #expect((trust.objection(to: tree.path("a")) == nil) == isAlone)
        // The group of printers or of nobody in particular; only the administrator may give a folder away.
        let others: gid_t = 7
        if unsafe chown(tree.path("a"), geteuid(), others) == 0 {
            #expect(trust.objection(to: tree.path("a")) == "other users may write to \(tree.path("a"))")
        }
    }

    @Test func `build says which folders it found, and keeps its output to the files`() throws {
        let copy = try ReportCopy()
        for name in ["Layouts", "Fonts", "Languages"] { try copyTree(Repository.path(name), to: copy.beside(name)) }
        let result = try Program.run(
            ["build", copy.folder, "--document", "summary", "--output", copy.beside("edition")])
        let root = try #require(FileSystem.resolved(copy.beside(".")))
        #expect(
            result.errors
                == "layouts from \(root)/Layouts\nfonts from \(root)/Fonts\nlanguages from \(root)/Languages\n")
        #expect(result.status == 0 && result.text.hasPrefix("\(copy.beside("edition"))/summary.pdf  2 pages\n"))
    }

    @Test func `build takes nothing from a folder that anyone may write to`() throws {
        let copy = try ReportCopy()
        for name in ["Layouts", "Fonts", "Languages"] { try copyTree(Repository.path(name), to: copy.beside(name)) }
        let root = try #require(FileSystem.resolved(copy.beside(".")))
        try #require(unsafe chmod(root, 0o1777) == 0)
        let result = try Program.run(["build", copy.folder, "--output", copy.beside("edition")])
        #expect(result.status == 64 && result.text == "")
        #expect(
            result.errors.hasPrefix(
                "error: found no folders \"Layouts\", \"Fonts\" and \"Languages\" from \(copy.folder) upward; "))
        #expect(result.errors.contains("\(root)/Layouts was not taken, because other users may write to \(root); "))
    }
}
