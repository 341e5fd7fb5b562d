public import Diagnostics

/// The metadata of a document, printed in its title block, running header and footer, and kept in its properties.
public struct DocumentMetadata: Sendable, Hashable {
    /// The title, as printed in the title block.
    public var title: String
    /// The title as printed in the running header.
    public var shortTitle: String
    /// A second line of the title; nil without one.
    public var subtitle: String?
    /// Who issues the document: printed in the title block and the running footer, and the PDF's author.
    public var issuingBody: String
    /// As printed: `June 2023`.
    public var dateLine: String
    /// What the document is for, such as a meeting; nil without one.
    public var occasion: String?
    /// One sentence or two on what the document holds.
    public var summary: String?
    /// The PDF's keywords.
    public var keywords: [String]
    /// BCP 47.
    public var language: String
    /// The time of creation in seconds since 1970; from the inputs, never from the clock.
    public var timestamp: Int64
    /// Program and version that made it: `Rapporteur 0.1.0`.
    public var producer: String
    /// The statistics that title, short title, subtitle and summary print.
    public var statistics: [TitleStatistic]
    /// Where the texts are in their source.
    public var places = MetadataPlaces()

    /// Metadata from its parts.
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

/// Where the texts of a document's metadata are in their source; nil for a text that has no place.
public struct MetadataPlaces: Sendable, Hashable {
    /// Where the document is defined.
    public var document: Place?
    /// Of the title.
    public var title: Place?
    /// Of the short title; that of the title where there is none.
    public var shortTitle: Place?
    /// Of the subtitle.
    public var subtitle: Place?
    /// Of the summary.
    public var summary: Place?
    /// Of the issuing body.
    public var issuingBody: Place?
    /// Of the date and the occasion.
    public var occasion: Place?
    /// Of the keywords.
    public var keywords: Place?

    /// No places.
    public init() {}
}

/// A statistic in what a document says of itself.
public struct TitleStatistic: Sendable, Hashable {
    /// Which text prints it.
    public enum Part: Sendable, Hashable { case title, shortTitle, subtitle, summary }

    /// The part that prints it.
    public var part: Part
    /// The statistic.
    public var statistic: Statistic

    /// A statistic of a part.
    public init(_ part: Part, _ statistic: Statistic) {
        self.part = part
        self.statistic = statistic
    }
}
