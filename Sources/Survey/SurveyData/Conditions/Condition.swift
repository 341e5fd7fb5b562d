public import Diagnostics

/// A condition that a response meets or not: on its answers, on who gave them, on when.
///
/// Of a question that was not answered or not asked, a comparison is neither true nor false (see `Truth`).
public indirect enum Condition: Sendable, Hashable {
    /// A single comparison.
    case test(ConditionTest)
    /// The opposite.
    case not(Condition)
    /// Every one of them; at least two.
    case all([Condition])
    /// At least one of them; at least two.
    case any([Condition])

    /// The condition in one form of writing, whatever the spaces: `age < 30 and plan = yes|maybe`.
    public var text: String {
        switch self {
        case .test(let test): test.text
        case .not(let condition): "not \(condition.isSimple ? condition.text : "(\(condition.text))")"
        case .all(let conditions):
            conditions.map { if case .any = $0 { "(\($0.text))" } else { $0.text } }.joined(separator: " and ")
        case .any(let conditions): conditions.map(\.text).joined(separator: " or ")
        }
    }

    private var isSimple: Bool {
        switch self {
        case .test(let test): !test.text.contains(" ")
        case .not, .all, .any: false
        }
    }

    /// The comparisons in it, in the order in which they are written.
    public var tests: [ConditionTest] {
        switch self {
        case .test(let test): [test]
        case .not(let condition): condition.tests
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.tests)
        }
    }
}

/// One comparison of a condition: `age < 30`.
public struct ConditionTest: Sendable {
    /// How the subject is compared. The raw values are the signs.
    public enum Relation: String, Sendable, Hashable, CaseIterable {
        /// One of the values: `plan = yes|maybe`; of several options, that one of them was chosen.
        case equal = "="
        /// None of the values.
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        /// Whether the question was answered, whatever the answer.
        case state = "is"
    }

    /// The id of a question, or `type`, `region`, `respondent`, `submitted`.
    public var subject: String
    /// How it is compared.
    public var relation: Relation
    /// At least one; several for `equal` and `unequal` alone.
    public var values: [String]
    /// Where the subject is written.
    public var place: Place
    /// Where each value is written.
    var valuePlaces: [Place]

    /// `plan = yes|maybe`
    public var text: String {
        "\(subject) \(relation.rawValue) "
            + values.map { $0.allSatisfy(isConditionCharacter) ? $0 : "\"\($0)\"" }.joined(separator: "|")
    }
}

extension ConditionTest: Hashable {
    /// Whether both compare the same, wherever they are written.
    public static func == (left: ConditionTest, right: ConditionTest) -> Bool {
        left.subject == right.subject && left.relation == right.relation && left.values == right.values
    }

    /// Without the places.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(subject)
        hasher.combine(relation)
        hasher.combine(values)
    }
}

/// Whether a character belongs to a name or number of a condition without quotation marks.
func isConditionCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_-.'&/+".contains(character)
}
