import ExportFuzzing
import TestSupport
import Testing

/// Random surveys, written as each tool writes them with each of its headers, encodings and separators, come back to
/// the same tables; damaged, they give the same tables, or somebody is told. `make random-exports` tries many more.
@Suite struct RandomExportsTests {
    @Test func `What tools write is read back to the same tables, and damage is told`() throws {
        let place = try TemporaryFolder()
        var run = ExportRun(in: place.path)
        let exports = 2 * ExportForm.allCases.count
        for seed in 0..<UInt64(exports) { run.add(seed: 1_000 + seed) }
        #expect(run.failures == [], "\(run.lines.joined(separator: "\n"))")
        let right = run.same.values.reduce(0, +)
        #expect(10 * right >= 9 * exports, "\(run.lines.joined(separator: "\n"))")
        #expect(run.damagesTold > 10 * exports && run.damagesWithoutEffect > exports)
    }
}
