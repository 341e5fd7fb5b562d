import Diagnostics
import SurveyData
import TestSupport

/// The rows of a file of the tests by the names in its first row; its cells hold no commas.
func rows(of path: String) throws -> [[String: String]] {
    let lines = String(decoding: try Repository.bytes(path), as: UTF8.self).split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
}

private let nowhere = Place(file: "test")

func option(_ code: String, number: Int? = nil, label: String? = nil, isAlwaysLast: Bool = false) -> AnswerOption {
    AnswerOption(
        code: code, number: number, label: label, title: "Title \(code)", isAlwaysLast: isAlwaysLast, place: nowhere)
}

func question(
    _ id: String = "q", _ kind: Question.Kind = .multipleChoice, _ options: [AnswerOption],
    universe: Question.Universe = .everyone
) -> Question {
    Question(
        id: id, wording: "Which?", topic: "Things", kind: kind, options: options, universe: universe, place: nowhere)
}

/// A survey whose n-th respondent, `r` and the number from 0, gave the n-th answers.
func survey(_ questions: [Question], invited: Int = 100, _ answers: [[Answer]]) -> Survey {
    let responses = answers.enumerated().map { index, answers in
        Response(respondent: "r\(index)", answers: answers, place: nowhere)
    }
    let unit = Unit(singular: "mechanism", plural: "mechanisms")
    return Survey(
        codebook: Codebook(unit: unit, invited: invited, respondents: [], questions: questions), responses: responses)
}
