import Checksum

/// The files of a finished build, before they are published; paths are relative to the output folder.
struct Edition {
    struct File {
        let path: String
        let bytes: [UInt8]
        /// The SHA-256 in hexadecimal, computed on the thread that made the file.
        let checksum: String

        init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
            checksum = SHA256(of: bytes).hexadecimal
        }
    }

    /// Sorted by path.
    private(set) var files: [File] = []

    mutating func add(_ new: [File]) { files = (files + new).sorted { $0.path < $1.path } }
}
