import SurveyData
import Testing

@testable import Aggregation

@Suite struct ExactSumTests {
    @Test func `sums are written as short as they are`() {
        let texts = [0, 1, 1_000_000, 12_500_000, -250_000, 100_000_000].map {
            ExactSum(units: $0 * (ExactNumber.unit / 1_000_000)).text
        }
        #expect(texts == ["0", "0.000001", "1", "12.5", "-0.25", "100"])
    }
}
