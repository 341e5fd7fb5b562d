import SurveyData

/// What the cells of a column have in common, below the rows that may be headers.
struct ColumnNature {
    private enum Kind {
        /// Every cell is a number.
        case numbers
        /// Every cell begins with a date.
        case dates
        /// Every cell has a digit, and no two are the same: an identifier.
        case identifiers
        /// Few different cells, which come again.
        case categories(Set<String>)
        /// Texts of any kind, or too few cells to tell.
        case texts
    }

    private let kind: Kind
    /// Whether no cell is empty.
    private let isComplete: Bool
    /// Whether no two cells are the same.
    private let isDistinct: Bool
    private let hasQuestionMarks: Bool

    /// - Parameter cells: of the rows that are surely responses, as far as one can tell.
    init(_ cells: [String]) {
        let filled = cells.filter { !$0.isEmpty }
        isComplete = filled.count == cells.count
        isDistinct = Set(filled).count == filled.count
        hasQuestionMarks = filled.contains { $0.hasSuffix("?") }
        let fewest = 3
        if filled.count < fewest {
            kind = .texts
        } else if filled.allSatisfy(isAmount) {
            kind = .numbers
        } else if filled.allSatisfy(beginsWithDate) {
            kind = .dates
        } else if isDistinct,
            filled.allSatisfy({ $0.contains(where: \.isNumber) && !$0.contains(" ") })
        {
            kind = .identifiers
        } else {
            let pieces = filled.map { ColumnNature.pieces($0) }
            let known = Set(pieces.flatMap(\.self))
            let count = pieces.reduce(0) { $0 + $1.count }
            kind = filled.count > fewest && 2 * known.count <= count ? .categories(known) : .texts
        }
    }

    /// What a cell of a row in doubt says about its row.
    enum Verdict {
        /// It is like the cells below it.
        case answer
        /// It is unlike all of them, where they are alike.
        case heading
        /// It is a category that no other row has.
        case newCategory
        /// It is empty where no other cell is, in a column of identifiers or dates.
        case missing
        /// It says nothing.
        case nothing
    }

    func verdict(on cell: String) -> Verdict {
        if cell.isEmpty {
            switch kind {
            case .dates, .identifiers: return isComplete ? .missing : .nothing
            case .numbers: return isComplete && isDistinct ? .missing : .nothing
            case .categories, .texts: return .nothing
            }
        }
        switch kind {
        case .numbers: return isAmount(cell) ? .answer : .heading
        case .dates: return beginsWithDate(cell) ? .answer : .heading
        case .identifiers: return cell.contains(where: \.isNumber) && !cell.contains(" ") ? .answer : .heading
        case .categories(let known):
            return Self.pieces(cell).contains(where: known.contains) ? .answer : .newCategory
        case .texts: return .nothing
        }
    }

    /// Whether a cell is a question where no other cell is one.
    func isOnlyQuestion(_ cell: String) -> Bool { cell.hasSuffix("?") && !hasQuestionMarks }

    /// The options that a cell may hold, whatever separates them.
    private static func pieces(_ cell: String) -> [String] {
        cell.split { ";,|\n".contains($0) }.map { String($0).trimmed.lowercased() }.filter { !$0.isEmpty }
    }
}

/// Whether a text is a number as any tool writes it: with a sign, a point or comma, separated thousands, a percent sign.
private func isAmount(_ text: String) -> Bool {
    text.contains { $0.isNumber }
        && text.allSatisfy { $0.isASCII && $0.isNumber || "+-.,' %\u{A0}\u{202F}eE".contains($0) }
        && text.first.map { $0.isNumber || "+-.,".contains($0) } == true
}

/// Whether a text begins with a day, as in `2023-04-18` or `4/18/23`.
private func beginsWithDate(_ text: String) -> Bool {
    let start = text.prefix(10)
    let marks = start.count { "-/.".contains($0) }
    return start.first?.isNumber == true && marks >= 2 && start.prefix(8).count(where: \.isNumber) >= 3
        && text.dropFirst(10).first.map { " T,".contains($0) || $0.isNumber } ?? true
}
