extension TextBlock {
    /// The sentences as ranges of tokens; very long ones are split.
    var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices {
            let isLong = index - start >= Self.longestSentence
            guard isLong || endsSentence(index) else { continue }
            sentences.append(start..<index + 1)
            start = index + 1
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    /// In tokens; a longer run is not a sentence.
    private static let longestSentence = 400

    /// A full stop, question mark or exclamation mark before a capital, a quotation mark or the end.
    private func endsSentence(_ index: Int) -> Bool {
        guard [".", "?", "!"].contains(tokens[index].text), tokens[index].kind == .mark else { return false }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        let isApart = next.range.lowerBound > tokens[index].range.upperBound
        if next.kind == .mark { return ["\u{201D}", "\"", ")"].contains(next.text) ? false : isApart }
        // The number of a list item or heading belongs to its text.
        if let number, index + 1 == number.tokenCount { return false }
        return isApart && (next.isCapitalized || next.kind == .number)
    }

    /// Some tokens of a sentence with up to 14 tokens on each side, for a message.
    func excerpt(_ sentence: Range<Int>, around range: Range<Int>) -> String {
        let reach = 14
        let start = max(sentence.lowerBound, range.lowerBound - reach)
        let end = min(sentence.upperBound, range.upperBound + reach)
        let before = start > sentence.lowerBound ? "… " : ""
        let after = end < sentence.upperBound ? " …" : ""
        return before + text(start..<end) + after
    }
}
