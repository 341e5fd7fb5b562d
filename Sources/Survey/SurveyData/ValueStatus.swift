/// How far a value is from a final result. The raw values are the names in files; of two, the later one weighs more.
public enum ValueStatus: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It may change, as when late answers come in.
    case provisional
    /// It was estimated and not counted.
    case estimated
    /// It was filled in so that the data are complete: not a result of the survey.
    case illustrative

    /// By weight.
    public static func < (one: Self, other: Self) -> Bool { one.weight < other.weight }

    private var weight: Int {
        switch self {
        case .provisional: 0
        case .estimated: 1
        case .illustrative: 2
        }
    }
}

extension Question {
    /// The statuses that its values have, the lightest first; empty where all values are final.
    public var statuses: [ValueStatus] {
        Set(options.compactMap(\.status) + [status].compactMap(\.self)).sorted()
    }
}
