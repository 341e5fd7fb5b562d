import SurveyData

/// What kind of question a column appears to answer.
struct GuessedKind {
    var kind: DraftKind
    /// The options as the export writes them, in the order of their first appearance.
    var words: [CountedWord] = []
    var joiner: Joiner?
    var numbers = NumberForm()
    /// What a person should check.
    var note: String?
    /// Why the column may be a multiple choice after all; nil when nothing suggests it.
    var doubt: String?
}

/// A word in the cells of a column, and in how many rows it appears.
struct CountedWord {
    var word: String
    var count: Int
}

/// Guesses the kind of question from the values of its column alone.
///
/// - Parameters:
///   - joiners: what the tool is known to separate several options in a cell by.
///   - areCodes: whether the tool writes codes, so that small integers are more likely options than quantities.
func guessKind(_ values: ColumnValues, joiners: [Joiner], areCodes: Bool) -> GuessedKind {
    if values.isEmpty { return GuessedKind(kind: .open, note: "no row has an answer: set the kind of question") }
    if values.areMany { return GuessedKind(kind: isNumeric(values) ? .number : .open) }
    if let several = guessJoined(values, joiners) { return several }
    if let numbers = guessNumbers(values, areCodes: areCodes) { return numbers }
    let words = zip(values.values, values.counts).map { CountedWord(word: $0, count: $1) }
    guard areOptions(words, filled: values.filled) else {
        return GuessedKind(
            kind: .open, note: "kind guessed: too many different answers to be options", doubt: doubt(values, joiners))
    }
    return GuessedKind(
        kind: .singleChoice, words: words, note: "kind guessed; options that nobody chose are missing",
        doubt: doubt(values, joiners))
}

private func isNumeric(_ values: ColumnValues) -> Bool { guessNumberForm(values.values) != nil }

private func guessNumbers(_ values: ColumnValues, areCodes: Bool) -> GuessedKind? {
    guard let form = guessNumberForm(values.values) else { return nil }
    let whole = values.values.compactMap { Int($0) }
    let repeats = values.filled > values.values.count
    guard whole.count == values.values.count, let lowest = whole.min(), let highest = whole.max(), lowest >= 0 else {
        return GuessedKind(kind: .number, numbers: form.form, note: form.note)
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

/// The likeliest way in which cells hold several options; nil when none is likely.
private func guessJoined(_ values: ColumnValues, _ habits: [Joiner]) -> GuessedKind? {
    let readings = joinedReadings(values, habits).filter { reading in
        let isHabit = habits.contains(reading.joiner)
        return reading.isLikely(isHabit: isHabit)
            && (reading.joiner != .space || isHabit || reading.areCertainlyCodes)
    }
    guard let best = readings.max(by: { ($0.freeShare, $0.severalCells) < ($1.freeShare, $1.severalCells) }) else {
        return nil
    }
    let rejoined = best.hasRejoined ? "options that contain \(best.joiner.words) were rejoined by guess; " : ""
    return GuessedKind(
        kind: .multipleChoice, words: best.words, joiner: best.joiner,
        note: "kind guessed; \(rejoined)options that nobody chose are missing")
}

private func joinedReadings(_ values: ColumnValues, _ habits: [Joiner]) -> [JoinedOptions] {
    let areNumbers = values.values.allSatisfy { value in
        value.allSatisfy { $0.isASCII && $0.isNumber || "+-., ".contains($0) }
    }
    return Joiner.allCases.compactMap { joiner in
        // "1,5" and "1 000" are numbers, unless the tool is known to join codes so.
        if areNumbers, [.comma, .commaSpace].contains(joiner), !habits.contains(joiner) { return nil }
        // A comma without a space is the same separator where all commas have one.
        if joiner == .comma, values.values.allSatisfy({ !$0.replacing(", ", with: "").contains(",") }) { return nil }
        return JoinedOptions(values, joiner)
    }
}

/// A note for a column whose cells may hold several options, where the evidence is weak; nil where nothing suggests it.
private func doubt(_ values: ColumnValues, _ habits: [Joiner]) -> String? {
    let possible = joinedReadings(values, habits).filter(\.isPossible).max { $0.freeShare < $1.freeShare }
    return possible.map {
        "cells may hold several options separated by \($0.joiner.words): if so, write \"kind: multiple_choice\" with "
            + "each option once, and \"joined-by: \(yamlText($0.joiner.text))\" in the binding"
    }
}

private func areShort(_ words: [CountedWord]) -> Bool {
    words.allSatisfy { $0.word.count <= JoinedOptions.longestOption && !$0.word.contains("\n") }
}

/// Whether values repeat often enough to be options.
private func areOptions(_ words: [CountedWord], filled: Int) -> Bool {
    guard words.count <= JoinedOptions.mostOptions, areShort(words) else { return false }
    if words.allSatisfy({ ChoiceWords.isChosen($0.word) || ChoiceWords.isNotChosen($0.word) }) { return true }
    return 3 * words.count <= 2 * filled
}
