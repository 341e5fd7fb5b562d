/// What separates several options in one cell.
enum Joiner: Hashable, CaseIterable {
    /// Titles on a line each.
    case lineBreak
    /// Titles separated by a semicolon, or ended by one.
    case semicolon
    /// Titles separated by a vertical bar.
    case bar
    /// Titles separated by a comma and a space; a title may contain the same.
    case commaSpace
    /// Titles separated by a comma alone.
    case comma
    /// Codes separated by spaces.
    case space

    var text: String {
        switch self {
        case .lineBreak: "\n"
        case .semicolon: ";"
        case .bar: "|"
        case .commaSpace: ", "
        case .comma: ","
        case .space: " "
        }
    }

    /// As messages name it.
    var words: String {
        switch self {
        case .lineBreak: "line breaks"
        case .semicolon: "\";\""
        case .bar: "\"|\""
        case .commaSpace, .comma: "commas"
        case .space: "spaces"
        }
    }

    /// The pieces of a cell, without those that are empty.
    func pieces(_ cell: String) -> [String] {
        let parts = cell.split(separator: text).map(String.init)
        if self == .comma { return parts.filter { !$0.trimmed.isEmpty } }
        return parts.map { $0.trimmed }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
