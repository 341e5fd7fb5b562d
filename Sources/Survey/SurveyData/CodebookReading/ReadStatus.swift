import Diagnostics
import YAMLReader

/// Reads the `status` of a question: one for all its values, or for each status the options that have it.
///
/// The options take their statuses; what is returned is the status of whatever combines them, as means and groups do: the
/// heaviest of them.
func readStatus(
    _ fields: inout YAMLFields, _ options: inout [AnswerOption], into diagnostics: inout DiagnosticList
) -> ValueStatus? {
    guard let node = fields.optionalValue("status") else { return options.compactMap(\.status).max() }
    if case .mapping = node.content {
        readStatuses(node, of: fields.what, &options, into: &diagnostics)
        return options.compactMap(\.status).max()
    }
    let status: ValueStatus? = fields.named("status", into: &diagnostics)
    for index in options.indices { options[index].status = status ?? options[index].status }
    return status
}

private func readStatuses(
    _ node: YAMLNode, of what: String, _ options: inout [AnswerOption], into diagnostics: inout DiagnosticList
) {
    guard var fields = YAMLFields(node, of: "\"status\" of \(what)", into: &diagnostics) else { return }
    var taken: [Int: ValueStatus] = [:]
    for status in ValueStatus.allCases {
        guard let named = fields.optionalValue(status.rawValue) else { continue }
        for index in indices(named, status, of: what, &fields, options, into: &diagnostics) {
            if let first = taken[index] {
                diagnostics.add(
                    Diagnostic(
                        "contradictory-keys", at: named.place,
                        "option \"\(options[index].code)\" of \(what) is both \(first.rawValue) and \(status.rawValue)",
                        hint: "name it once"))
            }
            taken[index] = status
            options[index].status = status
        }
    }
    fields.finish(into: &diagnostics)
}

/// The options that a list names, or all but those of `{ all-but: [...] }`.
private func indices(
    _ node: YAMLNode, _ status: ValueStatus, of what: String, _ fields: inout YAMLFields, _ options: [AnswerOption],
    into diagnostics: inout DiagnosticList
) -> [Int] {
    guard case .mapping = node.content else {
        let codes = fields.optionalStrings(status.rawValue, into: &diagnostics)
        return known(codes, at: node, of: what, options, into: &diagnostics)
    }
    guard var rest = YAMLFields(node, of: "\"\(status.rawValue)\" of \(what)", into: &diagnostics) else { return [] }
    let place = rest.place(of: "all-but")
    let named = rest.value("all-but", into: &diagnostics)
    let codes = named == nil ? [] : rest.optionalStrings("all-but", into: &diagnostics)
    rest.finish(into: &diagnostics)
    let others = Set(known(codes, at: named ?? node, of: what, options, into: &diagnostics))
    let found = options.indices.filter { !others.contains($0) }
    if named != nil, found.isEmpty {
        diagnostics.add(
            Diagnostic(
                "no-options", at: place, "no option of \(what) is left that is \(status.rawValue)",
                hint: "delete \"\(status.rawValue)\""))
    }
    return found
}

private func known(
    _ codes: [String], at node: YAMLNode, of what: String, _ options: [AnswerOption],
    into diagnostics: inout DiagnosticList
) -> [Int] {
    let places: [Place] = if case .sequence(let nodes) = node.content { nodes.map(\.place) } else { [node.place] }
    return codes.indices.compactMap { index in
        if let option = options.firstIndex(where: { $0.code == codes[index] }) { return option }
        diagnostics.add(
            "unknown-option", at: places.indices.contains(index) ? places[index] : node.place,
            "\(what) has no option \(quoted(codes[index]))",
            hint: nearestNameHint(to: codes[index], among: options.map(\.code)))
        return nil
    }
}

/// Reads `status-notes`: what notes say of the values of a status, in the words of this survey.
func readStatusNotes(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [ValueStatus: String] {
    guard let node = fields.optionalMapping("status-notes", into: &diagnostics),
        var notes = YAMLFields(node, of: "\"status-notes\"", into: &diagnostics)
    else { return [:] }
    var texts: [ValueStatus: String] = [:]
    for status in ValueStatus.allCases { texts[status] = notes.optionalString(status.rawValue, into: &diagnostics) }
    notes.finish(into: &diagnostics)
    return texts
}

extension DerivedBuilder {
    /// Gives each option the heaviest status of what it is derived from.
    ///
    /// - Returns: that of values which combine options.
    mutating func takeStatuses(of rule: Derivation.Rule) -> ValueStatus? {
        let all = sources.compactMap { id in scope.questions.first { $0.id == id }?.status }.max()
        switch rule {
        case .recode(_, let merged), .nets(_, let merged):
            for (index, codes) in zip(options.indices, merged) {
                let parts = codes.compactMap { source?.option($0)?.status }
                options[index].status = (parts + [options[index].status].compactMap(\.self)).max()
            }
        case .bands, .count, .cases:
            for index in options.indices {
                options[index].status = [all, options[index].status].compactMap(\.self).max()
            }
        }
        return all
    }
}
