import SurveyData
import YAMLReader

/// The figures of the exports' survey: all files tell the same of the same five respondents.
struct Figures: Equatable {
    var respondents = 0
    /// By question, in the order of the questionnaire: how many answered, were asked and gave each option.
    var questions: [Counts] = []

    struct Counts: Equatable {
        var answered = 0
        var asked: Int?
        /// Not the codes, which are an import's own, but the counts, in the order of the questionnaire's options.
        var options: [Int] = []
    }

    /// As expected.json states them.
    static func expected(showsUniverse: Bool) throws -> Figures {
        let json = try readYAML(Files.bytes("Exports/expected.json"), file: "expected.json")
        var figures = Figures(respondents: json["respondents"].flatMap { Int($0.text) } ?? 0)
        for id in ["sdg", "plan", "fmt"] {
            var counts = Counts(answered: json[id]?["answered"].flatMap { Int($0.text) } ?? 0)
            if showsUniverse { counts.asked = json[id]?["shown_to"].flatMap { Int($0.text) } ?? figures.respondents }
            if case .mapping(let entries) = json[id]?["counts"]?.content {
                counts.options = entries.compactMap { Int($0.value.text) }
            }
            figures.questions.append(counts)
        }
        return figures
    }

    /// - Parameter order: the titles or codes of the questionnaire's options, for a codebook that has them in another
    ///   order.
    init(of survey: Survey, order: [[[String]]], showsUniverse: Bool) {
        respondents = survey.responses.count
        let closed = survey.codebook.questions.indices.filter { survey.codebook.questions[$0].kind.hasOptions }
        for (names, index) in zip(order, closed) {
            let question = survey.codebook.questions[index]
            let places = names.map { names in
                question.options.firstIndex { names.contains($0.code) || names.contains($0.title) }
            }
            var counts = Counts(options: names.map { _ in 0 })
            var asked = 0
            for response in survey.responses {
                if response.answers[index] != .notAsked { asked += 1 }
                guard case .answered(let options) = response.answers[index] else { continue }
                counts.answered += 1
                for (place, option) in places.enumerated() where option.map({ options.contains($0) }) == true {
                    counts.options[place] += 1
                }
            }
            if showsUniverse { counts.asked = asked }
            questions.append(counts)
        }
    }

    private init(respondents: Int) { self.respondents = respondents }
}

extension YAMLNode {
    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    var text: String {
        guard case .scalar(let text, _) = content else { return "" }
        return text
    }
}

/// How the exports call the options of the three closed questions, in the questionnaire's order.
let optionOrder: [[[String]]] = [
    [
        ["sdg5", "SQ001", "1", "Gender equality", "Égalité entre les sexes"],
        ["sdg8", "SQ002", "2", "Decent work and economic growth", "Travail décent et croissance économique"],
        ["sdg9", "SQ003", "3", "Industry, innovation and infrastructure", "Industrie, innovation et infrastructure"],
        ["sdg10", "SQ004", "4", "Reduced inequalities", "Inégalités réduites"],
        ["sdg17", "SQ005", "5", "Partnerships for the goals", "Partenariats pour la réalisation des objectifs"],
    ],
    [["yes", "A1", "1"], ["undecided", "A2", "2", "not_yet_decided"], ["no", "A3", "3"]],
    [
        ["event", "SQ001", "1", "Regional review event"], ["written", "SQ002", "2", "Written input"],
        ["own", "SQ003", "3", "Dedicated ISCM event"],
        // Google Forms and Microsoft Forms flatten the text beside "Other": without the form it is an option.
        ["other", "4", "other_specify", "Side event; joint with GFMD", "Side event, joint with GFMD"],
    ],
]
