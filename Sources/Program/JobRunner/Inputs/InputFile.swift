import Checksum
import LargeAnswers
import TableFiles

/// A file that went into a report.
struct InputFile: Sendable {
    let path: String
    /// Of a file that is read piece by piece there are none here.
    let bytes: [UInt8]
    /// Where it is read piece by piece.
    private let file: OpenFile?

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        file = nil
    }

    init(path: String, file: OpenFile) {
        self.path = path
        self.file = file
        bytes = []
    }

    /// How many bytes it has.
    var count: Int { file?.count ?? bytes.count }

    /// The checksum of its bytes; they are read once more when they are not in memory.
    func checksum() throws(JobFailure) -> SHA256 {
        guard let file else { return SHA256(of: bytes) }
        var sum = SHA256Sum()
        do throws(FileReadingProblem) {
            try TableSource.file(file).forEachPiece { sum.add($0) }
            try file.checkUnchanged()
        } catch {
            throw .file(path: path, reason: "cannot be read: \(error.reason)")
        }
        return sum.checksum()
    }
}
