import SurveyData

/// A text as one respondent wrote it.
public struct OpenAnswer: Sendable, Hashable {
    /// The respondent's id.
    public let respondent: String
    /// What was written.
    public let text: String

    /// A text with the respondent who wrote it.
    package init(respondent: String, text: String) {
        self.respondent = respondent
        self.text = text
    }
}

extension Response {
    /// The text of an answer to an open question, or the text beside an option such as "Other: please specify"; nil where
    /// nothing is written.
    ///
    /// - Parameter question: its index in the codebook.
    func text(_ question: Int) -> OpenAnswer? {
        let written: String? = if case .text(let text) = answers[question] { text } else { otherTexts[question] }
        guard let written, !written.allSatisfy(\.isWhitespace) else { return nil }
        return OpenAnswer(respondent: respondent, text: written)
    }
}
