public import Geometry

/// How all graphs of a report look; the defaults are the house's.
public struct GraphTheme: Sendable, Hashable {
    /// Name of the font family.
    public var family: String
    /// For words.
    public var ink: Color
    /// For words of second rank and thin lines.
    public var grey: Color
    /// For the group that the title speaks of.
    public var accent: Color
    /// For the other bars: the accent's lighter step, 3:1 against white (WCAG 2.1, 1.4.11).
    public var accentLight: Color
    /// For parts of a whole, in this order.
    public var categories: [Color]
    /// Labels and values.
    public var bodySize: Length
    /// Notes; no text of a graph is smaller.
    public var smallSize: Length
    /// The finding over a graph that stands alone.
    public var titleSize: Length
    public var barThickness: Length
    /// From row to row where the label takes one line.
    public var barPitch: Length
    /// Outer diameter of a donut.
    public var donutDiameter: Length
    /// Space around a graph that stands alone.
    public var sheetMargin: Length

    /// The house's own look.
    public init() {
        family = "Inter"
        ink = Color(red: 0x1A, green: 0x1A, blue: 0x1A)
        grey = Color(red: 0x5A, green: 0x5A, blue: 0x5A)
        accent = Color(red: 0x00, green: 0x33, blue: 0xA0)
        accentLight = Color(red: 0x6B, green: 0x88, blue: 0xC8)
        categories = ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"].compactMap { Color(hex: $0) }
        bodySize = .points(10.5)
        smallSize = .points(8.5)
        titleSize = .points(13)
        barThickness = .points(12)
        barPitch = .points(22.5)
        donutDiameter = .points(150)
        sheetMargin = .points(18)
    }
}
