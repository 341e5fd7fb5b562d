import Diagnostics
import TableFuzzing

@testable import SurveyData

/// Makes surveys whose titles and texts hold what exports trip over.
struct RandomSurveys {
    private var random: SeededNumbers
    private let place = Place(file: "codebook.yaml")

    init(seed: UInt64) { random = SeededNumbers(seed: seed) }

    private static let words = [
        "Water", "peace", "Data,", "A; B", "\"quoted\"", "it's", "سلام", "שלום", "👨‍👩‍👧", "e\u{301}té", "50 %", "=1+1",
        "x/y", "(all)", "Straße",
        "one, two", "a|b", "{tab}x", "No. 1", "Yes, partly", "  wide  space ", "<b>&amp;", "_x0041_",
    ]
    private static let texts = [
        "mine", "«نص»", "say \"so\"", "line\nbreak", "tab\tin", "🙂 ok", "semi; colon", "=SUM(1,1)", "a_x0041_b",
        "<i>&lt;]]>", "👩🏽‍🌾 🇪🇺", "ولا شيء آخر",
    ]

    mutating func survey() -> Survey {
        let names = ["Regional Conference", "Abu Dhabi Dialogue", "حوار", "Été, 2023", "Dialogue \"X\"", "MIDSA"]
        let respondents = names.enumerated().map { index, name in
            Respondent(id: "r\(index)", name: name, acronym: index == 0 ? "RCM" : nil, place: place)
        }
        var questions = (0..<Int.random(in: 1...4, using: &random)).map { question($0) }
        if questions[0].kind == .singleChoice, questions.count > 1 {
            questions[1].universe = .answered(question: questions[0].id, options: [questions[0].options[0].code])
        }
        let codebook = Codebook(
            unit: Unit(singular: "s", plural: "p"), invited: 9, respondents: respondents, questions: questions)
        let count = Int.random(in: 1...names.count, using: &random)
        return Survey(codebook: codebook, responses: (0..<count).map { response($0, codebook) })
    }

    private mutating func question(_ index: Int) -> Question {
        let kind = Question.Kind.allCases[
            index == 0 ? 0 : Int.random(in: 0..<Question.Kind.allCases.count, using: &random)]
        let options = kind.hasOptions ? options(kind) : []
        return Question(
            id: "q\(index)", wording: "Question \(index), please?", topic: "t", kind: kind, options: options,
            place: place)
    }

    private mutating func options(_ kind: Question.Kind) -> [AnswerOption] {
        var titles: [String] = []
        while titles.count < Int.random(in: 2...5, using: &random) {
            let words = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
                Self.words.randomElement(using: &random)
            }
            let title = words.joined(separator: [" ", ", ", "; "].randomElement(using: &random) ?? " ")
            if !titles.contains(where: { folded($0) == folded(title) }) { titles.append(title) }
        }
        return titles.enumerated().map { index, title in
            AnswerOption(code: "c\(index)", number: index + 1, title: title, place: place)
        }
    }

    private mutating func response(_ index: Int, _ codebook: Codebook) -> Response {
        var answers: [Answer] = []
        var others: [Int: String] = [:]
        for (number, question) in codebook.questions.enumerated() {
            if let universe = UniverseFilter(question.universe, in: codebook),
                !universe.contains(answers[universe.question])
            {
                answers.append(.notAsked)
                continue
            }
            let answer = answer(question)
            answers.append(answer)
            let last = question.options.count - 1
            if case .answered(let options) = answer, options.contains(last), question.kind != .scale,
                Bool.random(using: &random)
            {
                others[number] = text()
            }
        }
        let (day, second) = (Int.random(in: 10...28, using: &random), Int.random(in: 10...59, using: &random))
        return Response(
            respondent: "r\(index)", submitted: "2023-04-\(day)T0\(index):30:\(second)", answers: answers,
            otherTexts: others,
            place: place)
    }

    private mutating func answer(_ question: Question) -> Answer {
        let indices = Array(question.options.indices)
        if Int.random(in: 0..<5, using: &random) == 0 { return .notAnswered }
        switch question.kind {
        case .singleChoice, .scale: return .answered(options: [Int.random(in: indices.indices, using: &random)])
        case .multipleChoice:
            return .answered(options: indices.filter { _ in Int.random(in: 0..<2, using: &random) == 0 })
        case .ranking:
            return .ranked(
                options: Array(
                    indices.shuffled(using: &random).prefix(Int.random(in: 1...indices.count, using: &random))))
        case .number: return .number(number())
        case .open: return .text(text())
        }
    }

    /// Of six decimals at most; binary numbers hold few of them exactly.
    private mutating func number() -> ExactNumber {
        let unit = [1, 1_000, 100_000, 250_000, 1_000_000].randomElement(using: &random) ?? 1
        return ExactNumber(millionths: Int.random(in: -9...99, using: &random) * unit)
    }

    /// Some words, or so many that a string of SPSS, of 255 bytes each, does not hold them.
    private mutating func text() -> String {
        let least = Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 230...800, using: &random) : 1
        var words: [String] = []
        repeat {
            words.append(Self.texts.randomElement(using: &random) ?? "")
        } while words.reduce(0, { $0 + $1.utf8.count + 1 }) < least
        return words.joined(separator: " ")
    }
}
