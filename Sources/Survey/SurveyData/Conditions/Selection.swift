public import Diagnostics

/// The respondents whom a condition selects: a filter.
public struct Selection: Sendable, Hashable {
    /// Its name in files and records: that of the filter, or one made from the condition. No question has it.
    public var name: String
    /// What it selects, for readers; nil for a condition that no filter names.
    public var title: String?
    /// Whom it selects: those for whom it is true.
    public var condition: Condition

    /// A filter.
    public init(name: String, title: String?, condition: Condition) {
        self.name = name
        self.title = title
        self.condition = condition
    }

    /// A condition without a name.
    public init(_ condition: Condition) {
        self.init(name: condition.fileName, title: nil, condition: condition)
    }

    /// The code of the only option of the variable that a selection is.
    public static let code = "selected"

    /// The first name in the condition that means nothing in a codebook; nil when there is none.
    public func problem(in codebook: Codebook) -> Diagnostic? {
        var problems = DiagnosticList()
        ConditionScope(questions: codebook.asked, respondents: codebook.respondents).check(condition, into: &problems)
        return problems.all.first
    }

    /// Every name in the condition that means nothing in a codebook.
    public func problems(in codebook: Codebook) -> [Diagnostic] {
        var problems = DiagnosticList()
        ConditionScope(questions: codebook.asked, respondents: codebook.respondents).check(condition, into: &problems)
        return problems.all
    }

    /// Answered by those whom it selects, with its only option.
    fileprivate var variable: Question {
        let place = condition.tests.first?.place ?? Place(file: "")
        return Question(
            id: name, wording: condition.text, topic: title ?? condition.text, kind: .singleChoice,
            options: [AnswerOption(code: Self.code, title: title ?? condition.text, place: place)], place: place,
            derivation: Derivation(
                rule: .cases([condition], takesAll: false), otherwise: .notAnswered,
                sources: Array(Set(condition.tests.map(\.subject)))),
            isSelection: true)
    }
}

extension Condition {
    /// A name for files, from the condition's text: `where-age-below-30-and-plan-yes`.
    fileprivate var fileName: String {
        let words: KeyValuePairs = [
            "!=": "-not-", "<=": "-to-", ">=": "-from-", "<": "-below-", ">": "-above-", "=": "-", "|": "-or-",
            "(": "-bracket-", ")": "-end-",
        ]
        var name = "where-" + text
        for (sign, word) in words { name = name.replacing(sign, with: word) }
        let plain = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }.joined(separator: "-")
        let longest = 60
        let isSafe =
            plain.utf8.count <= longest
            && text.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ".") }
        return isSafe ? plain : "\(plain.prefix(longest))-\(fingerprint)"
    }

    /// Digits by which long conditions differ, the same on each run (FNV-1a; Fowler, Noll and Vo).
    private var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

extension Codebook {
    /// The questions and variables of the codebook itself, without selections.
    public var asked: [Question] { questions.filter { !$0.isSelection } }

    /// The same codebook with a variable for each selection at its end, which groups respondents as any other.
    ///
    /// - Precondition: no selection has a problem in this codebook.
    package func adding(_ selections: [Selection]) -> Codebook {
        var codebook = self
        for selection in selections where codebook.question(selection.name) == nil {
            codebook.questions.append(selection.variable)
        }
        return codebook
    }

    /// The same codebook without the variables of selections.
    package var withoutSelections: Codebook {
        guard questions.contains(where: \.isSelection) else { return self }
        var codebook = self
        codebook.questions = asked
        return codebook
    }
}

extension Survey {
    /// The same survey with a variable for each selection.
    ///
    /// - Precondition: no selection has a problem in the codebook.
    package func adding(_ selections: [Selection]) -> Survey {
        var survey = self
        survey.codebook = codebook.adding(selections)
        let plans = survey.codebook.questions.indices.dropFirst(codebook.questions.count).compactMap {
            DerivationPlan($0, in: survey.codebook)
        }
        for index in survey.responses.indices {
            for plan in plans {
                survey.responses[index].answers.append(plan.answer(of: survey.responses[index]) ?? .notAnswered)
            }
        }
        return survey
    }

    /// The same survey with the responses alone that a selection selects.
    ///
    /// - Precondition: the selection has no problem in the codebook.
    package func filtered(by selection: Selection) -> Survey {
        let program = ConditionProgram(selection.condition, in: codebook)
        return Survey(codebook: codebook, responses: responses.filter { program.truth(of: $0) == .yes })
    }
}
