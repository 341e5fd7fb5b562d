import Glibc
import TestSupport
import Testing

@testable import JobRunner

@Suite struct PublisherTests {
    private func edition(_ files: [(String, String)]) -> Edition {
        var edition = Edition()
        edition.add(
            files.map { path, text in
                Edition.File(path: path, bytes: Array((path == "manifest.json" ? ours + text : text).utf8))
            })
        return edition
    }

    /// By what a manifest is known as one of this program's.
    private let ours = "{ \"name\": \"Rapporteur\" } "

    private func tree(_ path: String) throws -> [String] {
        try contents(ofTree: path).map { file in
            let text = text(file.bytes)
            let bare = text.hasPrefix(ours) ? String(text.dropFirst(ours.count)) : text
            return file.path + (file.path.hasSuffix("/") ? "" : ": " + bare)
        }
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `An edition keeps its files in the order of their paths`() {
        let edition = edition([("b.pdf", "b"), ("graphs/a.svg", "s"), ("a.pdf", "a")])
        #expect(edition.files.map(\.path) == ["a.pdf", "b.pdf", "graphs/a.svg"])
    }

    @Test func `A first edition makes its folder and those above it`() throws {
        let place = try TemporaryFolder()
        try Publisher(folder: place.path("a/b/edition")).publish(edition([("manifest.json", "{}"), ("g/x", "1")]))
        #expect(
            try tree(place.path) == [
                "a/", "a/b/", "a/b/edition/", "a/b/edition/g/", "a/b/edition/g/x: 1", "a/b/edition/manifest.json: {}",
            ])
    }

    @Test func `A later edition takes the place of the whole`() throws {
        let place = try TemporaryFolder()
        let publisher = Publisher(folder: place.path("edition"))
        try publisher.publish(edition([("manifest.json", "1"), ("old.pdf", "old"), ("graphs/old.svg", "old")]))
        try publisher.publish(edition([("manifest.json", "2"), ("new.pdf", "new")]))
        #expect(try tree(place.path) == ["edition/", "edition/manifest.json: 2", "edition/new.pdf: new"])
    }

    @Test func `An empty folder is filled`() throws {
        let place = try TemporaryFolder()
        try Publisher(folder: place.path + "/").publish(edition([("manifest.json", "1")]))
        #expect(try tree(place.path) == ["manifest.json: 1"])
    }

    @Test func `A folder whose manifest another program wrote is left alone`() throws {
        let place = try TemporaryFolder()
        try write(Array("{ \"name\": \"My site\" }".utf8), toFile: place.path("manifest.json"))
        try write([1], toFile: place.path("index.html"))
        #expect(
            problems { () throws(JobFailure) in try Publisher(folder: place.path).publish(edition([])) } == [
                "\(place.path) holds the manifest.json of another program; a build replaces its folder, so name another"
            ])
        #expect(try names(inFolder: place.path) == ["index.html", "manifest.json"])
    }

    @Test func `A link that leads nowhere is no edition`() throws {
        let place = try TemporaryFolder()
        unsafe symlink("nowhere", place.path("edition"))
        #expect(
            problems { () throws(JobFailure) in try Publisher(folder: place.path("edition")).publish(edition([])) }
                == ["\(place.path("edition")) is not a folder; name a new folder, or that of an earlier build"])
        #expect(try names(inFolder: place.path) == ["edition"])
    }

    @Test func `An edition that cannot be written leaves the old one and nothing beside it`() throws {
        let place = try TemporaryFolder()
        let publisher = Publisher(folder: place.path("edition"))
        try publisher.publish(edition([("manifest.json", "1")]))
        // The second file needs a folder where the first has put a file.
        let impossible = edition([("a", "file"), ("a/b", "in a file")])
        let told = problems { () throws(JobFailure) in try publisher.publish(impossible) }
        #expect(told.count == 1 && told[0].hasSuffix("/a: not a directory"), "\(told)")
        #expect(try tree(place.path) == ["edition/", "edition/manifest.json: 1"])
    }

    @Test func `What a build that was killed left aside is cleared away`() throws {
        let place = try TemporaryFolder()
        let aside = place.path(".edition.\(getpid())")
        try Publisher(folder: aside).publish(edition([("half.pdf", "half")]))
        try Publisher(folder: place.path("edition")).publish(edition([("manifest.json", "1")]))
        #expect(try tree(place.path) == ["edition/", "edition/manifest.json: 1"])
    }

    @Test func `A reader finds the old edition or the new one, never a mixture`() async throws {
        let place = try TemporaryFolder()
        let folder = place.path("edition")
        let publisher = Publisher(folder: folder)
        func numbered(_ number: Int) -> Edition {
            edition([("manifest.json", String(number)), ("a.pdf", String(number)), ("z.pdf", String(number))])
        }
        try publisher.publish(numbered(0))
        let editions = 60
        let writing = Task.detached {
            for number in 1...editions { try publisher.publish(numbered(number)) }
        }
        var seen: [String] = []
        let deadline = ContinuousClock.now + .seconds(60)
        while seen.last != String(editions), ContinuousClock.now < deadline {
            // An open folder stays the same folder while its name is given to another.
            let opened = unsafe open(folder, O_RDONLY | O_DIRECTORY)
            #expect(opened >= 0, "the edition's name was without a folder for a moment")
            defer { close(opened) }
            let texts = ["a.pdf", "manifest.json", "z.pdf"].compactMap { read($0, in: opened) }
            // An edition just replaced is being cleared away: files may be gone, but are of one edition.
            #expect(Set(texts).count <= 1, "\(texts)")
            if texts.count == 3, seen.last != texts[0] { seen.append(texts[0]) }
            if opened < 0 { break }
        }
        try await writing.value
        #expect(
            try tree(place.path) == ["edition/", "edition/a.pdf: 60", "edition/manifest.json: 60", "edition/z.pdf: 60"])
    }

    private func read(_ name: String, in folder: Int32) -> String? {
        let file = unsafe openat(folder, name, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = unsafe Glibc.read(file, &buffer, buffer.count)
        return count < 0 ? nil : text(Array(buffer.prefix(count))).split(separator: " ").last.map(String.init)
    }
}
