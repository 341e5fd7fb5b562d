public import Diagnostics
public import SurveyData

/// Two waves of a survey, tabulated for all respondents, and separately for those who responded to both.
public struct Waves: Sendable {
    /// The earlier wave.
    public let earlier: SurveyResults
    /// The later wave.
    public let later: SurveyResults
    /// The results of those who responded to both; nil when a codebook lists no respondents, so that they cannot be matched.
    private let ofBoth: (earlier: SurveyResults, later: SurveyResults)?

    /// Tabulates both waves.
    public init(earlier: Survey, later: Survey) {
        let both = Set(earlier.responses.map(\.respondent)).intersection(later.responses.map(\.respondent))
        let canBeFound = !earlier.codebook.respondents.isEmpty && !later.codebook.respondents.isEmpty
        self.init(
            earlier: SurveyResults(earlier), later: SurveyResults(later),
            ofBoth: canBeFound
                ? (SurveyResults(earlier.restricted(to: both)), SurveyResults(later.restricted(to: both))) : nil)
    }

    /// Two waves that were counted before.
    ///
    /// - Parameter ofBoth: the results of those who responded to both; nil when a codebook lists no respondents.
    package init(
        earlier: SurveyResults, later: SurveyResults, ofBoth: (earlier: SurveyResults, later: SurveyResults)?
    ) {
        self.earlier = earlier
        self.later = later
        self.ofBoth = ofBoth
    }

    /// Compares a question of the same id in both waves.
    ///
    /// - Parameters:
    ///   - question: its id.
    ///   - place: where the comparison is asked for.
    /// - Throws: that a wave lacks the question, that it is of another kind or has no options, or that nobody responded to both.
    public func comparison(
        of question: String, respondents: WaveRespondents = .all, at place: Place?
    ) throws(ReportError) -> WaveComparison {
        let (earlier, later) = try results(respondents, place)
        var problems = DiagnosticList()
        let before = table(question, of: earlier, "earlier", at: place, into: &problems)
        let after = table(question, of: later, "later", at: place, into: &problems)
        if let before, let after, before.question.kind != after.question.kind {
            problems.add(
                Diagnostic(
                    "changed-kind", at: place,
                    "\(question) is a \(before.question.kind.rawValue) question in the earlier wave and a "
                        + "\(after.question.kind.rawValue) question in the later one: they cannot be compared"))
        }
        try problems.throwIfErrors()
        guard let before, let after else { preconditionFailure("a wave without the table is a problem") }
        return WaveComparison(earlier: before, later: after, respondents)
    }
}

extension Waves {
    /// Compares the means of a question of the same id in both waves.
    ///
    /// - Throws: that a wave lacks the question, that it has no mean or is of another kind, that the options of a scale are not
    ///   the same, or that nobody responded to both.
    public func numberComparison(
        of question: String, respondents: WaveRespondents = .all, at place: Place?
    ) throws(ReportError) -> NumberComparison {
        let (earlier, later) = try results(respondents, place)
        var problems = DiagnosticList()
        let before = summary(question, of: earlier, "earlier", at: place, into: &problems)
        let after = summary(question, of: later, "later", at: place, into: &problems)
        if let before, let after, let problem = difference(before.question, after.question, at: place) {
            problems.add(problem)
        }
        try problems.throwIfErrors()
        guard let before, let after else { preconditionFailure("a wave without the summary is a problem") }
        return NumberComparison(respondents: respondents, earlier: before, later: after)
    }

    private func summary(
        _ question: String, of results: SurveyResults, _ wave: String, at place: Place?,
        into problems: inout DiagnosticList
    ) -> NumberSummary? {
        if let summary = results.numberSummary(question) { return summary }
        if let asked = results.codebook.question(question) {
            problems.add(
                Diagnostic(
                    "no-mean", at: place,
                    "\(question) is a \(asked.kind.rawValue) question in the \(wave) wave: it has no mean to compare"))
        } else {
            problems.add(
                Diagnostic(
                    "unknown-question", at: place, "the codebook of the \(wave) wave has no question \"\(question)\"",
                    hint: nearestNameHint(to: question, among: results.codebook.questions.map(\.id))))
        }
        return nil
    }

