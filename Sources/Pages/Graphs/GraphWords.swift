public import Typography

/// A character of a graph's words that no font has.
public struct MissingGraphCharacter: Sendable, Hashable {
    /// One of `Graph.words`.
    public var words: String
    /// The character, with its place in the words.
    public var character: MissingCharacter
}

extension Graph {
    /// Every word that the graph draws on a sheet of its own, in reading order.
    public var words: [String] { [label, title, question] + plot.words + [baseNote, source] }

    /// The characters that no font has. Drawings leave them out, so the caller must report them as errors.
    public func missingCharacters(theme: GraphTheme, shaper: TextShaper) -> [MissingGraphCharacter] {
        let text = GraphText(theme: theme, shaper: shaper, language: language)
        return words.flatMap { words in
            text.shape(words, text.style(theme.bodySize)).missing.map {
                MissingGraphCharacter(words: words, character: $0)
            }
        }
    }
}
