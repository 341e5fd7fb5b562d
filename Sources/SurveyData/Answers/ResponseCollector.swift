import Diagnostics

/// Keeps one response of each respondent.
struct ResponseCollector {
    private let rule: AnswerBinding.Duplicates
    private let isPlain: Bool
    /// Whether rows name their respondents, so that one may stand twice.
    private let hasNames: Bool
    /// By respondent's id: which response is kept, and when it came.
    private var kept: [String: (index: Int, instant: Int?)] = [:]
    private var all: [Response] = []
    private var dropped: Set<Int> = []
    /// By respondent's id: where in the findings the duplicate stands.
    private var duplicates: [String: Int] = [:]

    init(_ binding: AnswerBinding) {
        rule = binding.duplicates
        isPlain = binding.isPlain
        hasNames = binding.respondent != nil
    }

    /// In the order of the file.
    var responses: [Response] {
        dropped.isEmpty ? all : all.indices.filter { !dropped.contains($0) }.map { all[$0] }
    }

    /// - Parameter cell: where the row names the respondent.
    mutating func take(
        _ dated: ResponseReader.Dated, at cell: @autoclosure () -> Place, into findings: inout Findings
    ) {
        let response = dated.response
        guard hasNames, let first = kept[response.respondent] else {
            if hasNames { kept[response.respondent] = (all.count, dated.instant) }
            all.append(response)
            return
        }
        let place = all[first.index].place
        switch rule {
        case .error:
            findings.add(
                Diagnostic(
                    "duplicate-respondent", at: cell(),
                    "\(quoted(response.respondent)) answered already in \(place.rowName)",
                    hint: isPlain
                        ? "keep one of the two rows" : "leave one of the two out by a rule, or let the latest win"))
            record(response, after: place, winner: place, into: &findings)
        case .latest:
            let isLater = (dated.instant ?? Int.min) >= (first.instant ?? Int.min)
            dropped.insert(isLater ? first.index : all.count)
            if isLater { kept[response.respondent] = (all.count, dated.instant) }
            record(response, after: place, winner: isLater ? response.place : place, into: &findings)
            all.append(response)
        }
    }

    private mutating func record(
        _ response: Response, after first: Place, winner: Place, into findings: inout Findings
    ) {
        let index = duplicates[response.respondent] ?? findings.rows.duplicates.count
        if index == findings.rows.duplicates.count {
            duplicates[response.respondent] = index
            findings.rows.duplicates.append((response.respondent, [first], winner))
        }
        findings.rows.duplicates[index].rows.append(response.place)
        findings.rows.duplicates[index].kept = winner
    }
}

extension Place {
    /// The row in a message: `line 7`, or `case 3` of a file without lines.
    var rowName: String { cell ?? line.map { "line \($0)" } ?? file }
}
