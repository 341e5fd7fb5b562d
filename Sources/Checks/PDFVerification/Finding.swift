/// One thing that is wrong with a PDF, or that could not be checked.
public struct Finding: Sendable, Hashable {
    /// Whether a rule is broken, or could not be checked.
    public enum Kind: Sendable, Hashable {
        /// A rule that the file breaks.
        case failure
        /// A rule that applies to the file and that this program could not check. It does not count as passed.
        case unchecked
    }

    /// Whether it is a failure.
    public var kind: Kind
    /// The clause that asks for it.
    public var clause: Clause
    /// Counts from 1; nil for what belongs to no page.
    public var page: Int?
    /// The number of the indirect object that is meant.
    public var object: Int?
    /// What is wrong, as a phrase: `has no alternative text`.
    public var message: String
}

extension Finding: CustomStringConvertible {
    /// `page 3: [ISO 14289-1, 7.3] a Figure has no alternative text (object 45)`
    public var description: String {
        let start = page.map { "page \($0): " } ?? ""
        let prefix =
            switch kind {
            case .failure: ""
            case .unchecked: "not checked: "
            }
        let end = object.map { " (object \($0))" } ?? ""
        return "\(start)[\(clause)] \(prefix)\(message)\(end)"
    }
}

/// A clause of a standard.
public struct Clause: Sendable, Hashable {
    private let standard: String
    private let number: String

    /// PDF/UA-1.
    static func accessible(_ number: String) -> Clause { Clause(standard: "ISO 14289-1", number: number) }
    /// PDF/A-3.
    static func archival(_ number: String) -> Clause { Clause(standard: "ISO 19005-3", number: number) }
    /// PDF 1.7.
    static func format(_ number: String) -> Clause { Clause(standard: "ISO 32000-1", number: number) }
}

extension Clause: CustomStringConvertible {
    /// `ISO 14289-1, 7.3`
    public var description: String { "\(standard), \(number)" }
}

/// The findings so far, each once. A broken file can be wrong in more places than anybody reads, so the list is bounded;
/// the counts are not.
struct FindingList {
    private(set) var all: [Finding] = []
    /// How many rules were found broken, those beyond the list included.
    private(set) var failures = 0
    /// How many checks could not run, those beyond the list included.
    private(set) var unchecked = 0
    private var known: Set<Finding> = []

    private static let most = 500

    mutating func fail(_ clause: Clause, page: Int? = nil, object: Int? = nil, _ message: String) {
        add(Finding(kind: .failure, clause: clause, page: page, object: object, message: message))
    }

    /// - Parameter message: what was not checked, and why.
    mutating func leaveUnchecked(_ clause: Clause, page: Int? = nil, object: Int? = nil, _ message: String) {
        add(Finding(kind: .unchecked, clause: clause, page: page, object: object, message: message))
    }

    private mutating func add(_ finding: Finding) {
        let isListed = all.count < FindingList.most
        guard !isListed || known.insert(finding).inserted else { return }
        if isListed { all.append(finding) }
        switch finding.kind {
        case .failure: failures += 1
        case .unchecked: unchecked += 1
        }
    }
}
