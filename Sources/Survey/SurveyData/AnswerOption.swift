public import Diagnostics

/// One of the answers that a closed question offers.
public struct AnswerOption: Sendable, Hashable {
    /// How the answers name it.
    public var code: String
    /// Its official number, where it has one: 8 for SDG 8.
    public var number: Int?
    /// A short name: `SDG 8`.
    public var label: String?
    /// The short title: `Decent Work and Economic Growth`.
    public var title: String
    /// The official long title.
    public var fullTitle: String?
    /// Its official colour as `#RRGGBB`.
    public var swatch: String?
    /// Whether it comes after all others whatever its count, as "other" and "none" do.
    public var standsLast: Bool
    /// Where the codebook offers it.
    public var place: Place

    public init(
        code: String, number: Int? = nil, label: String? = nil, title: String, fullTitle: String? = nil,
        swatch: String? = nil, standsLast: Bool = false, place: Place
    ) {
        self.code = code
        self.number = number
        self.label = label
        self.title = title
        self.fullTitle = fullTitle
        self.swatch = swatch
        self.standsLast = standsLast
        self.place = place
    }

    /// `SDG 8 (Decent Work and Economic Growth)`, or the title alone.
    public var displayName: String { label.map { "\($0) (\(title))" } ?? title }
}
