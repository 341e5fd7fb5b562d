/// A figure of a sentence, with the options that it belongs to.
struct AttributedFigure: Sendable {
    var found: FoundFigure
    /// Empty when the sentence names none.
    var mentions: [Mention]
    /// Whether the figure must fit each of them, not only one: "each 77 per cent".
    var isOfEach: Bool
    /// Whether the figure can belong to nothing else, as in "SDG 10 (77 per cent)".
    var isStrict: Bool
}

/// Assigns the figures of one sentence to the options that it names.
///
/// Usually names come before figures: "SDG 10 and SDG 17 (each 77 per cent), and SDG 5 (69 per cent)". In a sentence that begins with a
/// figure they come after it: "77 per cent chose SDG 10". If there are as many figures as names, each figure belongs to one name:
/// "respectively".
struct Attribution {
    private enum Event {
        case mention(Mention)
        case figure(Int)
        case boundary
    }

    private let figures: [FoundFigure]
    private let depths: [Int]
    private let eaches: [Int]
    private let start: Int
    private var events: [(token: Int, event: Event)] = []

    /// - Parameter sentence: the tokens of the sentence; all mentions and figures are in it.
    init(_ tokens: [Token], _ sentence: Range<Int>, mentions: [Mention], figures: [FoundFigure]) {
        self.figures = figures
        start = sentence.lowerBound
        var depth = 0
        depths = sentence.map { index in
            if tokens[index].kind == .mark, ["(", "["].contains(tokens[index].text) { depth += 1 }
            if tokens[index].kind == .mark, [")", "]"].contains(tokens[index].text) { depth = max(0, depth - 1) }
            return depth
        }
        eaches = sentence.filter { ["each", "both", "all", "respectively"].contains(tokens[$0].key) }
        events = mentions.map { ($0.tokens.lowerBound, .mention($0)) }
        events += figures.indices.map { (figures[$0].tokens.lowerBound, .figure($0)) }
        events += sentence.filter { tokens[$0].isMark(";") }.map { ($0, .boundary) }
        events.sort { $0.token < $1.token }
    }

    func attributed() -> [AttributedFigure] {
        let groups = beginsWithFigure ? namesBehind() : namesBefore()
        var result = figures.indices.map {
            AttributedFigure(
                found: figures[$0], mentions: [], isOfEach: saysEach(figures[$0]), isStrict: isInBrackets(figures[$0]))
        }
        for group in groups {
            for (index, mentions) in shared(group) { result[index].mentions = mentions }
        }
        return result
    }

    /// Names and their figures.
    private struct Group {
        var mentions: [Mention] = []
        var figures: [Int] = []

        mutating func add(_ mention: Mention) {
            if !mentions.contains(where: { $0.name == mention.name }) { mentions.append(mention) }
        }
    }

    private var beginsWithFigure: Bool {
        for (_, event) in events {
            switch event {
            case .figure(let index): return !isInBrackets(figures[index])
            case .mention: return false
            case .boundary: continue
            }
        }
        return false
    }

    private func isInBrackets(_ figure: FoundFigure) -> Bool { depths[figure.tokens.lowerBound - start] > 0 }

    /// Whether a word such as "each" is within eight tokens.
    private func saysEach(_ figure: FoundFigure) -> Bool {
        let reach = 8
        return eaches.contains { abs($0 - figure.tokens.lowerBound) <= reach }
    }

    private func namesBefore() -> [Group] {
        var groups = [Group()]
        var opensGroup = true
        for (_, event) in events {
            switch event {
            case .mention(let mention):
                if opensGroup { groups.append(Group()) }
                opensGroup = false
                groups[groups.count - 1].add(mention)
            case .figure(let index):
                groups[groups.count - 1].figures.append(index)
                opensGroup = true
            case .boundary: opensGroup = true
            }
        }
        return groups
    }

    private func namesBehind() -> [Group] {
        var groups = [Group()]
        for (_, event) in events {
            switch event {
            case .mention(let mention): groups[groups.count - 1].add(mention)
            case .figure(let index):
                let isBehind = !groups[groups.count - 1].mentions.isEmpty
                if isBehind, !isInBrackets(figures[index]) { groups.append(Group()) }
                groups[groups.count - 1].figures.append(index)
            case .boundary: break
            }
        }
        // Figures after the last name belong to the names before them.
        if groups.count > 1, groups[groups.count - 1].mentions.isEmpty {
            groups[groups.count - 1].mentions = groups[groups.count - 2].mentions
        }
        return groups
    }

    /// One name for each figure if there are as many names as figures; otherwise all names for each.
    private func shared(_ group: Group) -> [(Int, [Mention])] {
        let counts = group.figures.filter { !figures[$0].figure.isShare }
        let shares = group.figures.filter { figures[$0].figure.isShare }
        return [counts, shares].flatMap { same in
            same.count == group.mentions.count && same.count > 1
                ? zip(same, group.mentions).map { ($0, [$1]) } : same.map { ($0, group.mentions) }
        }
    }
}
