public import Drawing
public import Geometry
public import Typography

extension Graph {
    /// The plot alone: a page sets title, question, base note and source as text around it.
    ///
    /// Shapes are in reading order: label, then value, row by row. All about one thing is a group, and in it each text is a
    /// group; lines and fills are between them. The drawing is as wide as asked and as high as
    /// the plot needs. Characters that no font has are left out: see `missingCharacters`.
    public func plotDrawing(width: Length, theme: GraphTheme, shaper: TextShaper) -> Drawing {
        let words = GraphText(theme: isCompact ? theme.compact : theme, shaper: shaper, language: language)
        let frame = ReadingFrame(width: width, isMirrored: isRightToLeft(language: language))
        return plot.drawing(words: words, frame: frame)
    }

    /// The plot with its rows closer together, for a page that has no room for the usual form: the same shapes in the same
    /// groups. Nil where the theme has no closer form, or the plot no rows.
    public func tightPlotDrawing(width: Length, theme: GraphTheme, shaper: TextShaper) -> Drawing? {
        guard theme.leastBarPitch < theme.barPitch, plot.hasRows, !isCompact else { return nil }
        var tight = theme
        tight.barPitch = theme.leastBarPitch
        return plotDrawing(width: width, theme: tight, shaper: shaper)
    }

    /// The graph with all its words and margins on a white ground, for a file of its own (SVG or PNG).
    public func sheetDrawing(width: Length, theme: GraphTheme, shaper: TextShaper) -> Drawing {
        let words = GraphText(theme: theme, shaper: shaper, language: language)
        let frame = ReadingFrame(width: width, isMirrored: isRightToLeft(language: language))
        return SheetDrawing(graph: self, words: words, frame: frame).drawing()
    }
}
