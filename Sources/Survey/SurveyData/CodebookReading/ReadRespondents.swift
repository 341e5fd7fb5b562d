import Diagnostics
import YAMLReader

/// Reads the list of respondents; without one, anyone may answer.
func readRespondents(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [Respondent] {
    var names = CodebookNames(of: "respondent")
    var respondents: [Respondent] = []
    for node in fields.optionalList("respondents", into: &diagnostics) {
        guard let respondent = respondent(node, into: &diagnostics) else { continue }
        names.take(respondent.id, at: respondent.place, into: &diagnostics)
        respondents.append(respondent)
    }
    return respondents
}

private func respondent(_ node: YAMLNode, into diagnostics: inout DiagnosticList) -> Respondent? {
    guard var fields = YAMLFields(node, of: "a respondent", into: &diagnostics) else { return nil }
    let id = fields.string("id", into: &diagnostics)
    if let id { fields.what = "respondent \"\(id)\"" }
    let respondent = Respondent(
        id: id ?? "", name: fields.string("name", into: &diagnostics) ?? "",
        acronym: fields.optionalString("acronym", into: &diagnostics),
        fullName: fields.optionalString("full-name", into: &diagnostics),
        sortName: fields.optionalString("sort-name", into: &diagnostics),
        type: fields.optionalString("type", into: &diagnostics),
        region: fields.optionalString("region", into: &diagnostics), place: fields.place(of: "id"))
    fields.finish(into: &diagnostics)
    return id == nil ? nil : respondent
}
