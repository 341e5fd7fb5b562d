/// Finds words that should have been replaced before printing: "Graph X", "XX per cent", "[insert date]", "TBC", "lorem ipsum".
enum Placeholders {
    /// Words that begin numbered captions.
    static let numberedThings: Set<String> = [
        "graph", "graphs", "table", "tables", "figure", "figures", "chart", "charts",
    ]
    /// These may have letters or Roman numerals as numbers, so a single X is not a placeholder.
    private static let otherThings: Set<String> = [
        "annex", "appendix", "part", "section", "chapter", "page", "box", "map", "paragraph",
    ]
    /// Written in capitals.
    private static let marks: Set<String> = ["tbc", "tbd", "tba", "todo", "fixme", "xxx", "xxxx"]
    private static let orders: Set<String> = [
        "insert", "add", "tbc", "tbd", "placeholder", "complete", "fill", "check", "update",
    ]

    static func findings(_ text: AuditedText) -> [AuditFinding] {
        text.blocks.flatMap { block in
            block.tokens.indices.compactMap { index in
                found(at: index, in: block).map { range in
                    let shown = block.text(range)
                    return AuditFinding(
                        place: text.place(block.tokens[range.lowerBound], in: block), verdict: .placeholder,
                        subject: shown,
                        reason:
                            "a placeholder was left in the text: \(block.excerpt(block.tokens.indices, around: range))")
                }
            }
        }
    }

    private static func isMark(_ token: Token) -> Bool {
        marks.contains(token.key) && token.text == token.text.uppercased()
    }

    private static func found(at index: Int, in block: TextBlock) -> Range<Int>? {
        let token = block.tokens[index]
        if token.kind == .mark { return token.text == "[" ? bracket(at: index, in: block.tokens) : nil }
        if numberedThings.contains(token.key) || otherThings.contains(token.key) {
            return unnumbered(at: index, in: block.tokens)
        }
        if isMark(token) {
            let isLabelled = index > 0 && (numberedThings.union(otherThings)).contains(block.tokens[index - 1].key)
            let isInBracket = index > 0 && block.tokens[index - 1].isMark("[")
            return isLabelled || isInBracket ? nil : index..<index + 1
        }
        guard index + 1 < block.tokens.count else { return nil }
        let next = block.tokens[index + 1]
        switch token.key {
        case "xx", "x":
            return token.text == token.text.uppercased() && isPercent(index + 1, block.tokens) ? index..<index + 2 : nil
        case "lorem": return next.key == "ipsum" ? index..<index + 2 : nil
        // What word processors print for a broken reference, and in empty fields.
        case "error":
            return next.isMark("!") && matches(["reference", "source", "not", "found"], index + 2, block.tokens)
                ? index..<index + 6 : nil
        case "click":
            return matches(["or", "tap"], index + 1, block.tokens)
                || matches(["here", "to", "enter"], index + 1, block.tokens) ? index..<index + 3 : nil
        default: return nil
        }
    }

    private static func isPercent(_ index: Int, _ tokens: [Token]) -> Bool {
        ["%", "per", "percent"].contains(tokens[index].key)
    }

    private static func matches(_ words: [String], _ start: Int, _ tokens: [Token]) -> Bool {
        start + words.count <= tokens.count && zip(tokens[start...], words).allSatisfy { $0.key == $1 }
    }

    /// "Graph X", "Table XX", "Figure ?", "Annex ..": a label without its number.
    private static func unnumbered(at index: Int, in tokens: [Token]) -> Range<Int>? {
        guard tokens[index].isCapitalized, index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        if next.kind == .mark {
            let isMark = next.text == "?" || next.text == "#" && tokens[index].key != "section"
            let isApart = next.range.lowerBound > tokens[index].range.upperBound
            return isMark && isApart ? index..<index + 2 : nil
        }
        guard next.kind == .word, next.text.allSatisfy({ $0 == "X" }) || isMark(next) else { return nil }
        let fewest = numberedThings.contains(tokens[index].key) ? 1 : 3
        return next.text.count >= fewest ? index..<index + 2 : nil
    }

    /// "[insert date here]", "[TBC]": an instruction to the writer in brackets. "[date]" is not one.
    private static func bracket(at index: Int, in tokens: [Token]) -> Range<Int>? {
        let longest = 12
        guard index + 1 < tokens.count, orders.contains(tokens[index + 1].key) || tokens[index + 1].text == "XX" else {
            return nil
        }
        let end = tokens[index...].prefix(longest).firstIndex { $0.isMark("]") }
        return end.map { index..<$0 + 1 }
    }
}
