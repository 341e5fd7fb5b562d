public import Diagnostics

/// One who was invited and may stand in the answers.
public struct Respondent: Sendable, Hashable {
    public var id: String
    /// The name by which readers know the respondent.
    public var name: String
    public var acronym: String?
    /// The long official name where it differs from `name`.
    public var fullName: String?
    /// Where the respondent stands in an alphabetical list; the acronym or name unless the codebook says otherwise.
    public var sortName: String
    /// A group for cross-tables, such as regional or global.
    public var type: String?
    public var region: String?
    /// Where the codebook names the respondent.
    public var place: Place

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
