public import Drawing
public import Geometry
public import Typography

extension Graph {
    /// The plot alone: a page sets title, question, base note and source as text around it.
    ///
    /// Shapes stand in reading order: label, then value, row by row. The drawing is as wide as asked and as high as
    /// the plot needs.
    public func plotDrawing(width: Length, theme: GraphTheme, shaper: TextShaper) -> Drawing {
        Drawing(size: Size(width: width, height: .zero))
    }

    /// The graph with all its words, to stand alone as SVG or PNG.
    public func sheetDrawing(width: Length, theme: GraphTheme, shaper: TextShaper) -> Drawing {
        Drawing(size: Size(width: width, height: .zero))
    }
}
