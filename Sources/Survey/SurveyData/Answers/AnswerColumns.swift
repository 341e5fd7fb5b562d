package import Diagnostics
package import TableFiles
import TextFormats

/// The columns of a file by role, and those that are not used.
package struct AnswerColumns: Sendable {
    /// How many columns the file has.
    package var count: Int
    /// Indices of columns, from 0; nil when the binding or the file has none.
    package var respondent: Int?
    /// The column of the date.
    package var submitted: Int?
    /// The column of the weight.
    package var weight: Int?
    /// One per rule; nil when the file does not have the column.
    package var leaveOut: [Int?]
    /// Indices of columns by the form in which their names are compared.
    package let indices: [String: Int]
    /// The names of all columns, in their order; empty for a column without a name.
    let names: [String]
    /// The names of the columns that are not used, in their order.
    private(set) var unused: [String] = []

    /// Records every column that the binding names and the file does not have, and if required every unused column.
    init(_ header: AnswerHeader, _ binding: AnswerBinding, _ codebook: Codebook, into findings: inout Findings) {
        count = header.names.count
        names = header.names
        indices = header.indices
        respondent = binding.respondent.flatMap { header.index(of: $0.column, into: &findings) }
        submitted = binding.submitted.flatMap {
            header.index(of: $0.column, mayBeMissing: binding.isPlain, into: &findings)
        }
        weight = binding.weight.flatMap { header.index(of: $0, into: &findings) }
        leaveOut = []
        for rule in binding.leaveOut { leaveOut.append(header.index(of: rule.column, into: &findings)) }
        var used = [binding.respondent?.column, binding.submitted?.column, binding.weight].compactMap(\.self)
        used += binding.leaveOut.map(\.column)
        for question in codebook.questions {
            let columns = binding.questions[question.id]?.columns(of: question).map(\.column) ?? []
            for column in columns { _ = header.index(of: column, into: &findings) }
            used += columns
        }
        let usedNames = Set(used.map(\.name))
        for (index, name) in header.names.enumerated() where !usedNames.contains(TextFolding.spelling(name)) {
            unused.append(name.isEmpty ? "column \(index + 1) (no name)" : name)
            if binding.otherColumns == .error {
                if findings.isFull { continue }
                if let problem = codebook.question(name)?.problem(withColumnAt: header.place(index)) {
                    findings.add(problem)
                } else {
                    recordUnused(name, at: header.place(index), usedNames, binding, into: &findings)
                }
            }
        }
    }

    /// The place of the respondent's name in a row.
    package func place(ofRespondentIn row: TableRow) -> Place { respondent.map { row.place($0) } ?? row.place }

    private func recordUnused(
        _ name: String, at place: Place, _ used: Set<String>, _ binding: AnswerBinding,
        into findings: inout Findings
    ) {
        if binding.isPlain {
            if name.isEmpty { return }
            let message = "the codebook has no question \(quoted(name))"
            findings.add(
                Diagnostic("unknown-column", at: place, message, hint: nearestNameHint(to: name, among: used)))
        } else {
            let what =
                name.isEmpty ? "this column has no name and is not used" : "the column \(quoted(name)) is not used"
            findings.add(
                Diagnostic(
                    "unknown-column", at: place, what, hint: "bind it, or set \"other-columns\" to \"report\""))
        }
    }
}
