import Glibc
import TestSupport
import Testing

@testable import JobRunner

/// An edition of a report called survey, with a number in its manifest.
func edition(_ number: Int, _ files: [String: String] = [:]) -> Edition {
    var edition = Edition()
    edition.add(files.map { Edition.File(path: $0, bytes: Array($1.utf8)) })
    let manifest = manifest(number, edition.files.map(\.path))
    edition.add([Edition.File(path: "manifest.json", bytes: Array(manifest.utf8))])
    return edition
}

/// As the program writes it.
func manifest(_ number: Int, _ files: [String], report: String = "survey", program: String = "Rapporteur") -> String {
    let outputs = files.map { "{ \"path\": \"\($0)\" }" }.joined(separator: ", ")
    return """
        {
          "report": "\(report)",
          "program": { "name": "\(program)" },
          "outputs": [\(outputs)],
          "number": \(number)
        }
        """
}

/// Everything below a folder: `a.pdf: its text`, and of a manifest the number.
func tree(_ path: String) throws -> [String] {
    try contents(ofTree: path).map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        let short = text.split(separator: "\"number\": ").dropFirst().first.map { String($0.prefix { $0.isNumber }) }
        return file.path + (file.path.hasSuffix("/") ? "" : ": " + (short ?? text))
    }
}

extension Publisher {
    init(to folder: String) { self.init(folder: folder, report: "survey") }
}

@Suite struct PublisherTests {
    @Test func `An edition keeps its files in the order of their paths`() {
        let edition = edition(1, ["b.pdf": "b", "graphs/a.svg": "s", "a.pdf": "a"])
        #expect(edition.files.map(\.path) == ["a.pdf", "b.pdf", "graphs/a.svg", "manifest.json"])
    }

