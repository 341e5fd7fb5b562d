import Testing

@testable import Diagnostics

@Suite struct NearestNameTests {
    @Test func `a slip of two neighbours is one edit`() {
        #expect(editDistance(Array("sgd_8"), Array("sdg_8"), within: 1) == 1)
    }

    @Test func `names that differ more than is tolerated have no distance`() {
        #expect(editDistance(Array("harbour"), Array("station"), within: 2) == nil)
        #expect(editDistance(Array("abcd"), Array("badc"), within: 2) == 2)
        #expect(editDistance(Array("ab"), Array("abcde"), within: 2) == nil)
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
