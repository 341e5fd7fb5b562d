package import Aggregation
package import Diagnostics
import LargeAnswers
package import SurveyData
import TableFiles
import YAMLReader

/// A codebook and a binding whose files are counted both ways.
package struct StreamedSurvey: Sendable {
    package var codebook: Codebook
    package var format: AnswerFormat
    package var groupings: [GroupingRequest] = []

    package init(_ codebook: String, _ binding: String) throws(ReportError) {
        self.codebook = try readCodebook(readYAML(Array(codebook.utf8), file: "codebook.yaml"))
        let yaml = try readYAML(Array(binding.utf8), file: "binding.yaml")
        format = AnswerFormat(binding: try readBinding(yaml, codebook: self.codebook))
    }

    /// Whether its files can be counted as they stream by.
    package var canBeStreamed: Bool { canStreamAnswers(file: "x.csv", codebook: codebook, format: format) }

    /// What the careful reader and the count of single responses make of a file.
    ///
    /// - Parameter filter: which respondents are counted; all when nil.
    package func careful(_ bytes: [UInt8], filter: Selection? = nil) -> Outcome {
        Outcome { (warnings: inout [Diagnostic]) throws(ReportError) in
            let all = try readAnswers(
                bytes, file: "x.csv", codebook: codebook, binding: format.binding, limits: format.limits
            ).adding(groupings.compactMap(\.grouping.selection))
            let survey = filter.map(all.filtered) ?? all
            var tally = SurveyTally(survey.codebook, groupings: groupings, keepingRespondents: false)
            for response in survey.responses { tally.add(response) }
            warnings = all.warnings
            var results = tally.results()
            results.lastSubmitted = all.responses.compactMap(\.submitted).max()
            return results
        }
    }

    package func streamed(_ bytes: [UInt8], filter: Selection? = nil, blockSize: Int) -> Outcome {
        Outcome { (warnings: inout [Diagnostic]) throws(ReportError) in
            try SurveyResults(
                streaming: .memory(bytes), file: "x.csv", codebook: codebook, format: format, groupings: groupings,
                filter: filter, warnings: &warnings, blockSize: blockSize)
        }
    }
}

/// Results, of which texts and names do not count, or what is wrong.
package struct Outcome: Equatable {
    package var problems: [String] = []
    package var warnings: [String] = []
    package var results: Comparable?

    package struct Comparable: Equatable {
        package var responded: Int
        package var weightedResponded: ExactSum?
        package var lastSubmitted: String?
        package var tables: [ResultTable]
        package var numbers: [NumberSummary]
        package var scales: [NumberSummary]
        package var rankings: [RankingSummary]
        package var grouped: [GroupedResults]
    }

    package init(_ make: (inout [Diagnostic]) throws(ReportError) -> SurveyResults) {
        do throws(ReportError) {
            var warned: [Diagnostic] = []
            let made = try make(&warned)
            warnings = warned.map(\.description)
            results = Comparable(
                responded: made.responded, weightedResponded: made.weightedResponded, lastSubmitted: made.lastSubmitted,
                tables: made.tables, numbers: made.numbers, scales: made.scales, rankings: made.rankings,
                grouped: made.grouped)
        } catch {
            problems = error.diagnostics.map(\.description)
        }
    }
}
