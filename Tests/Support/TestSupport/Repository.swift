import Glibc

/// The files of this repository, as tests read them.
public enum Repository {
    /// The folder that holds Package.swift.
    public static var root: String {
        // This file is Tests/Support/TestSupport/Repository.swift.
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    }

    /// A path in the repository.
    public static func path(_ name: String) -> String { root + "/" + name }

    /// A whole file's bytes.
    public static func bytes(_ name: String) throws -> [UInt8] { try TestSupport.bytes(ofFile: path(name)) }
}

/// A file or folder that a test could not use.
public struct TestFileProblem: Error, CustomStringConvertible {
    public let description: String

    init(_ path: String, _ action: String) {
        description = "\(path) cannot be \(action): \(unsafe String(cString: strerror(errno)))"
    }
}

/// A whole file's bytes.
public func bytes(ofFile path: String) throws -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { throw TestFileProblem(path, "opened") }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = unsafe fread(&chunk, 1, chunk.count, file)
        if count == 0 { break }
        bytes += chunk.prefix(count)
    }
    guard unsafe ferror(file) == 0 else { throw TestFileProblem(path, "read") }
    return bytes
}

/// A whole file as text.
public func text(ofFile path: String) throws -> String { String(decoding: try bytes(ofFile: path), as: UTF8.self) }

/// Writes a file, in the place of one that was there.
public func write(_ bytes: [UInt8], toFile path: String) throws {
    guard let file = unsafe fopen(path, "wb") else { throw TestFileProblem(path, "opened") }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    guard unsafe fclose(file) == 0, written == bytes.count else { throw TestFileProblem(path, "written") }
}

/// The names in a folder, sorted; those that begin with a dot as well.
public func names(inFolder path: String) throws -> [String] {
    guard let folder = unsafe opendir(path) else { throw TestFileProblem(path, "listed") }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
}
