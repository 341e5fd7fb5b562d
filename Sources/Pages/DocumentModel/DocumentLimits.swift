public import Diagnostics

/// How long a document may be.
public struct DocumentLimits: Sendable, Hashable {
    /// A number of pages, to be kept by moving type sizes within the layout's bounds.
    public var pages: PageLimit?
    /// The most words; nil when any number may be.
    public var words: Int?
    /// Where the pages are limited.
    public var pagesPlace: Place?
    /// Where the words are limited.
    public var wordsPlace: Place?

    /// No limits.
    public init() {}
}

/// A number of pages.
public enum PageLimit: Sendable, Hashable {
    /// The pages are as full as the layout's bounds allow.
    case exactly(Int)
    case atMost(Int)

    /// The most pages.
    public var most: Int {
        switch self {
        case .exactly(let pages), .atMost(let pages): pages
        }
    }

    /// As written in a report's definition.
    public var text: String {
        switch self {
        case .exactly(let pages): String(pages)
        case .atMost(let pages): "at most \(pages)"
        }
    }
}
