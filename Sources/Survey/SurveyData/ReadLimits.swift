public import Diagnostics
public import TableFiles
public import YAMLReader

/// Reads the limits for a file of answers: `megabytes`, `rows`, `columns`, `cell-kilobytes`.
///
/// A missing limit keeps its default.
///
/// - Throws: unknown keys, and values that are not integers or out of range.
public func readLimits(_ yaml: YAMLNode) throws(ReportError) -> TableLimits {
    var diagnostics = DiagnosticList()
    var limits = TableLimits()
    if var fields = YAMLFields(yaml, of: "\"limits\"", into: &diagnostics) {
        // The upper bounds exceed any machine, and rule out arithmetic overflow.
        if let megabytes = fields.limit("megabytes", upTo: 1 << 20, into: &diagnostics) {
            limits.bytes = megabytes << 20
        }
        if let rows = fields.limit("rows", upTo: 1 << 31, into: &diagnostics) { limits.rows = rows }
        if let columns = fields.limit("columns", upTo: 1 << 20, into: &diagnostics) { limits.columns = columns }
        if let kilobytes = fields.limit("cell-kilobytes", upTo: 1 << 20, into: &diagnostics) {
            limits.cellBytes = kilobytes << 10
        }
        fields.finish(into: &diagnostics)
    }
    try diagnostics.throwIfErrors()
    return limits
}

extension YAMLFields {
    fileprivate mutating func limit(_ key: String, upTo most: Int, into diagnostics: inout DiagnosticList) -> Int? {
        guard let limit = optionalInteger(key, into: &diagnostics) else { return nil }
        if (1...most).contains(limit) { return limit }
        diagnostics.add(
            Diagnostic("bad-limit", at: place(of: key), "\"\(key)\" is \(limit), expected 1 to \(most)"))
        return nil
    }
}
