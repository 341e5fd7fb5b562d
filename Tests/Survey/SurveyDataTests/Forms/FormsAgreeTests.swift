import Diagnostics
import Testing
import YAMLReader

@testable import SurveyData

/// Random surveys written as each tool writes them are read to the same answers.
@Suite struct FormsAgreeTests {
    private static let surveys = 150

    @Test(arguments: ToolForm.all) func `What a tool writes is read back, whatever titles and texts hold`(
        form: ToolForm
    ) throws {
        var random = RandomSurveys(seed: 2023)
        var read = 0
        for number in 0..<Self.surveys {
            let survey = form.tellsNone ? random.survey() : withoutNone(random.survey())
            guard form.isUnambiguous(survey.codebook) else { continue }
            read += 1
            let writer = ToolWriter(form, survey)
            let file = writer.file(variant: number)
            let yaml = try readYAML(Array(writer.bindingText.utf8), file: "binding.yaml")
            let binding = try readBinding(yaml, codebook: survey.codebook)
            let found = try readAnswers(file.bytes, file: file.name, codebook: survey.codebook, binding: binding)
            let matches = found.responses.map(content) == survey.responses.map(content)
            #expect(matches, "\(form) \(number)\n\(writer.bindingText)\n\(writer.lines)")
            if !matches { return }
        }
        #expect(read > Self.surveys / 3)
    }

    @Test func `The plain form is read back, but for the texts beside options`() throws {
        var random = RandomSurveys(seed: 24)
        for _ in 0..<Self.surveys {
            let survey = withoutNone(random.survey())
            let text = plainText(of: survey)
            let found = try readAnswers(Array(text.utf8), file: "responses.csv", codebook: survey.codebook)
            #expect(found.responses.map(\.answers) == survey.responses.map(\.answers), "\(text)")
        }
    }

    /// A response without its place.
    private func content(_ response: Response) -> Response {
        var response = response
        response.place = Place(file: "")
        return response
    }

    /// The same survey without those who were asked and chose none.
    private func withoutNone(_ survey: Survey) -> Survey {
        var survey = survey
        for index in survey.responses.indices {
            survey.responses[index].answers = survey.responses[index].answers.map {
                $0 == .answered(options: []) ? .notAnswered : $0
            }
        }
        return survey
    }

    private func plainText(of survey: Survey) -> String {
        let header = (["respondent", "submitted"] + survey.codebook.questions.map(\.id)).joined(separator: ",")
        let rows = survey.responses.map { response in
            let cells = zip(survey.codebook.questions, response.answers).map { question, answer in
                switch answer {
                case .answered(let options), .ranked(let options):
                    options.map { question.options[$0].code }.joined(separator: " ")
                case .number(let number): number.text
                case .text(let text): "\"" + text.replacing("\"", with: "\"\"") + "\""
                case .notAnswered, .notAsked: ""
                }
            }
            return ([response.respondent, response.submitted ?? ""] + cells).joined(separator: ",")
        }
        return ([header] + rows).joined(separator: "\n")
    }
}
