internal import Diagnostics

/// The audit for a terminal: one line for each figure or fault, beginning with its verdict, and a summary.
///
/// - Parameter isVerbose: whether to list the figures of texts that agree too, with the table that each one matches.
public func auditAsText(_ audit: Audit, isVerbose: Bool = false) -> String {
    var lines = audit.claims.map(claimLine)
    if !audit.claims.isEmpty { lines.append(summary(audit.claims, of: "the list")) }
    lines += audit.texts.filter { isVerbose || $0.verdict.disagrees }.map(textLine)
    if audit.hasTexts { lines.append(summary(audit.texts, of: "the texts")) }
    return lines.map { $0 + "\n" }.joined()
}

private func claimLine(_ finding: AuditFinding) -> String {
    let printed = finding.printed.map { ": printed \($0)" } ?? ""
    return escapedForTerminal("\(label(finding))\(finding.place)  \(finding.subject)\(printed); \(finding.reason)")
}

private func textLine(_ finding: AuditFinding) -> String {
    guard let printed = finding.printed else {
        return escapedForTerminal("\(label(finding))\(finding.place)  \(quotedSubject(finding)); \(finding.reason)")
    }
    return escapedForTerminal("\(label(finding))\(finding.place)  \(printed); \(finding.reason)")
        + "\n\(indent)in \(escapedForTerminal(quotedSubject(finding)))"
}

private func quotedSubject(_ finding: AuditFinding) -> String { "\"\(finding.subject)\"" }

/// As wide as the longest verdict and two spaces.
private let width = (Verdict.allCases.map(\.rawValue.count).max() ?? 0) + 2
private let indent = String(repeating: " ", count: width)

private func label(_ finding: AuditFinding) -> String {
    let name = finding.verdict.rawValue
    return name + String(repeating: " ", count: width - name.count)
}

/// `24 figures of the list: 20 agree, 1 truncated, 3 from no base`
private func summary(_ findings: [AuditFinding], of source: String) -> String {
    let figures = findings.filter(\.verdict.isOfFigure).count
    let counts = Verdict.allCases.compactMap { verdict in
        let count = findings.filter { $0.verdict == verdict }.count
        return count == 0 ? nil : "\(count) \(verdict.plural(count))"
    }
    return "\(figures) \(figures == 1 ? "figure" : "figures") of \(source)"
        + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
}

extension Verdict {
    fileprivate func plural(_ count: Int) -> String {
        switch self {
        case .agrees: count == 1 ? "agrees" : "agree"
        case .gapInNumbering: count == 1 ? "gap" : "gaps"
        case .placeholder: count == 1 ? "placeholder" : "placeholders"
        case .twoValues: count == 1 ? "share with two values" : "shares with two values"
        case .twoNames: count == 1 ? "second name" : "second names"
        case .listsDiffer: count == 1 ? "difference between lists" : "differences between lists"
        case .truncated, .anotherBase, .fromNoBase, .fromNoTable, .ambiguous, .quoted: rawValue
        }
    }
}
