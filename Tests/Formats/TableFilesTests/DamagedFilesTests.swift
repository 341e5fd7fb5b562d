import TableFiles
import TableFuzzing
import Testing

/// A few thousand damaged files for each reader; `make fuzz` tries hundreds of thousands.
@Suite struct DamagedFilesTests {
    @Test(arguments: FuzzedReader.allCases)
    func `no damaged file breaks its reader`(reader: FuzzedReader) throws {
        var run = FuzzRun(reader, seed: 20_230_418) { try tableFile($0) }
        try run.run(0..<2_000)
        // Were every input read or every one refused, little of the reader would have been seen.
        #expect(run.accepted > 20)
        #expect(run.accepted < 1_980)
        #expect(run.slowest.milliseconds < 1_000)
    }
}
