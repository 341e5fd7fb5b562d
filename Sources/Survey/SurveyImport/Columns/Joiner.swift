/// What separates several options in one cell.
enum Joiner: Hashable, CaseIterable {
    /// Codes separated by spaces.
    case space
    /// Titles separated by a comma and a space; a title may contain the same.
    case commaSpace
    /// Titles separated by a comma alone.
    case comma
    /// Titles that each end with a semicolon.
    case semicolon
    /// Titles separated by a vertical bar.
    case bar

    var text: String {
        switch self {
        case .space: " "
        case .commaSpace: ", "
        case .comma: ","
        case .semicolon: ";"
        case .bar: "|"
        }
    }

    /// The options of a cell, split without knowing them: a piece that begins with a lower-case letter or a space
    /// continues the option before it, as in "Industry, innovation and infrastructure".
    func split(_ cell: String) -> [String] {
        let pieces = cell.split(separator: text, omittingEmptySubsequences: self != .comma).map(String.init)
        guard self == .commaSpace || self == .comma else { return pieces.map { $0.trimmed }.filter { !$0.isEmpty } }
        var options: [String] = []
        for piece in pieces {
            let continues = piece.first.map { $0.isLowercase || $0 == " " } ?? true
            if continues, !options.isEmpty {
                options[options.count - 1] += text + piece
            } else {
                options.append(piece)
            }
        }
        return options.map { $0.trimmed }.filter { !$0.isEmpty }
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
