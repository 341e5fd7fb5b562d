public import Typography

extension Plot {
    /// Every word that the plot draws, in reading order.
    public var words: [String] {
        switch self {
        case .bars(let plot):
            plot.bars.flatMap { [$0.swatchText, $0.label, $0.title, $0.valueText].compactMap(\.self) }
        case .donut(let plot):
            plot.parts.flatMap { [$0.title, $0.valueText] } + [plot.centre].compactMap(\.self)
        }
    }
}

extension Graph {
    /// Every word that the graph draws on a sheet of its own, in reading order.
    public var words: [String] { [label, title, question] + plot.words + [baseNote, source] }

    /// Which characters of which words no font has; the drawings leave them out, so the caller makes them errors.
    public func missingCharacters(
        theme: GraphTheme, shaper: TextShaper
    ) -> [(words: String, character: MissingCharacter)] {
        let text = GraphText(theme: theme, shaper: shaper, language: language)
        return words.flatMap { words in
            text.shape(words, text.style(theme.bodySize)).missing.map { (words, $0) }
        }
    }
}
