import Diagnostics
import SurveyData
import TableFiles
import Testing
import YAMLReader

@testable import Aggregation

/// A codebook and a binding whose files are counted both ways.
struct StreamedSurvey {
    var codebook: Codebook
    var format: AnswerFormat
    var groupings: [GroupingRequest] = []

    init(_ codebook: String, _ binding: String) throws {
        self.codebook = try readCodebook(readYAML(Array(codebook.utf8), file: "codebook.yaml"))
        let yaml = try readYAML(Array(binding.utf8), file: "binding.yaml")
        format = AnswerFormat(binding: try readBinding(yaml, codebook: self.codebook))
    }

    /// What the careful reader and the count of single responses make of a file.
    func careful(_ bytes: [UInt8]) -> Outcome {
        Outcome { () throws(ReportError) in
            let survey = try readAnswers(
                bytes, file: "x.csv", codebook: codebook, binding: format.binding, limits: format.limits)
            var tally = SurveyTally(codebook, groupings: groupings, keepingRespondents: false)
            for response in survey.responses { tally.add(response) }
            return tally.results()
        }
    }

    func streamed(_ bytes: [UInt8], blockSize: Int) -> Outcome {
        Outcome { () throws(ReportError) in
            try SurveyResults(
                streaming: .memory(bytes), file: "x.csv", codebook: codebook, format: format, groupings: groupings,
                blockSize: blockSize)
        }
    }

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

/// Results, of which texts and names do not count, or what is wrong.
struct Outcome: Equatable {
    var problems: [String] = []
    var results: Comparable?

    struct Comparable: Equatable {
        var responded: Int
        var weightedResponded: ExactSum?
        var lastSubmitted: String?
        var tables: [ResultTable]
        var numbers: [NumberSummary]
        var scales: [NumberSummary]
        var rankings: [RankingSummary]
        var grouped: [GroupedResults]
    }

    init(_ make: () throws(ReportError) -> SurveyResults) {
        do throws(ReportError) {
            let made = try make()
            results = Comparable(
                responded: made.responded, weightedResponded: made.weightedResponded, lastSubmitted: made.lastSubmitted,
                tables: made.tables, numbers: made.numbers, scales: made.scales, rankings: made.rankings,
                grouped: made.grouped)
        } catch {
            problems = error.diagnostics.map(\.description)
        }
    }
}

/// The same numbers in every run (SplitMix64: Steele, Lea, Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}
