import Glibc
import TestSupport
import Testing

@testable import JobRunner

/// Which folders a build replaces.
@Suite struct ReplacementRuleTests {
    private let advice =
        "; a build replaces its whole output folder: name another one, move the files away, or insist with --replace"

    /// What is told of a folder with these files when a new edition with `annex.pdf` and `graphs/a.svg` is published.
    private func told(_ files: [String: String]) throws -> String? {
        let place = try TemporaryFolder()
        for (path, text) in files {
            try FileSystem.makeFolder(FilePaths.parent(of: place.path(path)))
            try write(Array(text.utf8), toFile: place.path(path))
        }
        let before = try tree(place.path)
        var publisher = Publisher(to: place.path)
        publisher.syncs = false
        let new = edition(2, ["annex.pdf": "new", "graphs/a.svg": "new"])
        let told = problems { () throws(JobFailure) in try publisher.publish(new) }
        if told.isEmpty {
            #expect(try tree(place.path) == ["annex.pdf: new", "graphs/", "graphs/a.svg: new", "manifest.json: 2"])
            return nil
        }
        #expect(try tree(place.path) == before)
        publisher.replaces = true
        _ = try publisher.publish(new)
        #expect(try tree(place.path) == ["annex.pdf: new", "graphs/", "graphs/a.svg: new", "manifest.json: 2"])
        #expect(told.count == 1 && told[0].hasPrefix(place.path + " ") && told[0].hasSuffix(advice), "\(told)")
        return String(told[0].dropFirst(place.path.utf8.count + 1).dropLast(advice.count))
    }

    @Test func `An edition of the same report is replaced, also one of other documents`() throws {
        #expect(try told(["manifest.json": manifest(1, ["b.pdf", "g/x"]), "b.pdf": "b", "g/x": "x"]) == nil)
        // Listed, but gone.
        #expect(try told(["manifest.json": manifest(1, ["b.pdf", "g/x"]), "b.pdf": "b"]) == nil)
    }

    @Test func `What the manifest does not list is named`() throws {
        let listed = ["manifest.json": manifest(1, ["b.pdf", "g/x"]), "b.pdf": "b"]
        func told(_ others: [String]) throws -> String? {
            try self.told(listed.merging(others.map { ($0, "mine") }) { old, _ in old })
        }
        #expect(try told(["letter.txt"]) == "holds \"letter.txt\", which its manifest.json does not list")
        #expect(
            try told(["g/letter", "notes/a"]) == "holds \"g/letter\", \"notes/\", which its manifest.json does not list"
        )
        #expect(
            try told((1...7).map(String.init))
                == "holds \"1\", \"2\", \"3\", \"4\", \"5\" and 2 more, which its manifest.json does not list")
        // Two names that look alike are two files.
        #expect(
            try self.told(["manifest.json": manifest(1, ["\u{E9}.pdf"]), "e\u{301}.pdf": ""])
                == "holds \"e\u{301}.pdf\", which its manifest.json does not list")
    }

    @Test func `A link in the place of a listed file is somebody's`() throws {
        let place = try TemporaryFolder()
        _ = try Publisher(to: place.path("edition")).publish(edition(1, ["a.pdf": "a"]))
        unsafe unlink(place.path("edition/a.pdf"))
        unsafe symlink("elsewhere", place.path("edition/a.pdf"))
        let told = problems { () throws(JobFailure) in try Publisher(to: place.path("edition")).publish(edition(2)) }
        #expect(told.first?.contains("holds \"a.pdf\", which its manifest.json does not list") == true)
    }

    @Test func `Another report's edition and another program's folder are left alone`() throws {
        #expect(
            try told(["manifest.json": manifest(1, ["a"], report: "census"), "a": "a"])
                == "holds the edition of the report \"census\"")
        let foreign = "holds the manifest.json of another program"
        #expect(try told(["manifest.json": manifest(1, ["a"], program: "My site"), "a": "a"]) == foreign)
        #expect(try told(["manifest.json": "{ \"name\": \"Rapporteur\" }"]) == foreign)
        #expect(try told(["manifest.json": "\"name\": \"Rapporteur\""]) == foreign)
        #expect(try told(["index.html": "x"]) == "holds other files and no manifest.json")
    }

    @Test func `A manifest of ours that a power failure emptied or cut does not block the next build`() throws {
        let whole = manifest(1, ["annex.pdf"])
        for broken in ["", "\0\0\0\0", "{", String(whole.prefix(60)), String(whole.dropLast(1))] {
            #expect(try told(["manifest.json": broken, "annex.pdf": "", "graphs/a.svg": "half", "old.pdf": ""]) == nil)
            #expect(
                try told(["manifest.json": broken, "annex.pdf": "", "old.pdf": "old"])
                    == "holds \"old.pdf\", and its manifest.json is damaged")
        }
        let other = String(manifest(1, ["annex.pdf"], report: "census").dropLast(2))
        #expect(try told(["manifest.json": other]) == "holds the manifest.json of another program")
    }
}
