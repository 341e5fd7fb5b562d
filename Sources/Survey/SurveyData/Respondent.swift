public import Diagnostics

/// A respondent whom the codebook lists.
public struct Respondent: Sendable, Hashable {
    /// The name in answers and texts; each respondent has a different one.
    public var id: String
    /// The name by which readers know the respondent.
    public var name: String
    /// `RCM`; nil when there is none.
    public var acronym: String?
    /// The long official name, if it differs from `name`.
    public var fullName: String?
    /// Determines the position in lists; by default the acronym or name.
    public var sortName: String
    /// A group for cross-tables, such as `regional`.
    public var type: String?
    /// A group for cross-tables, such as `Africa`.
    public var region: String?
    /// Where the codebook lists the respondent.
    public var place: Place

    /// A respondent; without a sort name, the acronym or the name sorts.
    public init(
        id: String, name: String, acronym: String? = nil, fullName: String? = nil, sortName: String? = nil,
        type: String? = nil, region: String? = nil, place: Place
    ) {
        self.id = id
        self.name = name
        self.acronym = acronym
        self.fullName = fullName
        self.sortName = sortName ?? acronym ?? name
        self.type = type
        self.region = region
        self.place = place
    }

    /// `Regional Conference on Migration (RCM)`, or the name alone.
    public var displayName: String { acronym.map { "\(name) (\($0))" } ?? name }

    /// `RCM`, or the name where there is no acronym.
    public var acronymOrName: String { acronym ?? name }
}

extension Respondent: Comparable {
    /// By sort name without regard to case, so that "Abu Dhabi Dialogue" comes before "ARCP"; then by id.
    public static func < (left: Respondent, right: Respondent) -> Bool {
        (left.sortName.lowercased(), left.id) < (right.sortName.lowercased(), right.id)
    }
}
