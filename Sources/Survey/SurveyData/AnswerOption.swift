public import Diagnostics

/// An option of a closed question.
public struct AnswerOption: Sendable, Hashable {
    /// The name in answers and texts.
    public var code: String
    /// Its official number: 8 for SDG 8; on a scale, its value. Nil when it has none.
    public var number: Int?
    /// A short name: `SDG 8`; nil when it has none.
    public var label: String?
    /// The short title: `Decent Work and Economic Growth`.
    public var title: String
    /// The official long title; nil when it has none.
    public var fullTitle: String?
    /// Its official colour as `#RRGGBB`; nil when it has none.
    public var swatch: String?
    /// Whether it is listed after all others whatever its count, as "other" and "none" are.
    public var isAlwaysLast: Bool
    /// Whether who chose it alone is outside of the base, as with "don't know" and "refused": counted, and listed after all
    /// others.
    public var isOutsideBase: Bool
    /// How far its values are from final results; nil for final ones.
    public var status: ValueStatus?
    /// Where the codebook defines it.
    public var place: Place

    /// An option with its texts.
    public init(
        code: String, number: Int? = nil, label: String? = nil, title: String, fullTitle: String? = nil,
        swatch: String? = nil, isAlwaysLast: Bool = false, isOutsideBase: Bool = false, status: ValueStatus? = nil,
        place: Place
    ) {
        self.code = code
        self.number = number
        self.label = label
        self.title = title
        self.fullTitle = fullTitle
        self.swatch = swatch
        self.isAlwaysLast = isAlwaysLast
        self.isOutsideBase = isOutsideBase
        self.status = status
        self.place = place
    }

    /// `SDG 8 (Decent Work and Economic Growth)`, or the title alone.
    public var displayName: String { label.map { "\($0) (\(title))" } ?? title }
}
