/// What the values of one column look like.
struct GuessedKind {
    var kind: DraftKind
    /// The options as the export writes them, in order of their first appearance, each with how many rows hold it.
    var words: [(word: String, count: Int)] = []
    var joiner: Joiner?
    var hasDecimalComma = false
    /// Why a person should look.
    var note: String?
}

/// Guesses what a column holds by its values alone.
///
/// - Parameters:
///   - joiners: what may join several options in a cell.
///   - areCodes: whether this tool writes codes, so that small whole numbers are rather options than quantities.
func guessKind(_ values: SeenValues, joiners: [Joiner], areCodes: Bool) -> GuessedKind {
    if values.isEmpty { return GuessedKind(kind: .open, note: "no row answers it: say what kind of question it is") }
    if values.areMany { return GuessedKind(kind: isNumeric(values) ? .number : .open) }
    for joiner in joiners {
        if let several = guessJoined(values, joiner) { return several }
    }
    if let numbers = guessNumbers(values, areCodes: areCodes) { return numbers }
    let words = zip(values.values, values.counts).map { (word: $0, count: $1) }
    guard areOptions(words, filled: values.filled) else {
        return GuessedKind(kind: .open, note: "kind guessed: the answers differ too much to be options")
    }
    return GuessedKind(
        kind: .singleChoice, words: words, note: "kind guessed, and only options that somebody chose are here")
}

/// Nobody prints an option longer than this, and nobody offers more.
private let longestOption = 200
private let mostOptions = 60

private func isNumeric(_ values: SeenValues) -> Bool { !values.values.isEmpty && values.values.allSatisfy(isNumber) }

private func guessNumbers(_ values: SeenValues, areCodes: Bool) -> GuessedKind? {
    guard isNumeric(values) else { return nil }
    let whole = values.values.compactMap { Int($0) }
    let repeats = values.filled > values.values.count
    guard whole.count == values.values.count, let lowest = whole.min(), let highest = whole.max(), lowest >= 0 else {
        let comma = values.values.contains { $0.contains(",") }
        return GuessedKind(kind: .number, hasDecimalComma: comma, note: "kind guessed: every answer is a number")
    }
    if areCodes, highest <= 99, whole.count <= 30, repeats || highest <= 10 {
        let words = zip(values.values, values.counts).map { (word: $0, count: $1) }
        return GuessedKind(
            kind: .singleChoice, words: words,
            note: "kind guessed from whole numbers: write \"kind: number\" without options if they are amounts")
    }
    if !areCodes, repeats, highest <= 10, highest > lowest {
        let words = (lowest...highest).map { value in
            (word: String(value), count: values.values.firstIndex(of: String(value)).map { values.counts[$0] } ?? 0)
        }
        return GuessedKind(
            kind: .scale, words: words,
            note:
                "kind guessed: whole numbers from \(lowest) to \(highest); "
                + "write \"kind: number\" without options for amounts"
        )
    }
    return GuessedKind(kind: .number, note: "kind guessed: every answer is a number")
}

/// Figures, perhaps with a sign and one decimal point or comma.
func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let marks = text.utf8.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let sign = text.hasPrefix("-") ? 1 : 0
    guard digits > 0, marks <= 1, digits + marks + sign == text.utf8.count else { return false }
    return digits <= 15 && text.last?.isNumber == true
}

private func guessJoined(_ values: SeenValues, _ joiner: Joiner) -> GuessedKind? {
    if joiner == .semicolon, !values.values.allSatisfy({ $0.hasSuffix(";") }) { return nil }
    var words: [(word: String, count: Int)] = []
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
                words.append((piece, count))
            }
        }
    }
    // Words of free text hardly ever come again; options do.
    guard hasSeveral, areShort(words), joiner == .semicolon || 2 * total >= 3 * words.count else { return nil }
    return GuessedKind(
        kind: .multipleChoice, words: words, joiner: joiner,
        note: "kind guessed, and only options that somebody chose are here")
}

private func areShort(_ words: [(word: String, count: Int)]) -> Bool {
    words.allSatisfy { $0.word.count <= longestOption && !$0.word.contains("\n") }
}

/// Whether values come again often enough to be options.
private func areOptions(_ words: [(word: String, count: Int)], filled: Int) -> Bool {
    guard words.count <= mostOptions, areShort(words) else { return false }
    if words.allSatisfy({ ChoiceWords.isChosen($0.word) || ChoiceWords.isNotChosen($0.word) }) { return true }
    return 3 * words.count <= 2 * filled
}
