import SurveyData

/// The column that weights the responses: the one that the file declares, else one whose name and values look like weights.
func guessWeight(_ table: ExportTable) -> DraftWeight? {
    if let declared = table.declared.weight, let column = table.columns.first(where: { $0.name == declared }) {
        let form = guessNumberForm(column.values.values)?.form ?? NumberForm()
        return DraftWeight(column: column.name, isDeclared: true, numbers: form)
    }
    for column in table.columns where isNamedWeight(column.name) {
        guard let form = guessNumberForm(column.values.values), areWeights(column.values, form.form) else { continue }
        return DraftWeight(column: column.name, isDeclared: false, numbers: form.form)
    }
    return nil
}

private func isNamedWeight(_ name: String) -> Bool {
    let name = name.lowercased()
    let weights = [
        "weight", "weights", "wt", "wgt", "poids", "peso", "gewicht", "weighting", "ponderation", "ponderacion",
    ]
    let ends = ["weight", "wgt", "wght", "_wt", "wt_"]
    return weights.contains(name) || ends.contains { name.hasSuffix($0) || name.hasPrefix($0) }
}

/// Whether every number is a weight, and on average they are near one: people's weight in kilograms is not.
private func areWeights(_ values: ColumnValues, _ form: NumberForm) -> Bool {
    let weights = values.values.compactMap { Weight($0, form).flatMap { Double($0.number.text) } }
    guard weights.count == values.values.count, !weights.isEmpty else { return false }
    let sum = zip(weights, values.counts).reduce(0) { $0 + $1.0 * Double($1.1) }
    let mean = sum / Double(max(1, values.filled))
    return (0.2...5).contains(mean)
}
