import Aggregation
package import Diagnostics
package import TableFuzzing
import TableFiles

/// Answers that are counted as they stream by: whatever a file holds, the careful reader must come to the same tables,
/// or to the same complaints.
package struct FuzzedStream: FuzzTarget {
    package let name = "streamed"
    /// Each takes every third of the inputs.
    private let surveys: [StreamedSurvey]

    /// Every kind of question; the same with weights and one that only the careful reader reads; named respondents.
    package init() throws(ReportError) {
        let groupings = [
            ("goals", "region"), ("goals", "fmt"), ("visits", "plan"), ("rating", "goals"), ("order", "plan"),
        ]
        surveys = try [
            "submitted: { column: end }\n" + RandomExport.binding(places: false),
            "weight: { column: weight }\n" + RandomExport.binding(places: true),
            "respondent: { column: id, as: new }\n" + RandomExport.binding(places: false),
        ].map { binding throws(ReportError) in
            var survey = try StreamedSurvey(RandomExport.codebook, binding)
            survey.groupings = groupings.map { GroupingRequest(question: $0.0, by: .question($0.1)) }
            survey.format.limits = FuzzedReader.limits
            return survey
        }
    }

    /// Rows to stand behind a header, and last some whole files: most of what is wrong with a header ends all reading.
    package func seeds(_ file: (String) throws -> [UInt8]) -> [[UInt8]] {
        (0..<Self.rowSeeds + 3).map { seed in
            var export = RandomExport(numbers: SeededNumbers(seed: UInt64(seed)))
            let file = Array(export.file(rows: seed + 1).utf8)
            let header = file.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.count
            return seed < Self.rowSeeds ? Array(file.dropFirst(header + 1)) : file
        }
    }

    private static let rowSeeds = 9

    /// Counts an input both ways, then what is left of it without the lines complained of, a few times over: one
    /// mistake hides how everything else is counted.
    package func read(_ input: [UInt8], part: Int) throws(FuzzFailure) -> Bool {
        let survey = surveys[part % surveys.count]
        // Of a longer input nothing new is seen, but it takes many times as long.
        let header = part < Self.rowSeeds ? Array((RandomExport.header.joined(separator: ",") + "\n").utf8) : []
        var input = header + input.prefix(2_000)
        for _ in 0..<4 {
            let outcome = survey.careful(input)
            // Rows by themselves, or all in one batch.
            let blockSize = input.count % 2 == 0 ? 16 : 1 << 18
            let streamed = survey.streamed(input, blockSize: blockSize)
            guard streamed == outcome else { throw FuzzFailure(difference(streamed, outcome)) }
            let lines = Set(outcome.problems.compactMap(\.line))
            if lines.isEmpty { return outcome.problems.isEmpty }
            input = input.without(lines)
        }
        return false
    }

    private func difference(_ streamed: Outcome, _ careful: Outcome) -> String {
        if streamed.problems == careful.problems { return "the counts differ" }
        return "the problems differ: \(streamed.problems) while streaming, \(careful.problems) otherwise"
    }
}

extension String {
    /// The line that a message names behind its file.
    fileprivate var line: Int? {
        let parts = split(separator: ":", maxSplits: 2)
        return parts.count == 3 ? Int(parts[1]) : nil
    }
}

extension [UInt8] {
    /// All but some lines, which end as those of a table do.
    fileprivate func without(_ lines: Set<Int>) -> [UInt8] {
        var (line, last) = (1, UInt8(0))
        return filter { byte in
            let isHalf = last == UInt8(ascii: "\r") && byte == UInt8(ascii: "\n")
            if !isHalf, last == UInt8(ascii: "\r") || last == UInt8(ascii: "\n") { line += 1 }
            last = byte
            return !lines.contains(line)
        }
    }
}
