/// Of whom a question is asked, by indices.
struct AudienceFilter {
    let question: Int
    private let options: Set<Int>

    /// Nil when the question is asked of everyone.
    init?(_ audience: Question.Audience, in codebook: Codebook) {
        guard case .answered(let id, let codes) = audience else { return nil }
        guard let index = codebook.index(ofQuestion: id) else {
            preconditionFailure("an audience names an earlier question of its codebook")
        }
        question = index
        options = Set(
            codebook.questions[index].options.indices.filter {
                codes.contains(codebook.questions[index].options[$0].code)
            })
    }

    func holds(_ answer: Answer) -> Bool {
        switch answer {
        case .answered(let chosen), .ranked(let chosen): !options.isDisjoint(with: chosen)
        case .text, .number, .notAnswered, .notAsked: false
        }
    }
}
