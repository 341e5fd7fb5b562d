import Aggregation
import Diagnostics
import SurveyData
import Testing

private let folder = "Tests/Survey/AggregationTests/Independent/"
private let nowhere = Place(file: "test")

/// One of the two waves in Independent/ that nobody took, with its weights or without.
func inventedWave(_ name: String, isWeighted: Bool) throws -> Survey {
    let rows = try rows(of: folder + name + ".csv")
    let questions = questions(goals: name == "earlier" ? ["a", "b", "c", "d", "e"] : ["a", "b", "c", "d", "f"], name)
    let respondents = try rows.map { row in
        Respondent(
            id: try #require(row["respondent"]), name: "?", type: filled(row["type"]), region: filled(row["region"]),
            place: nowhere)
    }
    let responses = try rows.map { row in
        Response(
            respondent: try #require(row["respondent"]), answers: try questions.map { try answer($0, row) },
            weight: isWeighted ? try weight(row) : nil, place: nowhere)
    }
    let unit = Unit(singular: "person", plural: "persons")
    let book = Codebook(unit: unit, invited: 300, respondents: respondents, questions: questions)
    return Survey(codebook: book, responses: responses)
}

/// The wording of the option `d` differs from wave to wave.
private func questions(goals: [String], _ wave: String) -> [Question] {
    let goals = goals.map { code in
        AnswerOption(code: code, title: code == "d" ? "Title d, \(wave)" : "Title \(code)", place: nowhere)
    }
    return [
        question("plan", .singleChoice, ["yes", "no", "perhaps"].map { option($0) }),
        question("goals", .multipleChoice, goals),
        question("agree", .scale, (1...5).map { option(String($0), number: $0) }), question("visits", .number, []),
        question("order", .ranking, ["x", "y", "z", "u"].map { option($0) }),
        question(
            "follow", .singleChoice, ["a", "b"].map { option($0) },
            universe: .answered(question: "plan", options: ["yes"])),
    ]
}

private func weight(_ row: [String: String]) throws -> ExactNumber {
    let text = try #require(row["weight"])
    return try #require(ExactNumber(text))
}

private func filled(_ text: String?) -> String? { text == "" ? nil : text }

private func answer(_ question: Question, _ row: [String: String]) throws -> Answer {
    if question.id == "follow", row["plan"] != "yes" { return .notAsked }
    let cell = try #require(row[question.id])
    if cell.isEmpty { return .notAnswered }
    if question.kind == .number { return .number(try #require(ExactNumber(cell))) }
    let options = try cell.split(separator: " ").map { code in
        try #require(question.options.firstIndex { $0.code == code })
    }
    return question.kind == .ranking ? .ranked(options: options) : .answered(options: options)
}
