import Testing

@testable import JobRunner

@Suite struct FilePathsTests {
    @Test(arguments: [
        ("a/b", "a"), ("a/b/", "a"), ("a", "."), ("/a", "/"), ("/", "/"), ("a/b//", "a"), ("/a/b/c", "/a/b"),
        (".", "."),
    ])
    func `The parent of a path`(path: String, parent: String) {
        #expect(FilePaths.parent(of: path) == parent)
    }

    @Test(arguments: [("a/b", "b"), ("a/b/", "b"), ("a", "a"), ("/a", "a"), ("Reports/iscm-2023//", "iscm-2023")])
    func `The name of a path`(path: String, name: String) {
        #expect(FilePaths.name(of: path) == name)
    }

    @Test(arguments: [("a", "b", "a/b"), (".", "b", "b"), ("a/", "b", "a/b"), ("/", "b", "/b"), ("a", "b/c", "a/b/c")])
    func `A path joined from two`(folder: String, name: String, path: String) {
        #expect(FilePaths.join(folder, name) == path)
    }

    @Test func `A path stays inside its folder when it neither begins at the root nor climbs`() {
        for path in ["a", "a/b", "texts/..md", "a..b", "...", "./a"] { #expect(FilePaths.staysInside(path), "\(path)") }
        for path in ["..", "../a", "a/../../b", "a/..", "/a", "/", "a\0b"] {
            #expect(!FilePaths.staysInside(path), "\(path)")
        }
    }
}
