import AnswerFuzzing
import Testing

extension StreamedSurvey {
    /// Counts a file both ways, in blocks of many sizes, and expects the same.
    ///
    /// - Returns: what is wrong with it.
    @discardableResult
    func check(_ bytes: [UInt8]) -> [String] {
        let careful = careful(bytes)
        for blockSize in [16, 31, 64, 1 << 18] {
            let isSame = streamed(bytes, blockSize: blockSize) == careful
            #expect(isSame, "\(blockSize):\n\(String(decoding: bytes, as: UTF8.self))")
        }
        return careful.problems
    }

    @discardableResult
    func check(_ text: String) -> [String] { check(Array(text.utf8)) }

    func checkWell(_ text: String) {
        let problems = check(text)
        #expect(problems == [])
    }

    func checkWrong(_ bytes: [UInt8]) {
        let isWell = check(bytes).isEmpty
        #expect(!isWell)
    }

    func checkWrong(_ text: String) { checkWrong(Array(text.utf8)) }
}
