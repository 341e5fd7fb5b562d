import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
    @Test func `a slip of two neighbours is one edit`() {
        #expect(editDistance("sgd_8", "sdg_8") == 1)
    }

    @Test func `the nearest name is offered`() {
        #expect(nearestNameHint(to: "sgd_8", among: ["sdg_10", "sdg_8"]) == "did you mean \"sdg_8\"?")
    }

    @Test func `few names without a near one are listed`() {
        #expect(nearestNameHint(to: "maybe", among: ["yes", "no"]) == "expected one of: no, yes")
    }

    @Test func `many names without a near one give no hint`() {
        #expect(nearestNameHint(to: "zzzzz", among: (1...9).map { "option\($0)" }) == nil)
    }
}