    @Test func `A first edition makes its folder and those above it`() throws {
        let place = try TemporaryFolder()
        _ = try Publisher(to: place.path("a/b/edition")).publish(edition(1, ["g/x": "1"]))
        #expect(
            try tree(place.path) == [
                "a/", "a/b/", "a/b/edition/", "a/b/edition/g/", "a/b/edition/g/x: 1", "a/b/edition/manifest.json: 1",
            ])
    }

    @Test(arguments: [true, false]) func `A later edition takes the place of the whole`(syncs: Bool) throws {
        let place = try TemporaryFolder()
        var publisher = Publisher(to: place.path("edition"))
        publisher.syncs = syncs
        _ = try publisher.publish(edition(1, ["old.pdf": "old", "graphs/old.svg": "old"]))
        _ = try publisher.publish(edition(2, ["new.pdf": "new"]))
        #expect(try tree(place.path) == ["edition/", "edition/manifest.json: 2", "edition/new.pdf: new"])
    }

    @Test func `An empty folder is filled`() throws {
        let place = try TemporaryFolder()
        _ = try Publisher(to: place.path + "/").publish(edition(1))
        #expect(try tree(place.path) == ["manifest.json: 1"])
    }

    @Test func `A link that leads nowhere is no edition`() throws {
        let place = try TemporaryFolder()
        unsafe symlink("nowhere", place.path("edition"))
        #expect(
            problems { () throws(JobFailure) in try Publisher(to: place.path("edition")).publish(edition(1)) }
                == ["\(place.path("edition")) is not a folder; name a new folder, or that of an earlier build"])
        #expect(try names(inFolder: place.path) == ["edition"])
    }

    @Test func `A link to a folder stays, and the folder gets the edition`() throws {
        let place = try TemporaryFolder()
        _ = try Publisher(to: place.path("real/edition")).publish(edition(1))
        unsafe symlink("real/edition", place.path("link"))
        _ = try Publisher(to: place.path("link/")).publish(edition(2))
        #expect(FileSystem.isLink(place.path("link")))
        #expect(try tree(place.path) == ["link: ", "real/", "real/edition/", "real/edition/manifest.json: 2"])
    }

    @Test func `A folder that holds the report or another input is not replaced, however much one insists`() throws {
        let place = try TemporaryFolder()
        for name in ["survey", "Layouts"] { try FileSystem.makeFolder(place.path(name)) }
        unsafe symlink(".", place.path("link"))
        var publisher = Publisher(
            folder: place.path("link"), report: "survey", protected: [.report(place.path("survey"))], replaces: true)
        let told = problems { () throws(JobFailure) in try publisher.publish(edition(1)) }
        #expect(
            told == [
                """
                \(place.path("link")) is or holds the report, and a build replaces its whole output folder; name a \
                folder inside it, such as \(place.path("link/edition"))
                """
            ])
        publisher = Publisher(
            folder: place.path("Layouts"), report: "survey", protected: [.option("--layouts", place.path("Layouts"))])
        let toldOfLayouts = problems { () throws(JobFailure) in try publisher.publish(edition(1)) }
        #expect(toldOfLayouts.first?.contains(" is or holds the folder that --layouts names, ") == true)
        #expect(try names(inFolder: place.path) == ["Layouts", "link", "survey"])
    }

    @Test func `An edition that cannot be written leaves the old one, nothing beside it, and no new folder`() throws {
        let place = try TemporaryFolder()
        // The second file needs a folder where the first has put a file.
        let impossible = edition(2, ["a": "file", "a/b": "in a file"])
        for folder in [place.path("edition"), place.path("new/edition")] {
            if folder == place.path("edition") { _ = try Publisher(to: folder).publish(edition(1)) }
            let told = problems { () throws(JobFailure) in try Publisher(to: folder).publish(impossible) }
            #expect(told == ["\(folder)/a: not a directory"])
        }
        #expect(try tree(place.path) == ["edition/", "edition/manifest.json: 1"])
    }

    @Test func `A file that comes into the folder just before the exchange stays, and the new edition does not`() throws
    {
        let place = try TemporaryFolder()
        let folder = place.path("edition")
        _ = try Publisher(to: folder).publish(edition(1))
        let work = try WorkFolder(in: place.path)
        try work.write(edition(2).files, shownIn: folder, syncs: false)
        try write(Array("Dear".utf8), toFile: folder + "/letter.txt")
        let exchange = Exchange(
            work: work, output: try OutputFolder(folder, protected: []),
            rule: ReplacementRule(report: "survey", files: []))
        #expect(problems { () throws(JobFailure) in try exchange.run() }.count == 1)
        try work.remove()
        #expect(try tree(place.path) == ["edition/", "edition/letter.txt: Dear", "edition/manifest.json: 1"])
    }

    @Test func `A reader finds the old edition or the new one, never a mixture`() async throws {
        let place = try TemporaryFolder()
        let folder = place.path("edition")
        var publisher = Publisher(to: folder)
        publisher.syncs = false
        func numbered(_ number: Int) -> Edition {
            edition(0, ["a.pdf": "\(number)", "m": "\(number)", "z": "\(number)"])
        }
        _ = try publisher.publish(numbered(0))
        let editions = 60
        let writing = Task.detached { [publisher] in
            for number in 1...editions { _ = try publisher.publish(numbered(number)) }
        }
        var seen: [String] = []
        let deadline = ContinuousClock.now + .seconds(60)
        while seen.last != String(editions), ContinuousClock.now < deadline {
            // An open folder stays the same folder while its name is given to another.
            let opened = unsafe open(folder, O_RDONLY | O_DIRECTORY)
            #expect(opened >= 0, "the edition's name was without a folder for a moment")
            defer { close(opened) }
            let texts = ["a.pdf", "m", "z"].compactMap { read($0, in: opened) }
            // An edition just replaced is being cleared away: files may be gone, but are of one edition.
            #expect(Set(texts).count <= 1, "\(texts)")
            if texts.count == 3, seen.last != texts[0] { seen.append(texts[0]) }
            if opened < 0 { break }
        }
        try await writing.value
        #expect(
            try tree(place.path) == [
                "edition/", "edition/a.pdf: 60", "edition/m: 60", "edition/manifest.json: 0", "edition/z: 60",
            ])
    }

    private func read(_ name: String, in folder: Int32) -> String? {
        let file = unsafe openat(folder, name, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = unsafe Glibc.read(file, &buffer, buffer.count)
        return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