    /// Why the means of a question cannot be compared; nil when they can.
    private func difference(_ before: Question, _ after: Question, at place: Place?) -> Diagnostic? {
        guard before.kind == after.kind else {
            return Diagnostic(
                "changed-kind", at: place,
                "\(after.id) is a \(before.kind.rawValue) question in the earlier wave and a "
                    + "\(after.kind.rawValue) question in the later one: they cannot be compared")
        }
        func points(_ question: Question) -> [AnswerOption] { question.options.filter { !$0.isOutsideBase } }
        let isSame = points(before).elementsEqual(points(after)) {
            $0.code == $1.code && $0.title == $1.title && $0.number == $1.number
        }
        if isSame { return nil }
        return Diagnostic(
            "changed-options", at: place,
            "the scale \(after.id) has other options in the earlier wave: its means cannot be compared",
            hint: "print both with \"wave\", and say what changed")
    }

    private func results(
        _ respondents: WaveRespondents, _ place: Place?
    ) throws(ReportError) -> (earlier: SurveyResults, later: SurveyResults) {
        switch respondents {
        case .all: return (earlier, later)
        case .ofBoth:
            guard let ofBoth else {
                throw ReportError(
                    Diagnostic(
                        "nobody-of-both", at: place,
                        "a codebook of the two waves lists no respondents, so they cannot be matched",
                        hint: "compare all respondents, or list them in both codebooks"))
            }
            guard ofBoth.later.responded > 0 else {
                throw ReportError(
                    Diagnostic(
                        "nobody-of-both", at: place, "no respondent of the earlier wave responded to the later one",
                        hint: "compare all respondents, or give each the same id in both codebooks"))
            }
            return ofBoth
        }
    }

    private func table(
        _ question: String, of results: SurveyResults, _ wave: String, at place: Place?,
        into problems: inout DiagnosticList
    ) -> ResultTable? {
        if let table = results.table(question) { return table }
        let names = results.tables.map(\.question.id)
        if let asked = results.codebook.question(question) {
            problems.add(
                Diagnostic(
                    "no-options", at: place,
                    "\(question) is a \(asked.kind.rawValue) question in the \(wave) wave: it has no options to compare"
                ))
        } else {
            problems.add(
                Diagnostic(
                    "unknown-question", at: place, "the codebook of the \(wave) wave has no question \"\(question)\"",
                    hint: nearestNameHint(to: question, among: names)))
        }
        return nil
    }
}

extension Survey {
    /// The same survey with the responses of these respondents alone.
    fileprivate func restricted(to respondents: Set<String>) -> Survey {
        Survey(codebook: codebook, responses: responses.filter { respondents.contains($0.respondent) })
    }
}

extension WaveComparison {
    fileprivate init(earlier: ResultTable, later: ResultTable, _ respondents: WaveRespondents) {
        self.respondents = respondents
        self.earlier = earlier
        self.later = later
        let pairs = later.rows.compactMap { after in earlier.row(after.option.code).map { ($0, after) } }
        let isScale = later.question.kind == .scale
        func isSame(_ before: AnswerOption, _ after: AnswerOption) -> Bool {
            before.title == after.title && (!isScale || before.number == after.number)
        }
        rows = pairs.filter { isSame($0.0.option, $0.1.option) }.map { Row(earlier: $0.0, later: $0.1) }
        changedOptions = pairs.filter { !isSame($0.0.option, $0.1.option) }.map {
            ChangedOption(earlier: $0.0, later: $0.1)
        }
        onlyEarlier = earlier.rows.filter { later.row($0.option.code) == nil }
        onlyLater = later.rows.filter { earlier.row($0.option.code) == nil }
    }
}
