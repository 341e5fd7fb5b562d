/// What a document says of itself: on its first page, in its running lines and in its properties.
public struct DocumentMetadata: Sendable, Hashable {
    public var title: String
    public var shortTitle: String
    public var subtitle: String?
    public var issuingBody: String
    /// As printed: `June 2023`.
    public var dateLine: String
    public var occasion: String?
    /// One sentence or two on what the document holds.
    public var summary: String?
    public var keywords: [String]
    /// BCP 47.
    public var language: String
    /// Seconds since 1970 that stand for the time of making; never the clock's.
    public var timestamp: Int64
    /// Program and version that made it: `Rapporteur 0.1.0`.
    public var producer: String
    /// The statistics that title, short title, subtitle and summary print.
    public var statistics: [TitleStatistic]

    public init(
        title: String, shortTitle: String, subtitle: String? = nil, issuingBody: String, dateLine: String,
        occasion: String? = nil, summary: String? = nil, keywords: [String] = [], language: String,
        timestamp: Int64, producer: String, statistics: [TitleStatistic] = []
    ) {
        self.title = title
        self.shortTitle = shortTitle
        self.subtitle = subtitle
        self.issuingBody = issuingBody
        self.dateLine = dateLine
        self.occasion = occasion
        self.summary = summary
        self.keywords = keywords
        self.language = language
        self.timestamp = timestamp
        self.producer = producer
        self.statistics = statistics
    }
}

/// A statistic in what a document says of itself.
public struct TitleStatistic: Sendable, Hashable {
    /// Which text prints it.
    public enum Part: Sendable, Hashable { case title, shortTitle, subtitle, summary }

    public var part: Part
    public var statistic: Statistic

    public init(_ part: Part, _ statistic: Statistic) {
        self.part = part
        self.statistic = statistic
    }
}
