package import Diagnostics

/// Keeps one response per respondent.
package struct ResponseCollector {
    private let rule: AnswerBinding.Duplicates
    private let isPlain: Bool
    /// Whether rows name their respondents, so that one may have several rows.
    private let hasNames: Bool
    /// By respondent's id: the index of the response that is kept.
    private var kept: [String: Int] = [:]
    private var all: [Response] = []
    /// The time of each response, where the latest counts; a row without a date is the earliest.
    private var instants: [Int] = []
    private var dropped: Set<Int> = []
    /// By respondent's id: the index of the duplicate in the findings.
    private var duplicates: [String: Int] = [:]

    /// - Parameter invited: how many responses to expect.
    package init(_ binding: AnswerBinding, invited: Int) {
        rule = binding.duplicates
        isPlain = binding.isPlain
        hasNames = binding.respondent != nil
        // A codebook may claim any number of invitations.
        let mostReserved = 1 << 20
        if hasNames { kept.reserveCapacity(max(0, min(invited, mostReserved))) }
    }

    /// In the order of the file.
    var responses: [Response] {
        dropped.isEmpty ? all : all.indices.filter { !dropped.contains($0) }.map { all[$0] }
    }

    /// Adds a response, and records a duplicate.
    ///
    /// - Parameter cell: the place of the respondent's name.
    package mutating func take(
        _ dated: ResponseReader.Dated, at cell: @autoclosure () -> Place, into findings: inout Findings
    ) {
        let response = dated.response
        guard hasNames, let first = kept.updateValue(all.count, forKey: response.respondent) else {
            return append(dated)
        }
        let place = all[first].place
        switch rule {
        case .error:
            kept[response.respondent] = first
            findings.add(
                Diagnostic(
                    "duplicate-respondent", at: cell(),
                    "\(quoted(response.respondent)) already answered in \(place.rowName)",
                    hint: isPlain
                        ? "keep one of the two rows" : "leave one out with a rule, or set \"duplicates\" to \"latest\"")
            )
            record(response, after: place, winner: place, into: &findings)
        case .latest:
            let isLater = (dated.instant ?? Int.min) >= instants[first]
            dropped.insert(isLater ? first : all.count)
            if !isLater { kept[response.respondent] = first }
            record(response, after: place, winner: isLater ? response.place : place, into: &findings)
            append(dated)
        }
    }

    private mutating func append(_ dated: ResponseReader.Dated) {
        all.append(dated.response)
        if rule == .latest { instants.append(dated.instant ?? Int.min) }
    }

    private mutating func record(
        _ response: Response, after first: Place, winner: Place, into findings: inout Findings
    ) {
        let index = duplicates[response.respondent] ?? findings.rows.duplicates.count
        if index == findings.rows.duplicates.count {
            duplicates[response.respondent] = index
            findings.rows.duplicates.append(
                Reconciliation.Duplicate(respondent: response.respondent, rows: [first], kept: winner))
        }
        findings.rows.duplicates[index].rows.append(response.place)
        findings.rows.duplicates[index].kept = winner
    }
}

extension Place {
    /// The row in a message: `line 7`, or `case 3` for a file without lines.
    var rowName: String { cell ?? line.map { "line \($0)" } ?? file }
}
