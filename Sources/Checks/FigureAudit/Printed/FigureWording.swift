/// How a figure is worded: exactly, as a bound, or loosely.
enum FigureWording: String, Sendable, Hashable, CaseIterable {
    case exactly
    case moreThan = "more than"
    case lessThan = "less than"
    case atLeast = "at least"
    case atMost = "at most"
    case about
    case nearly

    /// Whether several numbers may be meant.
    var isLoose: Bool { self == .about || self == .nearly }

    /// The phrases before a figure, longest first, so that "no more than" is not taken for "more than".
    static let phrases: [(words: [String], wording: FigureWording)] = [
        (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost), (["no", "fewer", "than"], .atLeast),
        (["no", "less", "than"], .atLeast), (["not", "less", "than"], .atLeast), (["more", "than"], .moreThan),
        (["less", "than"], .lessThan), (["fewer", "than"], .lessThan), (["at", "least"], .atLeast),
        (["at", "most"], .atMost), (["up", "to"], .atMost), (["close", "to"], .about), (["just", "over"], .moreThan),
        (["just", "under"], .lessThan), (["over"], .moreThan), (["above"], .moreThan), (["exceeding"], .moreThan),
        (["under"], .lessThan), (["below"], .lessThan), (["about"], .about), (["around"], .about),
        (["approximately"], .about), (["roughly"], .about), (["some"], .about), (["circa"], .about),
        (["almost"], .nearly), (["nearly"], .nearly),
    ]

    private static let lastWords = Set(phrases.compactMap(\.words.last))

    /// The wording that ends before a token, and how many tokens it takes.
    static func before(_ index: Int, in tokens: [Token]) -> (wording: FigureWording, count: Int) {
        guard index > 0, lastWords.contains(tokens[index - 1].key) else { return (.exactly, 0) }
        for phrase in phrases where phrase.words.count <= index {
            let start = index - phrase.words.count
            if zip(tokens[start..<index], phrase.words).allSatisfy({ $0.key == $1 }) {
                return (phrase.wording, phrase.words.count)
            }
        }
        return (.exactly, 0)
    }
}
