import ReportFuzzing
import TestSupport
import Testing

/// Two hundred random reports within the documented syntax; `make random-reports` tries thousands.
@Suite struct RandomReportsTests {
    @Test func `What check accepts, build builds`() throws {
        let place = try TemporaryFolder()
        let run = TrialRun(
            Array(1...200), in: place.path, layouts: Repository.path("Layouts"), fonts: Repository.path("Fonts"),
            languages: Repository.path("Languages"),
            hasRareScripts: false)
        #expect(run.unwritten == [])
        // Were fewer accepted, little would have been tried.
        #expect(run.accepted >= 120, "\(run.refusals.values)")
        #expect(run.built >= 40)
        for (seed, messages) in run.failures {
            Issue.record(
                "report \(seed), which .build/release/random-reports 1 \(seed) makes again: \(messages.joined(separator: "\n"))"
            )
        }
    }
}
