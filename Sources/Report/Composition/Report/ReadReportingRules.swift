import ExactNumbers
import Aggregation
import Diagnostics
import Expressions
import YAMLReader

/// Reads `rounding` and `small-base`.
func readReportingRules(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> ReportingRules {
    let names = Rounding.allCases.map(\.rawValue)
    let rounding = fields.optionalOneOf("rounding", names, into: &diagnostics).flatMap(Rounding.init)
    return ReportingRules(
        rounding: rounding ?? .halfAwayFromZero, smallBase: readSmallBase(&fields, into: &diagnostics))
}

private func readSmallBase(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> SmallBaseRule? {
    guard let mapping = fields.optionalMapping("small-base", into: &diagnostics),
        var rule = YAMLFields(mapping, of: "\"small-base\"", into: &diagnostics)
    else { return nil }
    let threshold = rule.integer("below", into: &diagnostics)
    let treatments = SmallBaseRule.Treatment.allCases.map(\.rawValue)
    let treatment = rule.optionalOneOf("shares", treatments, into: &diagnostics)
    if let threshold, threshold < 2 {
        diagnostics.add(
            Diagnostic(
                "bad-small-base", at: rule.place(of: "below"), "\"below\" is \(threshold), expected 2 or more",
                hint: "leave \"small-base\" out to print every share"))
    }
    rule.finish(into: &diagnostics)
    return threshold.map {
        SmallBaseRule(threshold: $0, treatment: treatment.flatMap(SmallBaseRule.Treatment.init) ?? .mark)
    }
}

/// Reads `waves`: the earlier waves of the survey.
func readWaves(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [WaveDefinition] {
    var waves: [WaveDefinition] = []
    for node in fields.optionalList("waves", into: &diagnostics) {
        guard var wave = YAMLFields(node, of: "a wave", into: &diagnostics),
            let id = wave.string("id", into: &diagnostics)
        else { continue }
        checkWaveID(id, waves, at: wave.place(of: "id"), into: &diagnostics)
        wave.what = "wave \"\(id)\""
        waves.append(
            WaveDefinition(
                id: id, label: wave.optionalString("label", into: &diagnostics) ?? id,
                codebook: wave.string("codebook", into: &diagnostics) ?? "",
                answers: wave.string("answers", into: &diagnostics) ?? "",
                binding: wave.optionalString("binding", into: &diagnostics),
                codebookPlace: wave.place(of: "codebook"), answersPlace: wave.place(of: "answers"),
                bindingPlace: wave.place(of: "binding")))
        wave.finish(into: &diagnostics)
    }
    return waves
}

/// An id is one word of an expression and a part of a file's name.
private func checkWaveID(
    _ id: String, _ others: [WaveDefinition], at place: Place, into diagnostics: inout DiagnosticList
) {
    let longest = 40
    let isWord = id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
    if !isWord || id.isEmpty || id.utf8.count > longest {
        diagnostics.add(
            Diagnostic(
                "bad-name", at: place, "\"\(id)\" cannot name a wave",
                hint: "use letters, digits, hyphens and underscores, at most \(longest) characters"))
    }
    if others.contains(where: { $0.id == id }) {
        diagnostics.add(Diagnostic("duplicate-wave", at: place, "the wave \"\(id)\" is stated twice"))
    }
}
