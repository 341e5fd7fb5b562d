import AnswerFuzzing
import TableFuzzing
import Testing

/// A few hundred damaged files of answers; `make fuzz` tries hundreds of thousands.
@Suite struct DamagedStreamsTests {
    @Test func `damaged files come to the same, counted as they stream by and read carefully`() throws {
        var run = FuzzRun(try FuzzedStream(), seed: 20_230_418) { try tableFile($0) }
        try run.run(0..<500)
        #expect(run.accepted > 100)
        #expect(run.accepted < 480)
        #expect(run.slowest.milliseconds < 1_000)
    }
}
