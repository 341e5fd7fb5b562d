import Glibc

package struct MissingFile: Error {
    package var path: String
}

/// The bytes of a file.
package func bytes(ofFile path: String) throws(MissingFile) -> [UInt8] {
    guard let stream = unsafe fopen(path, "rb") else { throw MissingFile(path: path) }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = unsafe chunk.withUnsafeMutableBytes { unsafe fread($0.baseAddress, 1, $0.count, stream) }
        if count == 0 { return bytes }
        bytes += chunk.prefix(count)
    }
}

/// A file that the tests of the readers keep.
package func tableFile(_ name: String) throws(MissingFile) -> [UInt8] {
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try bytes(ofFile: "/\(tests)/Formats/TableFilesTests/Files/\(name)")
}
