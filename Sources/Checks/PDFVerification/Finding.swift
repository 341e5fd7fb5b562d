/// One thing that is wrong with a PDF, or that cannot be told.
public struct Finding: Sendable, Hashable {
    public enum Kind: Sendable {
        case failure
        /// A rule that applies and that this program cannot judge here: it is said, not passed over.
        case untold
    }

    public var kind: Kind
    public var clause: Clause
    /// Counts from 1; nil for what belongs to no page.
    public var page: Int?
    /// The number of the indirect object that is meant.
    public var object: Int?
    public var message: String
}

extension Finding: CustomStringConvertible {
    /// `page 3: [ISO 14289-1, 7.3] a Figure has no alternative text (object 45)`
    public var description: String {
        let start = page.map { "page \($0): " } ?? ""
        let told = kind == .untold ? "cannot be told: " : ""
        let end = object.map { " (object \($0))" } ?? ""
        return "\(start)[\(clause)] \(told)\(message)\(end)"
    }
}

/// A clause of a standard, or the project's own rule about figures and the data they come from.
public struct Clause: Sendable, Hashable {
    private let standard: String?
    private let number: String

    /// PDF/UA-1.
    static func accessible(_ number: String) -> Clause { Clause(standard: "ISO 14289-1", number: number) }
    /// PDF/A-3.
    static func archival(_ number: String) -> Clause { Clause(standard: "ISO 19005-3", number: number) }
    /// PDF 1.7.
    static func format(_ number: String) -> Clause { Clause(standard: "ISO 32000-1", number: number) }
    /// Every figure in the text follows from the attached data.
    static let figures = Clause(standard: nil, number: "figures")
}

extension Clause: CustomStringConvertible {
    public var description: String { standard.map { "\($0), \(number)" } ?? number }
}

/// What was found so far. A broken file can be wrong in more places than anybody reads.
struct FindingList {
    private(set) var all: [Finding] = []
    private var known: Set<Finding> = []
    /// How many were found beyond those that are kept.
    private(set) var omitted = 0

    private static let most = 500

    mutating func fail(_ clause: Clause, page: Int? = nil, object: Int? = nil, _ message: String) {
        add(Finding(kind: .failure, clause: clause, page: page, object: object, message: message))
    }

    mutating func leaveUntold(_ clause: Clause, page: Int? = nil, object: Int? = nil, _ message: String) {
        add(Finding(kind: .untold, clause: clause, page: page, object: object, message: message))
    }

    private mutating func add(_ finding: Finding) {
        guard all.count < FindingList.most else {
            omitted += 1
            return
        }
        if known.insert(finding).inserted { all.append(finding) }
    }
}
