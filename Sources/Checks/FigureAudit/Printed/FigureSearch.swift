/// A figure of a text and its tokens.
struct FoundFigure: Sendable, Hashable {
    var figure: PrintedFigure
    var tokens: Range<Int>
}

/// Finds percentages and counts: `77 per cent`, `more than 35%`, `10 of 13 mechanisms`, `twelve ISCMs`, `two thirds of respondents`.
///
/// A count is one of the survey only beside a noun for its respondents or responses, since a text may count anything.
struct FigureSearch: Sendable {
    /// In lower case: mechanism, mechanisms, respondents, ISCMs.
    let nouns: Set<String>

    private static let responseNouns: Set<String> = ["response", "responses", "answers"]

    /// - Parameter nouns: what the survey calls a respondent.
    init(nouns: [String]) {
        self.nouns = Set(
            nouns.map { $0.lowercased() } + ["respondent", "respondents"] + Self.responseNouns)
    }

    /// The figures among tokens, in order.
    ///
    /// - Parameter isTaken: tokens that belong to a name, such as the number in "SDG 10".
    func figures(_ tokens: [Token], in range: Range<Int>, isTaken: (Int) -> Bool = { _ in false }) -> [FoundFigure] {
        var found: [FoundFigure] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if !isTaken(index), let figure = figure(at: index, in: tokens, end: range.upperBound) {
                found.append(figure)
                index = max(figure.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    private func figure(at index: Int, in tokens: [Token], end: Int) -> FoundFigure? {
        guard tokens[index].kind != .mark else { return nil }
        let amount: (figure: PrintedFigure, end: Int)?
        if let part = PartWords.part(at: index, in: tokens) {
            amount = self.part(part, at: index, in: tokens, end: end)
        } else if let (number, next) = number(at: index, in: tokens) {
            amount =
                percent(number, from: next, in: tokens, end: end) ?? count(number, from: next, in: tokens, end: end)
        } else {
            return nil
        }
        guard var (figure, next) = amount else { return nil }
        let wording = FigureWording.before(index, in: tokens)
        figure.wording = wording.wording
        if figure.isTrivial { return nil }
        if case .percent = figure.amount, !figure.isOfResponses {
            figure.isOfResponses = isOfResponses(from: next, in: tokens, end: end)
        }
        next = min(next, end)
        return FoundFigure(figure: figure, tokens: (index - wording.count)..<max(next, index + 1))
    }

    /// A number in digits or words, and the token behind it.
    func number(at index: Int, in tokens: [Token]) -> (PrintedNumber, next: Int)? {
        if tokens[index].kind == .number { return PrintedNumber(tokens[index].text).map { ($0, index + 1) } }
        guard let worded = WordedNumbers.number(at: index, in: tokens) else { return nil }
        return (PrintedNumber(units: worded.value), index + worded.count)
    }

    // MARK: Shares

    private func percent(
        _ number: PrintedNumber, from next: Int, in tokens: [Token], end: Int
    ) -> (figure: PrintedFigure, end: Int)? {
        guard let sign = percentSign(after: next, in: tokens, end: end), sign.isOwn || number.units <= 100 else {
            return nil
        }
        var figure = PrintedFigure(amount: .percent(number))
        guard sign.isOwn, let base = base(from: sign.end, in: tokens, end: end) else {
            return (figure, sign.isOwn ? sign.end : next)
        }
        figure.base = base.value
        figure.isOfResponses = base.isOfResponses
        return (figure, base.end)
    }

    /// `%`, `percent`, `per cent`; also behind a second number: "62 and 46 per cent". Percentage points are changes, not shares.
    private func percentSign(after next: Int, in tokens: [Token], end: Int) -> (end: Int, isOwn: Bool)? {
        guard next < end else { return nil }
        let key = tokens[next].key
        if key == "%" || key == "percent" || key == "pct" {
            return isPoint(next + 1, tokens, end) ? nil : (next + 1, true)
        }
        if key == "per", next + 1 < end, tokens[next + 1].key == "cent" {
            return isPoint(next + 2, tokens, end) ? nil : (next + 2, true)
        }
        guard key == "and" || key == "," || key == "or" || key == "to", next + 1 < end,
            let (_, second) = number(at: next + 1, in: tokens), second < end, tokens[next + 1].kind == .number
        else { return nil }
        // In "31, 31 and 23 per cent" only the last number has the sign: look ahead for it, a bounded number of tokens.
        var place = second
        for _ in 0..<8 {
            guard place < end else { return nil }
            if ["%", "percent"].contains(tokens[place].key) { return (next, false) }
            if tokens[place].key == "per", place + 1 < end, tokens[place + 1].key == "cent" { return (next, false) }
            guard [",", "and", "or"].contains(tokens[place].key) || tokens[place].kind == .number else { return nil }
            place += 1
        }
        return nil
    }

    private func isPoint(_ index: Int, _ tokens: [Token], _ end: Int) -> Bool {
        index < end && (tokens[index].key == "point" || tokens[index].key == "points")
    }

    private func part(
        _ part: (numerator: Int, denominator: Int, count: Int), at index: Int, in tokens: [Token], end: Int
    ) -> (figure: PrintedFigure, end: Int)? {
        let next = index + part.count
        guard let place = afterOf(next, in: tokens, end: end) else { return nil }
        var figure = PrintedFigure(amount: .part(part.numerator, of: part.denominator))
        if let base = base(from: next, in: tokens, end: end), base.hasNoun {
            (figure.base, figure.isOfResponses) = (base.value, base.isOfResponses)
            return (figure, base.end)
        }
        guard let noun = noun(from: place, in: tokens, end: end) else { return nil }
        figure.isOfResponses = Self.responseNouns.contains(tokens[noun].key)
        return (figure, noun + 1)
    }

    private func isOfResponses(from next: Int, in tokens: [Token], end: Int) -> Bool {
        guard let place = afterOf(next, in: tokens, end: end), let noun = noun(from: place, in: tokens, end: end) else {
            return false
        }
        return Self.responseNouns.contains(tokens[noun].key)
    }

    // MARK: Counts

    private func count(
        _ number: PrintedNumber, from next: Int, in tokens: [Token], end: Int
    ) -> (figure: PrintedFigure, end: Int)? {
        let isPage = next >= 2 && tokens[next - 2].key == "page"
        guard let whole = number.whole, next <= end, !isPage else { return nil }
        var figure = PrintedFigure(amount: .count(whole))
        if let base = base(from: next, in: tokens, end: end) {
            figure.base = base.value
            figure.isOfResponses = base.isOfResponses
            return (figure, base.end)
        }
        // "one" and "none" are often not counts.
        guard tokens[next - 1].key != "one", tokens[next - 1].key != "none" else { return nil }
        let place = afterOf(next, in: tokens, end: end) ?? next
        return noun(from: place, in: tokens, end: end).map { (figure, $0 + 1) }
    }

    /// A base as printed, and the token behind it.
    private struct Base {
        var value: Int
        var isOfResponses: Bool
        var hasNoun: Bool
        var end: Int
    }

    /// `of 13`, `of the 13 responding mechanisms`, `out of 13`: the base, if the next word allows it.
    private func base(
        from next: Int, in tokens: [Token], end: Int
    ) -> Base? {
        guard let place = afterOf(next, in: tokens, end: end), place < end,
            let (number, after) = number(at: place, in: tokens), let value = number.whole, value > 0
        else { return nil }
        if let noun = noun(from: after, in: tokens, end: end) {
            return Base(
                value: value, isOfResponses: Self.responseNouns.contains(tokens[noun].key), hasNoun: true, end: noun + 1
            )
        }
        let isAlone = after >= end || tokens[after].kind == .mark && tokens[after].text != "%"
        return isAlone || Self.verbs.contains(tokens[after].key)
            ? Base(value: value, isOfResponses: false, hasNoun: false, end: after) : nil
    }

    /// Words that may follow a base without a noun: "10 of 13 chose it".
    private static let verbs: Set<String> = [
        "chose", "said", "have", "had", "were", "are", "named", "answered", "plan", "who", "that", "which", "mentioned",
        "selected", "prioritized", "did", "do", "took", "in", "and", "or", "per", "with",
    ]

    /// The token behind `of`, `out of`, `of the`, `of these`.
    private func afterOf(_ index: Int, in tokens: [Token], end: Int) -> Int? {
        var place = index
        if place < end, tokens[place].key == "out" { place += 1 }
        guard place < end, tokens[place].key == "of" else { return nil }
        place += 1
        while place < end, ["the", "these", "those", "all", "our"].contains(tokens[place].key) { place += 1 }
        return place
    }

    /// A noun for respondents or responses, optionally after one adjective.
    private func noun(from index: Int, in tokens: [Token], end: Int) -> Int? {
        if index < end, nouns.contains(tokens[index].key) { return index }
        guard index + 1 < end, Self.attributes.contains(tokens[index].key), nouns.contains(tokens[index + 1].key) else {
            return nil
        }
        return index + 1
    }

    private static let attributes: Set<String> = [
        "responding", "surveyed", "respondent", "participating", "invited", "consulted", "answering", "different",
    ]
}
