import Glibc
import TestSupport
import Testing

@testable import JobRunner

/// What runs that were killed have left.
@Suite struct WorkFolderTests {
    private func publish(to folder: String) throws -> [String] { try Publisher(to: folder).publish(edition(2)) }

    @Test func `The next run removes what dead runs have left, and nothing else`() throws {
        let place = try TemporaryFolder()
        let dead = [
            ".rapporteur-dead01/lock": "", ".rapporteur-dead01/edition/half.pdf": "half", ".rapporteur-dead02/lock": "",
        ]
        let others = [
            ".rapporteur-nolock/edition/a": "", ".rapporteur-seven07/lock": "", ".other/lock": "",
            "rapporteur-visible/lock": "",
        ]
        for (path, text) in dead.merging(others, uniquingKeysWith: { old, _ in old }) {
            try FileSystem.makeFolder(FilePaths.parent(of: place.path(path)))
            try write(Array(text.utf8), toFile: place.path(path))
        }
        try FileSystem.makeFolder(place.path(".rapporteur-empty3"))
        let living = try WorkFolder(in: place.path)
        #expect(try publish(to: place.path("edition")) == [])
        let kept = [".other", ".rapporteur-nolock", ".rapporteur-seven07", "edition", "rapporteur-visible"]
        #expect(try names(inFolder: place.path) == (kept + [FilePaths.name(of: living.path)]).sorted())
        try living.remove()
        #expect(try names(inFolder: place.path) == kept)
    }

    @Test func `An edition that a dead run had moved aside returns to its place`() throws {
        let place = try TemporaryFolder()
        _ = try Publisher(to: place.path(".rapporteur-dead01/former/lost")).publish(edition(1))
        try write([], toFile: place.path(".rapporteur-dead01/lock"))
        #expect(try publish(to: place.path("edition")) == [])
        #expect(
            try tree(place.path) == ["edition/", "edition/manifest.json: 2", "lost/", "lost/manifest.json: 1"])
    }

    @Test func `A leftover that cannot be removed is named, and does not stop the build`() throws {
        try #require(geteuid() != 0 || true)
        let place = try TemporaryFolder()
        try FileSystem.makeFolder(place.path(".rapporteur-dead01/edition/kept"))
        try write([], toFile: place.path(".rapporteur-dead01/lock"))
        // A folder in which a lock is a folder cannot be told from a living run's.
        try FileSystem.makeFolder(place.path(".rapporteur-dead02/lock"))
        #expect(try publish(to: place.path("edition")) == [])
        #expect(try names(inFolder: place.path) == [".rapporteur-dead02", "edition"])
    }

    @Test func `Many runs at once share a folder, and each publishes a whole edition`() async throws {
        let place = try TemporaryFolder()
        let folder = place.path("edition")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...8 {
                group.addTask {
                    for _ in 1...10 {
                        var publisher = Publisher(to: folder)
                        publisher.syncs = false
                        _ = try publisher.publish(edition(number, ["a": "\(number)", "b": "\(number)"]))
                    }
                }
            }
            try await group.waitForAll()
        }
        let found = try tree(place.path)
        let number = try #require(found.last?.last)
        #expect(
            found == ["edition/", "edition/a: \(number)", "edition/b: \(number)", "edition/manifest.json: \(number)"])
    }
}
