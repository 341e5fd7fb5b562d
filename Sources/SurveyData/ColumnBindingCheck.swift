import Diagnostics

extension ColumnBinding {
    /// Records what no file could satisfy: a binding of no question, a column that is to hold two things.
    ///
    /// The problems have no place: a binding is not part of the file of answers.
    func check(against codebook: Codebook, into diagnostics: inout DiagnosticList) {
        let ids = codebook.questions.map(\.id)
        for (question, column) in questions.sorted(by: { $0.key < $1.key }) where !ids.contains(question) {
            let message =
                "no question \"\(question)\" stands in the codebook, to which the column \"\(column)\" is bound"
            diagnostics.add(
                Diagnostic("unknown-question", at: nil, message, hint: nearestNameHint(to: question, among: ids)))
        }
        let roles = [("the respondent", respondent), ("the date", submitted)] + ids.map { ($0, column(of: $0)) }
        var holders: [String: String] = [:]
        for (role, column) in roles {
            if let first = holders.updateValue(role, forKey: column) {
                let message = "one column, \"\(column)\", cannot hold both \(first) and \(role)"
                diagnostics.add(Diagnostic("column-bound-twice", at: nil, message))
            }
        }
    }
}
