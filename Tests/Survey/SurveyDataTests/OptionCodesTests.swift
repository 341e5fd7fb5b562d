import Diagnostics
import Testing

@testable import SurveyData

@Suite struct OptionCodesTests {
    private func codes(_ names: [String]) -> OptionCodes {
        OptionCodes(names.map { AnswerOption(code: $0, title: $0, place: Place(file: "")) })
    }

    @Test(arguments: [0, 1, 2, 3, 17, 64, 1000]) func `every code finds its own option`(count: Int) {
        let names = (0..<count).map { $0 % 3 == 0 ? "a_rather_long_code_\($0)" : "\($0)" }
        let table = codes(names)
        #expect(names.map { table.index(of: Array($0.utf8)[...]) } == names.indices.map(Optional.init))
    }

    @Test(arguments: ["", "0", "11", "1234567", "12345678", "a_rather_long_code", "\u{0}1", "\u{0}"])
    func `another code finds none`(code: String) {
        #expect(codes(["1", "2", "a_rather_long_code_1"]).index(of: Array(code.utf8)[...]) == nil)
    }
}
