package import Aggregation
package import Diagnostics

/// Who was invited and responded, by the groups of the codebook.
extension ExpressionContext {
    /// How many of a group were invited and responded; nil, with a diagnostic, where the codebook does not say.
    func participation(
        of group: Expression.Word, _ wave: Expression.Word?, into diagnostics: inout DiagnosticList
    ) -> Participation.Row? {
        guard knowsInvited(at: group.place, into: &diagnostics),
            let results = results(of: wave, into: &diagnostics)
        else { return nil }
        guard let name = self.group(group, results), let by = ParticipationBreak(name.grouping) else {
            diagnostics.add(
                Diagnostic(
                    "unknown-base", at: group.place,
                    "the data do not contain how many of those where \(group.text) were invited",
                    hint: "write type:TYPE or region:REGION"))
            return nil
        }
        guard let participation = participation(by: by, results, at: group.place, into: &diagnostics) else {
            return nil
        }
        let row = participation.rows.first { row in row.name.map(name.names) ?? false }
        if let row { return row }
        let names = participation.rows.compactMap { $0.name?.replacing(" ", with: "_") }
        diagnostics.add(
            "unknown-group", at: group.place, "there is no group \"\(name.code)\" by \(by.rawValue)",
            hint: nearestNameHint(to: name.code, among: names))
        return nil
    }

    /// Participation by the groups of the codebook or over time; nil, with a diagnostic, where the data do not say.
    package func participation(
        by: ParticipationBreak, _ results: SurveyResults, at place: Place, into diagnostics: inout DiagnosticList
    ) -> Participation? {
        if !by.isOfTime, !knowsInvited(at: place, into: &diagnostics) { return nil }
        if let participation = results.participation(by: by) { return participation }
        let (listed, invited) = (results.codebook.respondents.count, results.codebook.invited)
        if by.isOfTime {
            diagnostics.add(
                Diagnostic(
                    "no-dates", at: place, "no response has a date, so none can be counted by \(by.rawValue)",
                    hint: "name the column with the dates in the binding: submitted: { column: ... }"))
        } else if !results.listsAllInvited {
            diagnostics.add(
                Diagnostic(
                    "unknown-base", at: place,
                    "the codebook lists \(listed) of the \(invited) invited \(unit.plural), so how many of a \(by.rawValue) were invited is not known",
                    hint: "list everyone who was invited under \"respondents\""))
        } else {
            diagnostics.add(
                Diagnostic(
                    "no-groups", at: place, "the codebook gives no respondent a \(by.rawValue)",
                    hint: "write \(by.rawValue): in the codebook's respondents"))
        }
        return nil
    }
}

extension ParticipationBreak {
    /// What the codebook groups respondents by; nil for any other grouping.
    package init?(_ grouping: Grouping) {
        switch grouping {
        case .respondentType: self = .type
        case .region: self = .region
        case .question, .banner, .selection: return nil
        }
    }
}

extension GroupName {
    /// Underscores may be written for the spaces of a type or region.
    fileprivate func names(_ group: String) -> Bool { group == code || group.replacing(" ", with: "_") == code }
}
