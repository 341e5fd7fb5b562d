import Glibc
import Testing

@testable import LargeAnswers

@Suite struct OpenFileTests {
    /// A file without a name, which is gone when it is closed.
    private func file(_ bytes: [UInt8], claimedCount: Int? = nil) -> OpenFile {
        var path = Array("/tmp/rapporteur-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&path)
        #expect(descriptor >= 0)
        #expect(unsafe unlink(path) == 0)
        let written = unsafe write(descriptor, bytes, bytes.count)
        #expect(written == bytes.count)
        return OpenFile(descriptor: descriptor, count: claimedCount ?? bytes.count)
    }

    @Test func `a file's rows are those of its bytes in memory`() throws {
        let bytes = Array((0..<5000).flatMap { Array("\($0),\"a \($0)\"\n".utf8) })
        let sources = [TableSource.memory(bytes), .file(file(bytes))]
        let offsets = sources.map { source in
            let dealer = RowBlockDealer(source, from: 0, blockSize: 512)
            var block = RowBlock()
            var rows = BlockRows(separator: 0x2C, columns: 2)
            var seen: [Int] = []
            while dealer.next(&block), rows.begin(block) {
                while rows.next(in: block) { seen += (0..<rows.count).map { block.offset + rows.start(of: $0) } }
            }
            return seen
        }
        #expect(offsets[0].count == 5000)
        #expect(offsets[0] == offsets[1])
        #expect(try sources[1].all() == bytes)
    }

    @Test func `a file that became shorter is told as such`() {
        let dealer = RowBlockDealer(.file(file([0x61, 0x0A], claimedCount: 100)), from: 0, blockSize: 8)
        var block = RowBlock()
        let isDealt = dealer.next(&block)
        #expect(!isDealt)
        #expect(dealer.ending == .failed(.becameShorter))
        #expect(FileReadingProblem.becameShorter.reason == "it became shorter while it was read")
    }

    @Test func `a file that cannot be read is told in the system's words`() {
        let descriptor = unsafe open("/tmp", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        let dealer = RowBlockDealer(.file(OpenFile(descriptor: descriptor, count: 9)), from: 0, blockSize: 8)
        var block = RowBlock()
        let isDealt = dealer.next(&block)
        #expect(!isDealt)
        #expect(dealer.ending == .failed(.failed(EISDIR)))
        #expect(FileReadingProblem.failed(EISDIR).reason == "is a directory")
    }

    @Test func `a file that was written to since is told as changed`() throws {
        var path = Array("/tmp/rapporteur-XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&path)
        #expect(unsafe unlink(path) == 0)
        let file = OpenFile(descriptor: descriptor, count: 0)
        try file.checkUnchanged()
        #expect(unsafe write(descriptor, [UInt8(0x61)], 1) == 1)
        #expect(throws: FileReadingProblem.changed) { try file.checkUnchanged() }
        #expect(FileReadingProblem.changed.reason == "it was changed while it was read")
    }

    @Test func `lines are counted whatever ends them, across pieces`() throws {
        let text = "a\r\nb\rc\n\n" + String(repeating: "d", count: 1 << 16) + "\r\ne\n"
        var counter = LineCounter(.memory(Array(text.utf8)))
        let found = try [0, 3, 5, 7, 8, 8 + (1 << 16) + 2].map { try counter.line(ofByte: $0) }
        #expect(found == [1, 2, 3, 4, 5, 6])
    }
}
