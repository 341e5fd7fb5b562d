import Glibc
import TestSupport
import Testing

@testable import JobRunner

@Suite struct FileSystemTests {
    private func problem<Value>(_ body: () throws(FileProblem) -> Value) -> String {
        do {
            _ = try body()
            return ""
        } catch {
            return "\(error.path): \(error.reason)"
        }
    }

    @Test(arguments: [0, 1, 70_000]) func `What is written is read again`(size: Int) throws {
        let place = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try FileSystem.write(bytes, to: place.path("a"))
        #expect(try FileSystem.read(place.path("a"), limit: 70_000) == bytes)
    }

    @Test func `A file that is there already is not written`() throws {
        let place = try TemporaryFolder()
        try FileSystem.write([1], to: place.path("a"))
        #expect(
            problem { () throws(FileProblem) in try FileSystem.write([2], to: place.path("a")) }
                == "\(place.path("a")): file exists")
        #expect(try FileSystem.read(place.path("a"), limit: 10) == [1])
    }

    @Test func `A file larger than the limit is not read`() throws {
        let place = try TemporaryFolder()
        try FileSystem.write([UInt8](repeating: 7, count: (1 << 20) + 1), to: place.path("a"))
        #expect(
            problem { () throws(FileProblem) in try FileSystem.read(place.path("a"), limit: 1 << 20) }
                == "\(place.path("a")): is larger than 1 MiB, the limit for such a file")
    }

    @Test func `Folders, devices and what is not there are no files to read`() throws {
        let place = try TemporaryFolder()
        for path in [place.path, "/dev/zero"] {
            #expect(
                problem { () throws(FileProblem) in try FileSystem.read(path, limit: 10) }
                    == "\(path): it is not a regular file")
        }
        #expect(
            problem { () throws(FileProblem) in try FileSystem.read(place.path("a"), limit: 10) }
                == "\(place.path("a")): no such file or directory")
    }

    @Test func `A pipe without a writer is refused, not waited for`() throws {
        let place = try TemporaryFolder()
        unsafe mkfifo(place.path("a"), 0o600)
        #expect(
            problem { () throws(FileProblem) in try FileSystem.read(place.path("a"), limit: 10) }
                == "\(place.path("a")): it is not a regular file")
    }

    @Test func `Names are listed in order, hidden ones as well`() throws {
        let place = try TemporaryFolder()
        for name in ["b", "a", ".c", "Ä"] { try FileSystem.write([], to: place.path(name)) }
        #expect(try FileSystem.list(place.path) == [".c", "a", "b", "Ä"])
        #expect(
            problem { () throws(FileProblem) in try FileSystem.list(place.path("a")) }
                == "\(place.path("a")): not a directory")
    }

    @Test func `A folder is made with those above it, and again without harm`() throws {
        let place = try TemporaryFolder()
        for _ in 1...2 { try FileSystem.makeFolder(place.path("a/b/c")) }
        #expect(FileSystem.isFolder(place.path("a/b/c")) && !FileSystem.isFile(place.path("a/b/c")))
        try FileSystem.write([], to: place.path("file"))
        unsafe symlink("nowhere", place.path("link"))
        for name in ["file", "file/below", "link"] {
            let told = problem { () throws(FileProblem) in try FileSystem.makeFolder(place.path(name)) }
            #expect(told == "\(place.path(name)): not a directory")
        }
    }

    @Test func `A link that leads nowhere exists, but is neither file nor folder`() throws {
        let place = try TemporaryFolder()
        unsafe symlink("nowhere", place.path("link"))
        #expect(FileSystem.exists(place.path("link")))
        #expect(!FileSystem.isFile(place.path("link")) && !FileSystem.isFolder(place.path("link")))
        #expect(FileSystem.resolved(place.path("link")) == nil)
        #expect(!FileSystem.exists(place.path("nothing")))
    }

    @Test func `A path is resolved through links and dots`() throws {
        let place = try TemporaryFolder()
        try FileSystem.makeFolder(place.path("a/b"))
        unsafe symlink("a/b", place.path("link"))
        #expect(FileSystem.resolved(place.path("link/../b/.")) == place.path("a/b"))
    }

    @Test func `Two folders change places in one step`() throws {
        let place = try TemporaryFolder()
        for name in ["a", "b"] {
            try FileSystem.makeFolder(place.path(name))
            try FileSystem.write(Array(name.utf8), to: place.path(name + "/file"))
        }
        #expect(FileSystem.exchange(place.path("a"), place.path("b")) == 0)
        #expect(try FileSystem.read(place.path("b/file"), limit: 9) == Array("a".utf8))
        #expect(try FileSystem.read(place.path("a/file"), limit: 9) == Array("b".utf8))
        #expect(FileSystem.exchange(place.path("a"), place.path("c")) == ENOENT)
    }

    @Test func `Removing a folder removes links in it, not what they lead to`() throws {
        let place = try TemporaryFolder()
        try FileSystem.makeFolder(place.path("kept"))
        try FileSystem.write([1], to: place.path("kept/file"))
        try FileSystem.makeFolder(place.path("a/b"))
        unsafe symlink("../kept", place.path("a/link"))
        try FileSystem.removeTree(place.path("a"))
        try FileSystem.removeTree(place.path("never there"))
        #expect(try contents(ofTree: place.path).map(\.path) == ["kept/", "kept/file"])
    }
}
