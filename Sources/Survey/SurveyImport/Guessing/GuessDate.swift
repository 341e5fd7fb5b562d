/// Finds the column with the date of each response, and the form of its dates.
func guessDate(_ table: ExportTable, tool: Tool) -> DraftDate? {
    for name in tool.dateColumns {
        guard let column = table.columns.first(where: { $0.name == name }), !column.values.isEmpty else { continue }
        guard let form = dateForm(column.values.values) else { continue }
        return DraftDate(column: name, form: form.name, note: form.note)
    }
    return nil
}

/// How the dates of a column are written.
private struct GuessedDateForm {
    /// As the binding names it; nil for dates such as 2023-04-18.
    var name: String?
    var note: String?
}

/// - Returns: nil when some values are not dates, or the order of day, month and year cannot be determined.
private func dateForm(_ values: [String]) -> GuessedDateForm? {
    let dates = values.map { leadingNumbers($0) }
    guard !dates.isEmpty, dates.allSatisfy({ $0.count == 3 }) else { return values.isEmpty ? GuessedDateForm() : nil }
    let hasYearFirst = dates.allSatisfy { $0[0] > 31 }
    if hasYearFirst { return GuessedDateForm(name: values.allSatisfy { isISODay($0) } ? nil : "year/month/day") }
    guard dates.allSatisfy({ $0[2] > 31 }) else { return nil }
    if dates.contains(where: { $0[0] > 12 }) { return GuessedDateForm(name: "day/month/year") }
    if dates.contains(where: { $0[1] > 12 }) { return GuessedDateForm(name: "month/day/year") }
    return GuessedDateForm(
        name: "month/day/year", note: "no day is above 12, so this may also be day/month/year")
}

private func isISODay(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(10))
    return bytes.count == 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
}

/// The first three numbers of a text, separated by `/`, `-` or `.`; fewer when the text begins otherwise.
private func leadingNumbers(_ text: String) -> [Int] {
    var numbers: [Int] = []
    var digits = ""
    for character in text.prefix(10) + " " {
        if character.isASCII, character.isNumber {
            digits.append(character)
        } else {
            guard let number = Int(digits) else { return numbers }
            numbers.append(number)
            digits = ""
            guard numbers.count < 3, character == "/" || character == "-" || character == "." else { return numbers }
        }
    }
    return numbers
}
