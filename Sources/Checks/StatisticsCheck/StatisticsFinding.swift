/// One thing that is wrong with a printed statistic, or that could not be checked.
public struct StatisticsFinding: Sendable, Hashable {
    /// Whether a statistic is wrong, or could not be checked.
    public enum Kind: Sendable, Hashable {
        case failure
        /// A statistic that could not be checked. It does not count as passed.
        case unchecked
    }

    /// Whether it is a failure.
    public var kind: Kind
    /// Counts from 1; nil for what belongs to no page.
    public var page: Int?
    /// What is meant: `count sdg_priority.8 in Link s12`, `sdg_priority.csv, row 3`.
    public var subject: String
    /// What is wrong, with both values: `the record says 13, sdg_priority.csv gives 12`.
    public var message: String
}

extension StatisticsFinding: CustomStringConvertible {
    /// `page 3: [statistics] {count sdg_priority.8} in Link s12: the record says 13, sdg_priority.csv gives 12`
    public var description: String {
        let start = page.map { "page \($0): " } ?? ""
        let prefix =
            switch kind {
            case .failure: ""
            case .unchecked: "not checked: "
            }
        return "\(start)[statistics] \(prefix)\(subject): \(message)"
    }
}

/// The findings so far. A broken file can be wrong in more places than anybody reads, so the list is bounded; the counts
/// are not.
struct FindingList {
    private(set) var all: [StatisticsFinding] = []
    private(set) var failures = 0
    private(set) var unchecked = 0

    private static let most = 500

    mutating func fail(_ subject: String, page: Int? = nil, _ message: String) {
        failures += 1
        add(StatisticsFinding(kind: .failure, page: page, subject: subject, message: message))
    }

    mutating func leaveUnchecked(_ subject: String, page: Int? = nil, _ message: String) {
        unchecked += 1
        add(StatisticsFinding(kind: .unchecked, page: page, subject: subject, message: message))
    }

    private mutating func add(_ finding: StatisticsFinding) {
        if all.count < FindingList.most { all.append(finding) }
    }
}
