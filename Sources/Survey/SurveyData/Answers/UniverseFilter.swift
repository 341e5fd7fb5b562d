/// A universe, with indices for the question and the options.
struct UniverseFilter {
    let question: Int
    private let options: Set<Int>

    /// Nil when everyone is asked.
    init?(_ universe: Question.Universe, in codebook: Codebook) {
        guard case .answered(let id, let codes) = universe else { return nil }
        guard let index = codebook.index(ofQuestion: id) else {
            preconditionFailure("a universe depends on an earlier question of its codebook")
        }
        question = index
        options = Set(
            codebook.questions[index].options.indices.filter {
                codes.contains(codebook.questions[index].options[$0].code)
            })
    }

    /// Whether a respondent with this answer is asked.
    func contains(_ answer: Answer) -> Bool {
        switch answer {
        case .answered(let chosen), .ranked(let chosen): !options.isDisjoint(with: chosen)
        case .text, .number, .notAnswered, .notAsked: false
        }
    }
}
