package import Aggregation
package import Diagnostics
package import SurveyData

/// A group of respondents as an expression names it: `type:regional`, `plan:yes`, or whom a condition or filter selects.
package struct GroupName {
    package var grouping: Grouping
    var code: String

    /// Nil when the text names no group.
    ///
    /// - Parameters:
    ///   - filters: what a single word may name.
    ///   - place: of the first character.
    package init?(
        _ text: String, in codebook: Codebook, filters: [String: Selection] = [:], at place: Place = Place(file: "")
    ) {
        if let plain = PlainGroup(text, in: codebook) {
            (grouping, code) = (plain.grouping, plain.code)
            return
        }
        var ignored = DiagnosticList()
        guard let selection = filters[text] ?? Self.selection(text, filters, at: place, into: &ignored) else {
            return nil
        }
        (grouping, code) = (.selection(selection), Selection.code)
    }

    /// The condition in a text.
    static func selection(
        _ text: String, _ filters: [String: Selection], at place: Place, into diagnostics: inout DiagnosticList
    ) -> Selection? {
        readCondition(text, at: place, filters: filters.mapValues(\.condition), into: &diagnostics).map {
            Selection($0)
        }
    }

    /// Whom a condition, a group or the name of a filter selects, as one condition.
    package static func condition(
        _ word: Expression.Word, filters: [String: Selection], into diagnostics: inout DiagnosticList
    ) -> Selection? {
        filters[word.text] ?? selection(word.text, filters, at: word.place, into: &diagnostics)
    }

    /// Underscores may be written for the spaces of a type or region.
    func names(_ group: RespondentGroup) -> Bool {
        group.code == code || group.code.replacing(" ", with: "_") == code
    }
}

/// A type, a region or an option, with a colon: `type:regional`.
private struct PlainGroup {
    var grouping: Grouping
    var code: String

    /// Nil for anything else, which is a condition.
    init?(_ text: String, in codebook: Codebook) {
        let signs: Set<Character> = ["=", "<", ">", "!", "|", "(", ")", "\"", " "]
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !text.contains(where: signs.contains) else { return nil }
        let subject = String(parts[0])
        if let question = codebook.question(subject) {
            if !question.kind.hasOptions { return nil }
        } else if ["respondent", "submitted"].contains(subject) {
            return nil
        }
        (grouping, code) = (Grouping(subject, in: codebook), String(parts[1]))
    }
}

/// The groups and waves that the words of an expression name.
extension ExpressionContext {
    /// The results of an earlier wave, or of this one when none is named.
    package func results(of wave: Expression.Word?, into diagnostics: inout DiagnosticList) -> SurveyResults? {
        guard let wave else { return results }
        return earlierWave(wave, into: &diagnostics)?.results
    }

