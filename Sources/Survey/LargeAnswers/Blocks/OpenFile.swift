import Glibc

/// A regular file that is open for reading, and closed with its last owner. Several threads may read from it.
package final class OpenFile: Sendable {
    private let descriptor: Int32
    /// Bytes, at the time of opening.
    package let count: Int
    private let version: Version

    /// What changes when somebody writes to a file.
    private struct Version: Equatable {
        var (size, seconds, nanoseconds) = (0, 0, 0)

        init(_ descriptor: Int32) {
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { return }
            (size, seconds, nanoseconds) = (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    /// Takes a descriptor over.
    package init(descriptor: Int32, count: Int) {
        self.descriptor = descriptor
        self.count = count
        version = Version(descriptor)
    }

    /// Makes sure that what was read at different times belongs together.
    package func checkUnchanged() throws(FileReadingProblem) {
        if Version(descriptor) != version { throw .changed }
    }

    deinit { close(descriptor) }

    func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(FileReadingProblem) {
        precondition(count <= buffer.count, "a file is read into a buffer that is large enough")
        var (done, failure): (Int, FileReadingProblem?) = (0, nil)
        unsafe buffer.withUnsafeMutableBytes { bytes in
            while done < count, failure == nil {
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[done..<count])
                let got = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
                if got > 0 {
                    done += got
                } else if got == 0 {
                    failure = .becameShorter
                } else if errno != EINTR {
                    failure = .failed(errno)
                }
            }
        }
        if let failure { throw failure }
    }
}

/// Why a file could not be read to its end.
package enum FileReadingProblem: Error, Sendable, Equatable {
    /// Somebody wrote to it meanwhile.
    case changed, becameShorter
    /// The system's error code.
    case failed(Int32)

    /// In plain words, to follow "cannot be read: ".
    package var reason: String {
        switch self {
        case .changed: "it was changed while it was read"
        case .becameShorter: "it became shorter while it was read"
        case .failed(let code): unsafe String(cString: strerror(code)).lowercased()
        }
    }
}
