import Diagnostics
import YAMLReader

extension BindingReader {
    func respondent(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> RespondentBinding? {
        guard let node = outer.optionalMapping("respondent", into: &diagnostics),
            var fields = YAMLFields(node, of: "\"respondent\"", into: &diagnostics)
        else { return nil }
        let column = fields.column("column", into: &diagnostics)
        let naming: RespondentBinding.Naming = fields.named("as", into: &diagnostics) ?? .id
        if naming == .label, codebook.respondents.isEmpty {
            diagnostics.add(
                Diagnostic(
                    "contradictory-keys", at: fields.place(of: "as"),
                    "\"as\" is \"label\", but the codebook lists no respondents", hint: "write \"as: new\""))
        }
        let names = names(&fields, into: &diagnostics)
        fields.finish(into: &diagnostics)
        return column.map { RespondentBinding(column: $0, naming: naming, names: names) }
    }

    private func names(_ outer: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [String: String] {
        guard let node = outer.optionalMapping("names", into: &diagnostics),
            case .mapping(let entries) = node.content,
            var fields = YAMLFields(node, of: "\"names\"", into: &diagnostics)
        else { return [:] }
        var names: [String: String] = [:]
        for entry in entries {
            guard let id = fields.string(entry.key, into: &diagnostics) else { continue }
            if codebook.respondent(id) == nil {
                diagnostics.add(
                    "unknown-respondent", at: entry.value.place,
                    "the codebook has no respondent \(quoted(id))",
                    hint: nearestNameHint(to: id, among: codebook.respondents.map(\.id)))
            }
            if let other = names.updateValue(id, forKey: folded(entry.key)), other != id {
                diagnostics.add(
                    Diagnostic(
                        "ambiguous-name", at: entry.keyPlace,
                        "\(quoted(entry.key)) names both \(other) and \(id), regardless of case and white space"))
            }
        }
        return names
    }
}