    /// The earlier wave of that name; nil, with a diagnostic, if the report has none.
    package func earlierWave(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> EarlierWave? {
        if let wave = waves.first(where: { $0.definition.id == word.text }) { return wave }
        diagnostics.add(
            Diagnostic(
                "unknown-wave", at: word.place, "the report has no earlier wave \"\(word.text)\"",
                hint: waves.isEmpty
                    ? "list it under \"waves\" in report.yaml"
                    : nearestNameHint(to: word.text, among: waves.map(\.definition.id))))
        return nil
    }

    /// The results of a question by groups; nil, with a diagnostic, if they were not counted.
    package func grouped(
        _ question: Expression.Word, _ grouping: Grouping, at place: Place, _ results: SurveyResults,
        into diagnostics: inout DiagnosticList
    ) -> GroupedResults? {
        let request = GroupingRequest(question: question.text, by: grouping)
        if let grouped = results.groupedResults(request) { return grouped }
        // Groups are counted while the answers are read, for the groupings requested before: see groupingRequests.
        let notCounted = Diagnostic(
            "not-grouped", at: place, "\(question.text) was not counted by \(grouping.name) here")
        diagnostics.add(request.problem(in: results.codebook, at: place) ?? notCounted)
        return nil
    }

    /// The results of one group; nil, with a diagnostic, if there is no such group.
    func column<Result: Sendable & Hashable>(
        of question: Expression.Word, _ word: Expression.Word, _ results: SurveyResults,
        into diagnostics: inout DiagnosticList, _ grouped: (GroupedResults) -> Grouped<Result>?
    ) -> Result? {
        guard let name = group(word, results) else {
            var problems = DiagnosticList()
            let isCondition = word.text.contains { "=<>()|:".contains($0) } || word.text.contains(" ")
            _ = GroupName.selection(word.text, filters, at: word.place, into: &problems)
            if isCondition || !filters.isEmpty {
                diagnostics.add(contentsOf: problems.all)
                return nil
            }
            diagnostics.add(
                Diagnostic(
                    "bad-group", at: word.place, "\"\(word.text)\" does not name a group",
                    hint: "write type:TYPE, region:REGION or QUESTION:OPTION, with underscores for spaces"))
            return nil
        }
        guard
            let all = self.grouped(question, name.grouping, at: word.place, results, into: &diagnostics)
        else { return nil }
        if let problem = name.grouping.selection?.problem(in: results.codebook) {
            diagnostics.add(problem)
            return nil
        }
        let columns = grouped(all)?.columns ?? []
        if let column = columns.first(where: { $0.group.map(name.names) ?? false }) { return column.result }
        let codes = columns.compactMap { $0.group?.code.replacing(" ", with: "_") }
        diagnostics.add(
            "unknown-group", at: word.place, "there is no group \"\(name.code)\" by \(name.grouping.name)",
            hint: nearestNameHint(to: name.code, among: codes))
        return nil
    }

    /// Whether the base that the modifiers name is known; adds a diagnostic for the invited of a group, which the data do not contain.
    func knowsBase(_ modifiers: Modifiers, at place: Place? = nil, into diagnostics: inout DiagnosticList) -> Bool {
        if modifiers.of == .invited, modifiers.among == nil { return knowsInvited(at: place, into: &diagnostics) }
        guard modifiers.of == .invited, let group = modifiers.among else { return true }
        diagnostics.add(
            Diagnostic(
                "unknown-base", at: group.place, "the data do not contain how many of \(group.text) were invited",
                hint: "take another base: respondents, responses, asked or responded"))
        return false
    }

    /// Adds a diagnostic where a filter selects respondents: how many of them were invited is not known.
    func knowsInvited(at place: Place?, into diagnostics: inout DiagnosticList) -> Bool {
        guard let selected = selected.last else { return true }
        diagnostics.add(
            Diagnostic(
                "unknown-base", at: place,
                "the filter \"\(selected)\" selects among those who responded; the data do not contain how many of these were invited",
                hint: "take another base: respondents, responses, asked or responded"))
        return false
    }

    /// The group that a word names; nil when it names none.
    package func group(_ word: Expression.Word, _ results: SurveyResults) -> GroupName? {
        GroupName(word.text, in: results.codebook, filters: filters, at: word.place)
    }

    /// A group as the records of numbers name it, with the code of the data: `type:intergovernmental body`.
    package func groupKey(_ word: Expression.Word, _ results: SurveyResults) -> String {
        guard let name = group(word, results) else { return word.text }
        if let row = ParticipationBreak(name.grouping).flatMap(results.participation)?.rows.first(where: {
            $0.name?.replacing(" ", with: "_") == name.code.replacing(" ", with: "_")
        }) {
            return "\(name.grouping.name):\(row.name ?? "")"
        }
        let groups = results.grouped.lazy.filter { $0.request.grouping == name.grouping }.flatMap(\.groups)
        return "\(name.grouping.name):\(groups.first(where: name.names)?.code ?? name.code)"
    }
}

extension GroupedResults {
    /// The groups that have a column.
    fileprivate var groups: [RespondentGroup] {
        if let table { return table.columns.compactMap(\.group) }
        if let numbers { return numbers.columns.compactMap(\.group) }
        if let rankings { return rankings.columns.compactMap(\.group) }
        return texts?.columns.compactMap(\.group) ?? []
    }
}
