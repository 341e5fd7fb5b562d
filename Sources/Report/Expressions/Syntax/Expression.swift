package import Diagnostics

/// The parsed text between two braces: a name, its arguments, and its modifiers.
package struct Expression: Sendable, Hashable {
    /// The first word of an expression; what each computes is in `ExpressionDefinition`.
    package enum Name: String, Sendable, CaseIterable {
        case count, share, base, invited, responded, rank, option, top, ranks, question, item, respondent, respondents,
            graph
        case points, table, require, cited, note, margin
        case mean, median, minimum, maximum, sum, change, answers, participation, codebook
        case meanRank = "mean-rank"
        case rankedFirst = "ranked-first"
        case notAnswered = "not-answered"
        case notAsked = "not-asked"
        case responseRate = "response-rate"
    }

    /// A word of the expression, with its place.
    package struct Word: Sendable, Hashable {
        /// As written.
        package var text: String
        /// Where it begins.
        package var place: Place

        /// A word from its parts.
        package init(text: String, place: Place) {
            self.text = text
            self.place = place
        }
    }

    /// What is computed.
    package var name: Name
    /// The words between the name and the first modifier.
    package var arguments: [Word]
    /// How the value is printed, and of which respondents it is.
    package var modifiers = Modifiers()
    /// Whether the name is written with a capital, because it begins a sentence.
    package var isCapitalized: Bool
    /// As written, without the braces.
    package var source: String
    /// Where the brace opens.
    package var place: Place
}

extension [Expression.Word] {
    /// The words as written, with as many line ends and spaces between them as bring each to its place.
    package var laidOut: String {
        var text = ""
        var (line, column) = (first?.place.line ?? 1, first?.place.column ?? 1)
        for word in self {
            let (wordLine, wordColumn) = (word.place.line ?? line, word.place.column ?? column)
            if wordLine > line {
                text += String(repeating: "\n", count: wordLine - line)
                (line, column) = (wordLine, 1)
            }
            text += String(repeating: " ", count: Swift.max(0, wordColumn - column)) + word.text
            column = wordColumn + word.text.count
        }
        return text
    }
}
