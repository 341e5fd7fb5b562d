public import Aggregation
public import Diagnostics

/// What an audit found in a list of printed figures, in texts, or in both.
public struct Audit: Sendable {
    /// One finding for each line of the list, in its order.
    public var claims: [AuditFinding] = []
    /// Figures and faults of the texts, in the order of their places.
    public var texts: [AuditFinding] = []
    /// Whether texts were read, even if nothing was found in them.
    public var hasTexts = false

    /// An audit of nothing.
    public init() {}

    /// Whether any finding needs a correction.
    public var disagrees: Bool { (claims + texts).contains { $0.verdict.disagrees } }
}

/// Checks a list of printed figures against the answers.
///
/// - Parameters:
///   - bytes: CSV; see docs/audit.md for its columns.
///   - file: the path as the user knows it, for the places in messages.
///   - rules: how the report rounds.
/// - Throws: every problem of the list at once.
public func auditClaims(
    _ bytes: [UInt8], file: String, results: SurveyResults, rules: ReportingRules = ReportingRules()
) throws(ReportError) -> [AuditFinding] {
    let judge = ClaimJudge(results, rules)
    return try readClaims(bytes, file: file, results: results, search: FigureSearch(results, acronyms: [:]))
        .map(judge.finding)
}

/// Checks the figures of texts against the answers, and looks for faults other than numbers.
///
/// - Parameters:
///   - acronyms: those that the report explains, with their meanings; those for a respondent, such as ISCMs, count as nouns.
///   - rules: how the report rounds.
/// - Throws: if the texts contain more than 100,000 figures.
/// - Returns: all figures, including those that agree, and all faults, text by text in the order of their places.
public func auditTexts(
    _ texts: [AuditedText], results: SurveyResults, acronyms: [String: String], rules: ReportingRules = ReportingRules()
) throws(ReportError) -> [AuditFinding] {
    var findings = try FigureJudge.findings(texts, results, FigureSearch(results, acronyms: acronyms), rules)
    for text in texts { findings += NumberGaps.findings(text) + Placeholders.findings(text) }
    findings += RespondentSpelling.findings(texts, results.codebook)
    findings += UnequalLists.findings(texts)
    let order = Dictionary(texts.map(\.file).enumerated().map { ($1, $0) }) { first, _ in first }
    let places = findings.enumerated().map { (order[$1.place.file] ?? 0, $1.place, $0) }
    return places.sorted { $0 < $1 }.map { findings[$0.2] }
}

extension FigureSearch {
    /// The survey's own word for a respondent, and the acronyms with the same meaning.
    init(_ results: SurveyResults, acronyms: [String: String]) {
        let unit = results.codebook.unit
        let words: Set<String> = [unit.singular, unit.plural]
        let standing = acronyms.filter { $0.value.split(separator: " ").contains { words.contains(String($0)) } }
        self.init(nouns: words.sorted() + standing.keys.sorted())
    }
}
