import Aggregation
import Diagnostics
import SurveyData

/// All sequences of these answers up to a length.
func sequences<Element>(of elements: [Element], upTo length: Int) -> [[Element]] {
    var all: [[Element]] = [[]]
    var last = all
    for _ in 0..<length {
        last = last.flatMap { start in elements.map { start + [$0] } }
        all += last
    }
    return all
}

extension Survey {
    /// The same survey, its responses weighted in turn.
    func weighted(_ weights: [String]) -> Survey {
        var survey = self
        for index in survey.responses.indices {
            survey.responses[index].weight = ExactNumber(weights[index % weights.count])
        }
        return survey
    }
}

/// A survey of questions of every kind, by regions, with one respondent in no region and texts beside "other".
func surveyOfEveryKind() -> Survey {
    let questions = [
        question("goals", .multipleChoice, [option("a"), option("b"), option("other", isAlwaysLast: true)]),
        question("agree", .scale, [option("low", number: 1), option("mid", number: 2), option("high", number: 5)]),
        question("visits", .number, []), question("order", .ranking, [option("x"), option("y")]),
        question("message", .open, []),
    ]
    let answers: [[Answer]] = [
        [
            .answered(options: [0, 1]), .answered(options: [0]), .number(ExactNumber(millionths: 2_500_000)),
            .ranked(options: [1, 0]), .text("First"),
        ],
        [
            .answered(options: [0]), .answered(options: [2]), .number(ExactNumber(millionths: -1_000_000)),
            .ranked(options: [1]), .notAnswered,
        ],
        [.answered(options: [2]), .answered(options: [2]), .notAnswered, .ranked(options: [0, 1]), .text("Third")],
        [.notAnswered, .notAsked, .number(ExactNumber(millionths: 4_000_000)), .notAsked, .notAnswered],
    ]
    var survey = survey(questions, invited: 5, answers)
    survey.codebook.respondents = zip(survey.responses, ["south", "north", nil, "south"]).map { response, region in
        Respondent(id: response.respondent, name: response.respondent, region: region, place: Place(file: "test"))
    }
    survey.responses[2].otherTexts = [0: "Something else"]
    return survey
}
