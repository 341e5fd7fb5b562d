/// Joins lines into paragraphs, headings and list items, and splits these into tokens.
struct TextBlocks {
    private var blocks: [TextBlock] = []
    private var current: [SourceLine] = []
    /// The number of characters of the current paragraph, and of its open brackets.
    private var length = 0
    private var openBrackets = 0

    static func blocks(_ lines: [SourceLine]) -> [TextBlock] {
        var builder = TextBlocks()
        var isAfterGap = true
        for line in lines {
            if line.isBlank {
                isAfterGap = true
            } else {
                builder.add(line, isAfterGap: isAfterGap)
                isAfterGap = false
            }
        }
        builder.close()
        return builder.blocks
    }

    private mutating func add(_ line: SourceLine, isAfterGap: Bool) {
        if current.isEmpty || !goesOn(line, isAfterGap: isAfterGap) { close() }
        current.append(line)
        length += line.scalars.count
        for scalar in line.scalars {
            if scalar == "(" { openBrackets += 1 }
            if scalar == ")" { openBrackets = max(0, openBrackets - 1) }
        }
    }

    /// Whether a line continues the paragraph before it; across a gap, such as a page break, only in the middle of a sentence.
    private func goesOn(_ line: SourceLine, isAfterGap: Bool) -> Bool {
        guard let first = line.first, let previous = current.last, let last = previous.last else { return false }
        if isAfterGap { return isUnfinished && (openBrackets > 0 || continuesSentence(line)) }
        if current[0].first == "#" || isMarker(first) { return false }
        // Rows of a table or bars of a graph: a sentence does not continue with a capital after a share.
        let endsWithShare = last == "%" || last == ")" && previous.scalars.dropLast().last == "%"
        if endsWithShare, first.properties.isUppercase { return false }
        let isSentenceEnd = ".:;?!*\u{201D}\")".unicodeScalars.contains(last)
        return !(opensItem(line) && (isSentenceEnd || opensItem(current[0])))
    }

    private var isUnfinished: Bool {
        guard let last = current.last?.last, current[0].first != "#" else { return false }
        let fewestCharacters = 40
        return length >= fewestCharacters
            && (last.isTextLetter || last.isTextDigit || last.isTextDash || last == "," || last == "(")
    }

    private func continuesSentence(_ line: SourceLine) -> Bool {
        let letters = line.scalars.drop { $0 == "(" || $0 == "[" }
        return letters.first.map { $0.properties.isLowercase } ?? false
    }

    private func isMarker(_ scalar: Unicode.Scalar) -> Bool {
        "#|-\u{2022}\u{21D2}\u{25AA}\u{25CF}>".unicodeScalars.contains(scalar)
    }

    /// `5. `, `5) ` or `Summary point 5. `
    private func opensItem(_ line: SourceLine) -> Bool {
        let longestLabel = 40
        let start = line.scalars.prefix(longestLabel).firstIndex(where: \.isTextDigit) ?? line.scalars.count
        guard line.scalars[..<start].allSatisfy({ $0.isTextLetter || $0 == " " }) else { return false }
        let rest = line.scalars[start...].drop(while: \.isTextDigit)
        guard (1...3).contains(rest.startIndex - start), let sign = rest.first else { return false }
        return (sign == "." || sign == ")" || sign == ":") && rest.dropFirst().first?.isTextSpace ?? true
    }

    // MARK: Blocks

    private mutating func close() {
        guard !current.isEmpty else { return }
        var characters: [Unicode.Scalar] = []
        var lines: [BlockLine] = []
        for line in current {
            if !characters.isEmpty { join(&characters, before: line.first) }
            lines.append(BlockLine(start: characters.count, number: line.number, column: line.column))
            characters += line.scalars
        }
        let tokens = Tokenizer.tokens(characters, lines: lines)
        if !tokens.isEmpty {
            blocks.append(
                TextBlock(
                    characters: characters, tokens: tokens, number: blockNumber(tokens),
                    isHeading: current[0].first == "#", page: current[0].page))
        }
        (current, length, openBrackets) = ([], 0, 0)
    }

    /// Joins a word hyphenated at a line's end: `recom-` and `mendation`, but `Inter-` and `State`.
    private func join(_ characters: inout [Unicode.Scalar], before first: Unicode.Scalar?) {
        let softHyphen: Unicode.Scalar = "\u{AD}"
        let isCut =
            characters.count > 1
            && (characters.last == "-" || characters.last == "\u{2010}" || characters.last == softHyphen)
            && characters[characters.count - 2].isTextLetter
        guard isCut, let first, first.isTextLetter else { return characters.append(" ") }
        if first.properties.isLowercase || characters.last == softHyphen { characters.removeLast() }
    }

    private func blockNumber(_ tokens: [Token]) -> BlockNumber? {
        let start = tokens.firstIndex { !$0.isMark("#") && !$0.isMark("-") } ?? tokens.count
        let mostLabelWords = 3
        let words = tokens[start...].prefix(mostLabelWords).prefix { $0.kind == .word && !$0.key.contains("-") }
        let place = start + words.count
        guard tokens.indices.contains(place), tokens[place].kind == .number, tokens[place].text.utf8.count <= 3,
            let value = Int(tokens[place].text), words.isEmpty || tokens[start].isCapitalized
        else { return nil }
        let label = words.map(\.key).joined(separator: " ")
        guard tokens.indices.contains(place + 1) else {
            return label.isEmpty ? nil : BlockNumber(label: label, value: value, tokenCount: place + 1)
        }
        let sign = tokens[place + 1]
        guard [".", ")", ":"].contains(sign.text), sign.range.lowerBound == tokens[place].range.upperBound,
            !label.isEmpty || tokens.count > place + 2
        else { return nil }
        return BlockNumber(label: label, value: value, tokenCount: place + 2)
    }
}
