package import TableFuzzing

/// A survey with its answers, as a person knows it before any tool writes it.
package struct InventedSurvey: Sendable {
    /// A question with its answers, one for each respondent.
    package struct Question: Sendable {
        /// What the answers are.
        package enum Kind: Sendable { case single, multiple, open, number }

        /// What is asked.
        package var kind: Kind
        /// As tools name it: `q1`.
        package var name: String
        /// As it is asked.
        package var wording: String
        /// The titles of the options; none for texts and numbers.
        package var options: [String] = []
        /// By respondent: the indices of the options chosen.
        package var chosen: [[Int]] = []
        /// By respondent: a text or a number.
        package var texts: [String] = []
    }

    package var questions: [Question] = []
    package var respondents: Int

    private static let titles = [
        "Phone", "Letter", "Counter visit", "Email", "Web form", "Evening hours", "Home delivery", "Reading room",
        "Children's books", "Local history", "Events", "Study places", "Free internet", "Coffee corner", "Courses",
    ]
    private static let accented = [
        "Größere Räume", "Öffnungszeiten", "Café", "Élèves", "Señalización", "Übersicht", "Straße", "Façade",
    ]
    private static let wordings = [
        "Which of these do you use?", "What matters most to you?", "Which would you like?", "How do you reach us?",
        "What brings you here?", "Which ones did you try?", "What should we improve?",
    ]
    private static let sentences = [
        "I like it, but it is far away", "Nothing; thank you", "More light please", "The staff is kind. Always",
        "Too loud at noon, too cold in winter", "No idea", "Open earlier; close later", "Say \"hello\" more often",
    ]

    /// - Parameter isAccented: whether words have letters beyond ASCII, all of which Windows-1252 has.
    package init(_ random: inout SeededNumbers, isAccented: Bool) {
        respondents = Int.random(in: 12...40, using: &random)
        var titles = (isAccented ? Self.accented : []) + Self.titles
        titles.shuffle(using: &random)
        let wordings = Self.wordings.shuffled(using: &random)
        // At least one of each kind of choice, so that each file has what misreadings would change.
        let kinds: [Question.Kind] =
            [.single, .multiple]
            + (0..<Int.random(in: 0...3, using: &random)).map { _ in
                [.single, .multiple, .open, .number].randomElement(using: &random) ?? .open
            }
        for (index, kind) in kinds.shuffled(using: &random).enumerated() {
            var question = Question(kind: kind, name: "q\(index + 1)", wording: "\(wordings[index]) (\(index + 1))")
            if kind == .single || kind == .multiple {
                question.options = Array(titles.prefix(Int.random(in: 3...5, using: &random)))
                titles.removeFirst(question.options.count)
                if titles.count < 5 { titles = Self.titles.map { "\($0) \(index)" } }
            }
            for _ in 0..<respondents { Self.answer(&question, &random) }
            questions.append(question)
        }
    }

    private static func answer(_ question: inout Question, _ random: inout SeededNumbers) {
        let skips = Int.random(in: 0..<8, using: &random) == 0
        var chosen: [Int] = []
        var text = ""
        switch question.kind {
        case .single: if !skips { chosen = [Int.random(in: question.options.indices, using: &random)] }
        case .multiple:
            if !skips { chosen = question.options.indices.filter { _ in Int.random(in: 0..<5, using: &random) < 2 } }
        // No two are the same, as an import takes texts that come again for options.
        case .open:
            if !skips { text = "\(sentences.randomElement(using: &random) ?? "") (\(question.texts.count + 1))" }
        // Beyond what an import takes for options.
        case .number: if !skips { text = String(Int.random(in: 120...99_999, using: &random)) }
        }
        question.chosen.append(chosen)
        question.texts.append(text)
    }
}

extension InventedSurvey {
    /// How many answered a closed question, and how many chose each of its options, without those that nobody chose.
    package struct Counts: Sendable, Hashable, CustomStringConvertible {
        package var answered: Int
        package var options: [Int]

        package init(answered: Int, options: [Int]) {
            self.answered = answered
            self.options = options.filter { $0 > 0 }.sorted(by: >)
        }

        package var description: String { "\(answered): \(options)" }
    }

    /// The counts of each closed question, in the order of the questions.
    package var counts: [Counts] {
        questions.filter { !$0.options.isEmpty }.map { question in
            Counts(
                answered: question.chosen.count { !$0.isEmpty },
                options: question.options.indices.map { option in question.chosen.count { $0.contains(option) } })
        }
    }
}
