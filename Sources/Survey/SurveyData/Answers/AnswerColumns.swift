import Diagnostics
import TableFiles

/// Which column of a file holds what, and those that nobody uses.
struct AnswerColumns {
    var count: Int
    var respondent: Int?
    var submitted: Int?
    var weight: Int?
    /// One a rule; nil when the file lacks the column.
    var leaveOut: [Int?]
    /// By name.
    let indices: [String: Int]
    /// The names of the columns that nobody uses, in their order.
    private(set) var unused: [String] = []

    /// Records every column that the binding names and the file lacks, and if need be every other.
    init(_ header: AnswerHeader, _ binding: AnswerBinding, _ codebook: Codebook, into findings: inout Findings) {
        count = header.names.count
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
        let names = Set(used.map(\.name))
        for (index, name) in header.names.enumerated() where !names.contains(name) {
            unused.append(name.isEmpty ? "column \(index + 1), without a name" : name)
            if binding.otherColumns == .error {
                if findings.isFull { continue }
                recordUnused(name, at: header.place(index), names, binding, into: &findings)
            }
        }
    }

    /// Where a row names its respondent.
    func place(ofRespondentIn row: TableRow) -> Place { respondent.map { row.place($0) } ?? row.place }

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
                name.isEmpty ? "this column has no name, and nobody uses it" : "nobody uses the column \(quoted(name))"
            findings.add(
                Diagnostic(
                    "unknown-column", at: place, what, hint: "bind it, or let \"other-columns\" be \"report\""))
        }
    }
}
