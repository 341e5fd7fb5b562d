public import Geometry

/// How all graphs of a report look. A layout states every part of it but the margin of a sheet.
public struct GraphTheme: Sendable, Hashable {
    /// Name of the font family.
    public var family: String
    /// The colour of text.
    public var ink: Color
    /// The colour of secondary text and thin lines.
    public var grey: Color
    /// The colour of the bars that the title is about.
    public var accent: Color
    /// The colour of the other bars: a lighter step of the accent, at least 3:1 against white (WCAG 2.1, 1.4.11).
    public var accentLight: Color
    /// The colour of the whole behind a bar: so pale that it is ground, and the bar on it still has 3:1.
    public var track: Color
    /// The colours of a donut chart's parts, in this order. Without any, parts have the accent colour.
    public var categories: [Color]
    /// The type size of labels and values.
    public var bodySize: Length
    /// The type size of notes, the smallest in a graph.
    public var smallSize: Length
    /// The type size of the title of a graph written as a file of its own.
    public var titleSize: Length
    /// The height of a bar.
    public var barThickness: Length
    /// The distance from row to row where the label takes one line.
    public var barPitch: Length
    /// The distance where a page has no room for the usual one: the same unless set.
    public var leastBarPitch: Length
    /// The outer diameter of a donut chart.
    public var donutDiameter: Length
    /// The space around a graph that stands alone: 18 pt unless set.
    public var sheetMargin: Length = .points(18)

    /// A theme from its parts.
    public init(
        family: String, ink: Color, grey: Color, accent: Color, accentLight: Color, categories: [Color],
        bodySize: Length, smallSize: Length, titleSize: Length, barThickness: Length, barPitch: Length,
        leastBarPitch: Length? = nil, donutDiameter: Length
    ) {
        self.family = family
        self.ink = ink
        self.grey = grey
        self.accent = accent
        self.accentLight = accentLight
        track = accent.mixed(with: .white, part: 0.93)
        self.categories = categories
        self.bodySize = bodySize
        self.smallSize = smallSize
        self.titleSize = titleSize
        self.barThickness = barThickness
        self.barPitch = barPitch
        self.leastBarPitch = leastBarPitch ?? barPitch
        self.donutDiameter = donutDiameter
    }

    /// White where it can be read on a colour, else ink, else black: on any colour white or black has 4.5:1
    /// (WCAG 2.1, 1.4.3).
    func textColor(on color: Color) -> Color {
        let least = 4.5
        return [.white, ink].first { $0.contrast(with: color) >= least } ?? .black
    }

    /// The colour of a category; without categories, the accent.
    func category(_ index: Int) -> Color {
        categories.isEmpty ? accent : categories[index % categories.count]
    }

    /// The form for a page that shares its room: rows closer together, and thinner bars.
    var compact: GraphTheme {
        var theme = self
        let closer = 0.8
        theme.barPitch = min(leastBarPitch, barPitch * closer)
        theme.leastBarPitch = theme.barPitch
        theme.barThickness = min(barThickness, theme.barPitch * closer)
        theme.donutDiameter = donutDiameter * closer
        return theme
    }
}
