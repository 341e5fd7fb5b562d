/// Whether a condition holds, for a respondent who may have left the question out (Kleene's logic of three values, with the
/// reason why it is not known).
package enum Truth: UInt8, Sendable, Hashable {
    case no = 0
    case yes = 1
    /// Not known: a question was not answered.
    case notAnswered = 2
    /// Not known: the questions were not asked.
    case notAsked = 3

    /// Whether both hold: no, where one does not, whatever is not known of the other.
    @inline(__always)
    package static func && (left: Truth, right: Truth) -> Truth {
        if left == .no || right == .no { return .no }
        return unknown(left, right) ?? .yes
    }

    /// Whether one holds: yes, where one does, whatever is not known of the other.
    @inline(__always)
    package static func || (left: Truth, right: Truth) -> Truth {
        if left == .yes || right == .yes { return .yes }
        return unknown(left, right) ?? .no
    }

    /// The opposite; what is not known stays so.
    @inline(__always)
    package static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .no: .yes
        case .yes: .no
        case .notAnswered, .notAsked: truth
        }
    }

    /// Why one of both is not known: a question that was asked and not answered counts before one that was not asked.
    @inline(__always)
    private static func unknown(_ left: Truth, _ right: Truth) -> Truth? {
        if left == .notAnswered || right == .notAnswered { return .notAnswered }
        if left == .notAsked || right == .notAsked { return .notAsked }
        return nil
    }
}
