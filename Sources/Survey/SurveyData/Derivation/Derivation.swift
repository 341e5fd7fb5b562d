/// How the answers to a derived variable follow from the answers to others. Its options are those of its question.
public struct Derivation: Sendable, Hashable {
    /// A rule of derivation.
    public enum Rule: Sendable, Hashable {
        /// The option whose range holds the answer to a question for a number; one range per option, the option for all
        /// other numbers excepted.
        case bands(of: String, [NumberRange])
        /// The option that stands for the one chosen; for each, the codes of the options that it merges.
        ///
        /// Of a question that takes several options, all of them, each once.
        case recode(of: String, [[String]])
        /// Every net of which an option was chosen, each once; for each, the codes of its options.
        case nets(of: String, [[String]])
        /// How many of these options were chosen, by code.
        case count(of: String, [String])
        /// The first option whose condition holds, or every one of them; one condition per option, the option for all
        /// others excepted.
        case cases([Condition], takesAll: Bool)
    }

    /// What becomes of an answer for which the rule names no option.
    public enum Otherwise: Sendable, Hashable {
        /// It is an error.
        case refused
        /// The variable counts as not answered.
        case notAnswered
        /// An option, by its index.
        case option(Int)
    }

    /// The rule.
    public var rule: Rule
    /// What becomes of other answers.
    public var otherwise: Otherwise
    /// The ids of the questions that it uses, each once.
    public var sources: [String]

    /// The question that its only source is; nil for conditions.
    public var source: String? {
        switch rule {
        case .bands(let id, _), .recode(let id, _), .nets(let id, _), .count(let id, _): id
        case .cases: nil
        }
    }
}

extension Question {
    /// The definition of a derived variable in words, in one line; nil for a question that was asked.
    public var definition: String? { derivation.map { $0.words(for: options) } }
}

extension Derivation {
    /// `bands of age: under_30 below 30; older from 30`
    fileprivate func words(for options: [AnswerOption]) -> String {
        var codes = options.map(\.code)
        var last: [String] = []
        switch otherwise {
        case .option(let index): last = ["\(codes.remove(at: index)) for all others"]
        case .notAnswered: last = ["not answered for all others"]
        case .refused: break
        }
        func parts(_ texts: [String]) -> String {
            (zip(codes, texts).map { "\($0) \($1)" } + last).joined(separator: "; ")
        }
        switch rule {
        case .bands(let id, let ranges): return "bands of \(id): " + parts(ranges.map(\.words))
        case .recode(let id, let merged):
            return "recode of \(id): " + parts(merged.map { "= " + $0.joined(separator: " or ") })
        case .nets(let id, let nets):
            return "nets of \(id): " + parts(nets.map { "= any of " + $0.joined(separator: ", ") })
        case .count(let id, let counted): return "how many of \(counted.joined(separator: ", ")) were chosen in \(id)"
        case .cases(let conditions, let takesAll):
            return (takesAll ? "every case that holds: " : "the first case that holds: ")
                + parts(conditions.map { "where " + $0.text })
        }
    }
}
