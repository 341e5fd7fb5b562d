/// Finds the column that says when somebody answered, and in which form its dates are written.
func guessDate(_ table: ExportTable, tool: Tool) -> DraftDate? {
    for name in tool.dateColumns {
        guard let column = table.columns.first(where: { $0.name == name }), !column.values.isEmpty else { continue }
        guard let form = dateForm(column.values.values, tool: tool) else { continue }
        return DraftDate(column: name, form: form.name, note: form.note)
    }
    return nil
}

/// - Returns: nil when the values are no dates, or too many to tell; no name for dates as 2023-04-18.
private func dateForm(_ values: [String], tool: Tool) -> (name: String?, note: String?)? {
    let dates = values.map { leadingNumbers($0) }
    guard !dates.isEmpty, dates.allSatisfy({ $0.count == 3 }) else { return values.isEmpty ? (nil, nil) : nil }
    let hasYearFirst = dates.allSatisfy { $0[0] > 31 }
    if hasYearFirst { return (values.allSatisfy { isISODay($0) } ? nil : "year/month/day", nil) }
    guard dates.allSatisfy({ $0[2] > 31 }) else { return nil }
    if dates.contains(where: { $0[0] > 12 }) { return ("day/month/year", nil) }
    if dates.contains(where: { $0[1] > 12 }) { return ("month/day/year", nil) }
    return ("month/day/year", "every day is 12 or less: it may be day/month/year")
}

private func isISODay(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(10))
    return bytes.count == 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
}

/// The first three numbers of a text, parted by `/`, `-` or `.`; fewer when it begins otherwise.
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
