import Diagnostics
import SurveyData
import YAMLReader

/// Reads `filters`: conditions by name, each of which may name those before it.
func readFilters(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [FilterDefinition] {
    guard case .mapping(let entries) = fields.optionalMapping("filters", into: &diagnostics)?.content else { return [] }
    var filters: [FilterDefinition] = []
    for entry in entries {
        checkFilterName(entry.key, at: entry.keyPlace, into: &diagnostics)
        guard var filter = YAMLFields(entry.value, of: "filter \"\(entry.key)\"", into: &diagnostics) else { continue }
        let title = filter.string("title", into: &diagnostics)
        let text = filter.string("where", into: &diagnostics)
        let place = filter.firstCharacter(of: "where")
        filter.finish(into: &diagnostics)
        let known = Dictionary(
            filters.map { ($0.name, $0.selection.condition) }, uniquingKeysWith: { first, _ in first })
        guard let title, let text,
            let condition = readCondition(text, at: place, filters: known, into: &diagnostics)
        else { continue }
        filters.append(
            FilterDefinition(
                selection: Selection(name: entry.key, title: title, condition: condition), place: entry.keyPlace))
    }
    return filters
}

/// Reads `filter`, the name of a filter.
func filterName(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> FilterName? {
    fields.optionalString("filter", into: &diagnostics).map { FilterName(name: $0, place: fields.place(of: "filter")) }
}

/// Records each name under `filter` that is not under `filters`.
func checkFilterNames(of definition: ReportDefinition, into diagnostics: inout DiagnosticList) {
    let names = definition.filters.map(\.name)
    for filter in [definition.filter] + definition.documents.map(\.filter) + definition.graphs.map(\.filter) {
        guard let filter, !names.contains(filter.name) else { continue }
        diagnostics.add(
            Diagnostic(
                "unknown-filter", at: filter.place, "there is no filter \(quoted(filter.name)) under \"filters\"",
                hint: nearestNameHint(to: filter.name, among: names)))
    }
}

/// A name is one word of an expression and a part of a file's name.
private func checkFilterName(_ name: String, at place: Place, into diagnostics: inout DiagnosticList) {
    let longest = 40
    let isWord = name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
    let isKeyword = ["and", "or", "not", "is", "type", "region", "respondent", "submitted"].contains(name)
    if isWord, !isKeyword, !name.isEmpty, name.utf8.count <= longest { return }
    diagnostics.add(
        Diagnostic(
            "bad-name", at: place, "\"\(name)\" cannot name a filter",
            hint: isKeyword
                ? "conditions use this word; take another"
                : "use letters, digits, hyphens and underscores, at most \(longest) characters"))
}
