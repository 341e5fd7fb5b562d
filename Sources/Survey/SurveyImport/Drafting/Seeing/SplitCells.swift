/// What joins several options in one cell.
enum Joiner: Hashable, CaseIterable {
    /// Codes with spaces between them.
    case space
    /// Titles with a comma and a space between them; a title may hold the same.
    case commaSpace
    /// Titles with a comma alone between them.
    case comma
    /// Titles each of which ends with a semicolon.
    case semicolon
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

    /// The options of a cell, as far as they can be told apart without knowing them: a piece that begins with a small
    /// letter or a space goes on the option before, as in "Industry, innovation and infrastructure".
    func split(_ cell: String) -> [String] {
        let pieces = cell.split(separator: text, omittingEmptySubsequences: self != .comma).map(String.init)
        guard self == .commaSpace || self == .comma else { return pieces.map { $0.trimmed }.filter { !$0.isEmpty } }
        var options: [String] = []
        for piece in pieces {
            let goesOn = piece.first.map { $0.isLowercase || $0 == " " } ?? true
            if goesOn, !options.isEmpty {
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
