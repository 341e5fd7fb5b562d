public import Diagnostics
public import YAMLReader

/// Reads a codebook: the respondents and questions of a survey.
///
/// - Throws: every problem found: missing and unknown keys; ids, codes and numbers that are used twice; invalid colours;
///   universes that do not refer to options of an earlier question; fewer invited than respondents.
public func readCodebook(_ yaml: YAMLNode) throws(ReportError) -> Codebook {
    var diagnostics = DiagnosticList()
    let codebook = codebook(yaml, into: &diagnostics)
    try diagnostics.throwIfErrors()
    guard let codebook else { preconditionFailure("without a codebook a problem was recorded") }
    return codebook
}

private func codebook(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) -> Codebook? {
    guard var fields = YAMLFields(yaml, of: "the codebook", into: &diagnostics) else { return nil }
    let unit = unit(&fields, into: &diagnostics)
    let invited = fields.integer("invited", into: &diagnostics)
    let respondents = readRespondents(&fields, into: &diagnostics)
    let questions = readQuestions(&fields, respondents, into: &diagnostics)
    let batteries = readBatteries(&fields, questions, into: &diagnostics)
    let statusNotes = readStatusNotes(&fields, into: &diagnostics)
    if let invited { checkInvited(invited, respondents, at: fields.place(of: "invited"), into: &diagnostics) }
    fields.finish(into: &diagnostics)
    guard let unit, let invited else { return nil }
    var codebook = Codebook(unit: unit, invited: invited, respondents: respondents, questions: questions)
    codebook.batteries = batteries
    codebook.statusNotes = statusNotes
    return codebook
}

private func unit(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Unit? {
    guard let node = fields.mapping("unit", into: &diagnostics),
        var unitFields = YAMLFields(node, of: "the unit", into: &diagnostics)
    else { return nil }
    let singular = unitFields.string("singular", into: &diagnostics)
    let plural = unitFields.string("plural", into: &diagnostics)
    unitFields.finish(into: &diagnostics)
    guard let singular, let plural else { return nil }
    return Unit(singular: singular, plural: plural)
}

private func checkInvited(
    _ invited: Int, _ respondents: [Respondent], at place: Place, into diagnostics: inout DiagnosticList
) {
    guard invited < max(respondents.count, 1) else { return }
    let message =
        invited < 1
        ? "\"invited\" is \(invited), expected at least 1"
        : "\"invited\" is \(invited), but the codebook lists \(respondents.count) respondents"
    diagnostics.add(Diagnostic("too-few-invited", at: place, message))
}
