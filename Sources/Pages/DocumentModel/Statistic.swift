public import Diagnostics
public import ExactNumbers

/// A printed text with computed numbers or names, and the history of each number.
///
/// It is made once, where its expression is evaluated, and carried to the page and into the PDF (`statistics.json`).
/// `explain`, `trace` and `verify` read it; none of them reads numbers out of words.
public struct Statistic: Sendable, Hashable {
    /// What was asked for, parsed.
    public var request: StatisticRequest
    /// The text as printed, in pieces: joined, they are what the reader sees.
    public var pieces: [Piece]
    /// The question that the text as a whole is about, by its id; nil for the survey as a whole.
    public var question: String?
    /// The codes of the options that the text counts or names.
    public var options: [String]
    /// The language of the text (BCP 47).
    public var language: String
    /// The place of the request in the inputs; nil for one that the program made itself, such as a table's cell.
    public var place: Place?

    /// A statistic from its parts.
    public init(
        request: StatisticRequest, pieces: [Piece], question: String? = nil, options: [String] = [], language: String,
        place: Place? = nil
    ) {
        self.request = request
        self.pieces = pieces
        self.question = question
        self.options = options
        self.language = language
        self.place = place
    }

    /// The whole text as printed.
    public var text: String { pieces.map(\.text).joined() }

    /// The numbers in the order in which they are printed.
    public var numbers: [PrintedNumber] {
        pieces.compactMap { piece in
            switch piece {
            case .number(let number): number
            case .words, .name: nil
            }
        }
    }

    /// A stretch of the printed text.
    public enum Piece: Sendable, Hashable {
        /// Words of the language's catalogue; they hold no number.
        case words(String)
        /// A title or name from the inputs, which may hold digits of its own: `SDG 8`.
        case name(String)
        case number(PrintedNumber)

        /// The text as printed.
        public var text: String {
            switch self {
            case .words(let text), .name(let text): text
            case .number(let number): number.text
            }
        }
    }
}

/// The expression that a statistic answers, parsed: `{share sdg_priority.10 of responses to 1}`.
public struct StatisticRequest: Sendable, Hashable {
    /// As written between the braces.
    public var source: String
    /// `share`, `count`, `top`.
    public var name: String
    /// The words after the name that are not modifiers.
    public var arguments: [String]
    /// Each modifier with its value, in the order of the syntax: `of` and `responses`.
    public var modifiers: [Modifier]

    /// A modifier of an expression, with its value: `of responses`.
    public struct Modifier: Sendable, Hashable {
        /// The word that begins it: `of`.
        public var name: String
        /// What follows the word: `responses`.
        public var value: String

        /// A modifier from its parts.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A request from its parts.
    public init(source: String, name: String, arguments: [String] = [], modifiers: [Modifier] = []) {
        self.source = source
        self.name = name
        self.arguments = arguments
        self.modifiers = modifiers
    }
}

/// One number as printed: its measure and subject, its exact value, and how it was rounded and written.
public struct PrintedNumber: Sendable, Hashable {
    /// Which measure it is. The raw values are the names in `statistics.json`.
    public enum Measure: String, Sendable, Hashable, CaseIterable {
        case count, base, share, rank, mean, median, minimum, maximum, sum
        case lowerQuartile = "lower-quartile"
        case upperQuartile = "upper-quartile"
        case meanRank = "mean-rank"
        case rankedFirst = "ranked-first"
        case invited, responded
        /// How many chose nothing but options outside the base.
        case outsideBase = "outside-base"
        case notAnswered = "not-answered"
        case notAsked = "not-asked"
        /// The sum of weights behind a count.
        case weightedCount = "weighted-count"
        case weightedBase = "weighted-base"
        /// The later share less the earlier one, as a fraction of one.
        case change
        /// The later mean less the earlier one.
        case meanChange = "mean-change"
        /// The later rank less the earlier one: a negative number where the option rose.
        case rankChange = "rank-change"
        /// How many more answered the question in this wave than in the earlier one.
        case baseChange = "base-change"
        /// How many answered a question with a text.
        case texts
        /// How many more texts there are than the document quotes.
        case furtherTexts = "further-texts"
        /// How many responded up to a day.
        case respondedSoFar = "responded-so-far"
    }

    /// How the value is written. The raw values are the names in `statistics.json`.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        /// `92`: the value itself.
        case plain
        /// `92`: the value times a hundred.
        case percent
        /// `nine`
        case cardinal
        /// `ninth`
        case ordinal
        /// `9th`: an ordinal in digits.
        case ordinalDigits = "ordinal-digits"
        /// `8`: the size of a change, times a hundred; the words beside it say up or down.
        case magnitude
        /// `8`: the size of a change; the words beside it say up or down.
        case size
        /// `+8`, `−8`: a change with its sign, times a hundred; a change that rounds to zero has none.
        case signed
        /// `1` in `less than 1`: the least share or change that these decimals can print; it rounds to zero, and is not zero.
        case lessThan = "less-than"
        /// `99` in `more than 99`: the greatest share below the whole that these decimals can print; it rounds to the whole,
        /// and is not the whole.
        case moreThan = "more-than"
        /// `unchanged`: a change of exactly zero, in words.
        case unchanged
    }

    /// Which measure it is.
    public var measure: Measure
    /// The question's id; nil for a number of the survey as a whole.
    public var question: String?
    /// The option's code; nil for a number of the question as a whole.
    public var option: String?
    /// The group of respondents that it is of: `type:regional`, `type:` for those of no stated group; nil for all.
    public var group: String?
    /// The earlier wave that it is of; nil for this wave.
    public var wave: String?
    /// `respondents`, `responses`, `asked`, `responded` or `invited`; nil where there is no base.
    public var baseKind: String?
    /// How many are counted, unweighted; of a mean or the like, how many answers are behind it; nil where there is none.
    public var count: Int?
    /// Of how many, unweighted; nil where there is no base.
    public var base: Int?
    /// The weighted count; nil when nothing is weighted.
    public var weightedCount: ExactFraction?
    /// The weighted base; nil when nothing is weighted.
    public var weightedBase: ExactFraction?
    /// The number itself before rounding: a share or change is a fraction of one, not of a hundred.
    public var value: ExactFraction
    /// How the value is written.
    public var form: Form
    /// How many decimals are printed.
    public var decimals: Int
    /// How the printed number was rounded; nil where nothing was.
    public var rounding: Rounding?
    /// As printed, without its unit; the first of a sentence may begin with a capital, and a negative number with `−` (U+2212).
    public var text: String
    /// The attached file that bears it out; nil until the document's attachments are known.
    public var dataFile: String?

    /// A number of the survey as a whole; set what it is of afterwards.
    public init(
        _ measure: Measure, value: ExactFraction, form: Form = .plain, decimals: Int = 0, rounding: Rounding? = nil,
        text: String
    ) {
        self.measure = measure
        self.value = value
        self.form = form
        self.decimals = decimals
        self.rounding = rounding
        self.text = text
    }
}
