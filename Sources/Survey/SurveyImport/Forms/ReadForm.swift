import Diagnostics
import TableFiles

/// Reads a form or dictionary: an XLSForm, a DDI codebook or an SPSS data file, distinguished by their first bytes.
func readForm(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> SurveyForm {
    if TableForm.Kind(firstBytes: bytes) == .workbook { return try readXLSForm(bytes, file: file, limits: limits) }
    if TableForm.Kind(firstBytes: bytes) == .spss { return try readSPSSForm(bytes, file: file, limits: limits) }
    let markup = bytes.prefix(1_000).first { !isSpace($0) && ![0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0].contains($0) }
    if markup == UInt8(ascii: "<") { return try readDDI(bytes, file: file, limits: limits) }
    if markup == 0xD0 { try checkCompoundFile(bytes, file: file) }
    throw ReportError(
        Diagnostic(
            "unknown-form", at: Place(file: file), "the file is not a form of a known kind",
            hint: "give an XLSForm (.xlsx), a DDI codebook (.xml) or an SPSS data file (.sav)"))
}

/// Reads the dictionary of an SPSS data file as a form.
func readSPSSForm(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> SurveyForm {
    let read = try readSPSSDictionary(bytes, file: file, limits: limits)
    var dictionary = VariableDictionary()
    dictionary.variables = read.variables.map { variable in
        var known = VariableDictionary.Variable(name: variable.name, label: LocalText(variable.label))
        known.isNumeric = !variable.isString
        known.hasDictionaryValues = true
        known.categories = variable.valueLabels.map { label in
            VariableDictionary.Category(
                value: label.value, label: LocalText(label.label), isMissing: isMissing(label.value, variable.missing))
        }
        return known
    }
    dictionary.groups = read.multipleResponseSets.map { set in
        switch set.form {
        case .dichotomies(let chosen):
            return VariableDictionary.Group(label: LocalText(set.label), variables: set.variables, chosen: chosen)
        case .categories:
            return VariableDictionary.Group(
                label: LocalText(set.label), variables: set.variables, choiceName: set.name)
        }
    }
    return SurveyForm(origin: "the dictionary of \(file)", questions: dictionary.questions())
}

extension DeclaredColumns {
    init(_ dictionary: SPSSDictionary) {
        moments = Set(dictionary.variables.filter(\.holdsMoments).map(\.name))
        weight = dictionary.weight
    }
}

private func isMissing(_ value: String, _ ranges: [SPSSMissingRange]) -> Bool {
    ranges.contains { range in
        if range.low == value || range.high == value { return true }
        guard let number = Double(value) else { return false }
        let low = range.low.flatMap { Double($0) } ?? -.infinity
        let high = range.high.flatMap { Double($0) } ?? .infinity
        return low <= number && number <= high
    }
}
