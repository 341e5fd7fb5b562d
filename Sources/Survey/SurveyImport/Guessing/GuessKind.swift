/// What kind of question a column appears to answer.
struct GuessedKind {
    var kind: DraftKind
    /// The options as the export writes them, in the order of their first appearance.
    var words: [CountedWord] = []
    var joiner: Joiner?
    var hasDecimalComma = false
    /// What a person should check.
    var note: String?
}

/// A word in the cells of a column, and in how many rows it appears.
struct CountedWord {
    var word: String
    var count: Int
}

/// Guesses the kind of question from the values of its column alone.
///
/// - Parameters:
///   - joiners: what may separate several options in a cell.
///   - areCodes: whether the tool writes codes, so that small integers are more likely options than quantities.
func guessKind(_ values: ColumnValues, joiners: [Joiner], areCodes: Bool) -> GuessedKind {
    if values.isEmpty { return GuessedKind(kind: .open, note: "no row has an answer: set the kind of question") }
    if values.areMany { return GuessedKind(kind: isNumeric(values) ? .number : .open) }
    for joiner in joiners {
        if let several = guessJoined(values, joiner) { return several }
    }
    if let numbers = guessNumbers(values, areCodes: areCodes) { return numbers }
    let words = zip(values.values, values.counts).map { CountedWord(word: $0, count: $1) }
    guard areOptions(words, filled: values.filled) else {
        return GuessedKind(kind: .open, note: "kind guessed: too many different answers to be options")
    }
    return GuessedKind(
        kind: .singleChoice, words: words, note: "kind guessed; options that nobody chose are missing")
}

/// Longer texts, or more of them, are free answers rather than options.
private let longestOption = 200
private let mostOptions = 60

private func isNumeric(_ values: ColumnValues) -> Bool { !values.values.isEmpty && values.values.allSatisfy(isNumber) }

private func guessNumbers(_ values: ColumnValues, areCodes: Bool) -> GuessedKind? {
    guard isNumeric(values) else { return nil }
    let whole = values.values.compactMap { Int($0) }
    let repeats = values.filled > values.values.count
    guard whole.count == values.values.count, let lowest = whole.min(), let highest = whole.max(), lowest >= 0 else {
        let comma = values.values.contains { $0.contains(",") }
        return GuessedKind(kind: .number, hasDecimalComma: comma, note: "kind guessed: every answer is a number")
    }
    if areCodes, highest <= 99, whole.count <= 30, repeats || highest <= 10 {
        let words = zip(values.values, values.counts).map { CountedWord(word: $0, count: $1) }
        return GuessedKind(
            kind: .singleChoice, words: words,
            note: "kind guessed from integers: if they are amounts, write \"kind: number\" without options")
    }
    if !areCodes, repeats, highest <= 10, highest > lowest {
        let words = (lowest...highest).map { value in
            CountedWord(
                word: String(value),
                count: values.values.firstIndex(of: String(value)).map { values.counts[$0] } ?? 0)
        }
        return GuessedKind(
            kind: .scale, words: words,
            note:
                "kind guessed: integers from \(lowest) to \(highest); "
                + "if they are amounts, write \"kind: number\" without options"
        )
    }
    return GuessedKind(kind: .number, note: "kind guessed: every answer is a number")
}

/// Whether a text is at most 15 digits, perhaps with a minus sign and one decimal point or comma.
func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let marks = text.utf8.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let sign = text.hasPrefix("-") ? 1 : 0
    guard digits > 0, marks <= 1, digits + marks + sign == text.utf8.count else { return false }
    return digits <= 15 && text.last?.isNumber == true
}

private func guessJoined(_ values: ColumnValues, _ joiner: Joiner) -> GuessedKind? {
    if joiner == .semicolon, !values.values.allSatisfy({ $0.hasSuffix(";") }) { return nil }
    var words: [CountedWord] = []
    var positions: [String: Int] = [:]
    var total = 0
    var hasSeveral = joiner == .semicolon
    for (cell, count) in zip(values.values, values.counts) {
        let pieces = joiner.split(cell)
        if pieces.count > 1 { hasSeveral = true }
        for piece in pieces {
            guard joiner != .space || isName(piece) else { return nil }
            total += count
            if let position = positions[piece] {
                words[position].count += count
            } else {
                guard words.count < mostOptions else { return nil }
                positions[piece] = words.count
                words.append(CountedWord(word: piece, count: count))
            }
        }
    }
    // Options repeat; words of free text hardly ever do.
    guard hasSeveral, areShort(words), joiner == .semicolon || 2 * total >= 3 * words.count else { return nil }
    return GuessedKind(
        kind: .multipleChoice, words: words, joiner: joiner,
        note: "kind guessed; options that nobody chose are missing")
}

private func areShort(_ words: [CountedWord]) -> Bool {
    words.allSatisfy { $0.word.count <= longestOption && !$0.word.contains("\n") }
}

/// Whether values repeat often enough to be options.
private func areOptions(_ words: [CountedWord], filled: Int) -> Bool {
    guard words.count <= mostOptions, areShort(words) else { return false }
    if words.allSatisfy({ ChoiceWords.isChosen($0.word) || ChoiceWords.isNotChosen($0.word) }) { return true }
    return 3 * words.count <= 2 * filled
}
