/// A column's name or text in two: the question, and the option or row of a grid that it is for.
struct ColumnParts {
    /// What columns of one question share.
    var stem: String
    /// The question's words, where they stand beside the name.
    var wording = ""
    var code = ""
    var title = ""
}

extension Tool {
    /// Takes a column's name and text apart as this tool puts them together; nil when the column is a question's only
    /// one.
    func parts(_ column: ExportColumn) -> ColumnParts? {
        switch self {
        case .kobo, .odkCentral: return slash(column.name)
        case .limeSurvey: return bracket(column.name) ?? underscoreAndParenthesis(column)
        case .googleForms: return bracket(column.name)
        case .microsoftForms: return nil
        case .surveyMonkey: return secondRow(column)
        case .qualtrics: return underscoreAndDash(column)
        case .spss: return underscoreAndColon(column)
        case .plain: return bracket(column.name) ?? slash(column.name) ?? underscoreAndColon(column)
        }
    }
}

/// `sdg/sdg5`.
private func slash(_ name: String) -> ColumnParts? {
    guard let slash = name.lastIndex(of: "/"), slash > name.startIndex else { return nil }
    let option = String(name[name.index(after: slash)...]).trimmed
    guard !option.isEmpty else { return nil }
    return named(stem: String(name[..<slash]).trimmed, option: option)
}

/// `sdg[SQ001]`, `Which SDGs? [Gender equality]`.
private func bracket(_ name: String) -> ColumnParts? {
    guard name.last == "]", let open = name.lastIndex(of: "["), open > name.startIndex else { return nil }
    let option = String(name[name.index(after: open)...].dropLast()).trimmed
    guard !option.isEmpty else { return nil }
    return named(stem: String(name[..<open]).trimmed, option: option)
}

/// An option's word is a name of the tool's where the question's is one, else a title.
private func named(stem: String, option: String) -> ColumnParts {
    if isName(stem.replacing("/", with: "_")), isName(option) { return ColumnParts(stem: stem, code: option) }
    return ColumnParts(stem: stem, wording: stem, title: option)
}

/// `sdg_SQ001` with the text `Which SDGs? (Gender equality)`.
private func underscoreAndParenthesis(_ column: ExportColumn) -> ColumnParts? {
    guard let underscore = column.name.lastIndex(of: "_"), underscore > column.name.startIndex,
        column.text.last == ")", let open = openingParenthesis(of: column.text)
    else { return nil }
    return ColumnParts(
        stem: String(column.name[..<underscore]), wording: String(column.text[..<open]).trimmed,
        code: String(column.name[column.name.index(after: underscore)...]),
        title: String(column.text[column.text.index(after: open)...].dropLast()).trimmed)
}

/// The parenthesis that the last one closes.
private func openingParenthesis(of text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
        if text[index] == ")" { depth += 1 }
        if text[index] == "(" { depth -= 1 }
        if depth == 0 { return index > text.startIndex ? index : nil }
    }
    return nil
}

/// The second header row holds the option; in it `Response` stands for a question of one column.
private func secondRow(_ column: ExportColumn) -> ColumnParts? {
    let end = " / " + column.text
    guard !column.text.isEmpty, column.name.hasSuffix(end) else { return nil }
    let stem = String(column.name.dropLast(end.count))
    return ColumnParts(stem: stem, wording: stem, title: column.text)
}

/// `Q2_1` with the text `Which SDGs? - Selected Choice - Gender equality`, or `Q6_1` with `Order these - Speed`.
private func underscoreAndDash(_ column: ExportColumn) -> ColumnParts? {
    guard let underscore = column.name.lastIndex(of: "_"), underscore > column.name.startIndex else { return nil }
    let code = String(column.name[column.name.index(after: underscore)...])
    guard !code.isEmpty, code.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
    }
    let mark = column.text.contains(qualtricsMark + " - ") ? qualtricsMark + " - " : " - "
    let pieces = column.text.split(separator: mark, maxSplits: 1)
    guard pieces.count == 2 else { return nil }
    return ColumnParts(
        stem: String(column.name[..<underscore]), wording: String(pieces[0]).trimmed, code: code,
        title: String(pieces[1]).trimmed)
}

/// What Qualtrics writes behind a question that also has a text beside one of its options.
let qualtricsMark = " - Selected Choice"

/// `sdg_sdg5` with the label `Which SDGs?: Gender equality`, or without a label.
private func underscoreAndColon(_ column: ExportColumn) -> ColumnParts? {
    guard isName(column.name), let underscore = column.name.lastIndex(of: "_"), underscore > column.name.startIndex
    else {
        return nil
    }
    var parts = ColumnParts(
        stem: String(column.name[..<underscore]), code: String(column.name[column.name.index(after: underscore)...]))
    if parts.code.isEmpty { return nil }
    if let colon = column.text.lastRange(of: ": ") {
        parts.wording = String(column.text[..<colon.lowerBound]).trimmed
        parts.title = String(column.text[colon.upperBound...]).trimmed
    }
    return parts
}

extension String {
    fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
