internal import Aggregation
public import TextFormats

/// The audit as CSV: one row for each figure or fault, including figures that agree.
public func auditAsCSV(_ audit: Audit) -> String {
    let header = [
        "file", "line", "column", "id", "subject", "printed", "expression", "verdict", "count", "base", "base_kind",
        "percent", "reason",
    ]
    return csvText([header] + (audit.claims + audit.texts).map(cells))
}

private func cells(_ finding: AuditFinding) -> [String] {
    [
        finding.place.file, finding.place.line.map(String.init) ?? "", finding.place.column.map(String.init) ?? "",
        finding.id ?? "", finding.subject, finding.printed ?? "", finding.expression ?? "", finding.verdict.rawValue,
        finding.given.map { String($0.count) } ?? "", finding.given?.base.map(String.init) ?? "",
        finding.given?.baseKind?.rawValue ?? "", finding.given?.share?.percent(decimals: decimals) ?? "",
        finding.reason,
    ]
}

/// Enough decimals to see how a share was rounded.
private let decimals = 4

/// The audit as a JSON object with `claims`, `texts`, and `disagrees`: whether any finding needs a correction.
public func auditAsJSON(_ audit: Audit) -> JSONValue {
    .object([
        "disagrees": .boolean(audit.disagrees),
        "claims": .array(audit.claims.map(json)),
        "texts": .array(audit.texts.map(json)),
    ])
}

private func json(_ finding: AuditFinding) -> JSONValue {
    .object([
        "place": .string("\(finding.place)"),
        "id": .optional(finding.id),
        "subject": .string(finding.subject),
        "printed": .optional(finding.printed),
        "expression": .optional(finding.expression),
        "verdict": .string(finding.verdict.rawValue),
        "count": .optional(finding.given?.count),
        "base": .optional(finding.given?.base),
        "base_kind": .optional(finding.given?.baseKind?.rawValue),
        "percent": .optional(number: finding.given?.share?.percent(decimals: decimals)),
        "reason": .string(finding.reason),
    ])
}
