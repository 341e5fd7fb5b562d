/// Gives options with one title, and questions with one wording, titles that a reader can tell apart, and says so.
func tellApart(_ draft: inout DraftSurvey) {
    for index in draft.questions.indices { tellApart(&draft.questions[index], &draft.notes) }
    var counts: [String: Int] = [:]
    for index in draft.questions.indices {
        let wording = draft.questions[index].wording.main
        let count = counts[matchKey(wording), default: 0] + 1
        counts[matchKey(wording)] = count
        guard count > 1, !matchKey(wording).isEmpty else { continue }
        draft.questions[index].number = count
        draft.questions[index].notes.append(
            "the export has \"\(wording)\" more than once: each column is a question of its own")
        draft.notes.append(
            "\(draft.questions[index].id): the export has this question more than once; each column is a question of "
                + "its own, numbered in its topic.")
    }
}

private func tellApart(_ question: inout DraftQuestion, _ notes: inout [String]) {
    var counts: [String: Int] = [:]
    var first: [String: String] = [:]
    for index in question.options.indices {
        let option = question.options[index]
        let key = matchKey(option.title.main)
        let count = counts[key, default: 0] + 1
        counts[key] = count
        guard count > 1, let code = first[key] else {
            first[key] = option.code
            continue
        }
        question.options[index].title = option.title.mapped { "\($0) (\(count))" }
        let isByTitle: Bool
        switch (question.binding?.columns, question.binding?.words) {
        case (.options, _), (_, .codes), (nil, _): isByTitle = false
        case (_, .mapped):
            isByTitle = option.word == nil || question.options[..<index].contains { $0.word == option.word }
        case (_, _): isByTitle = true
        }
        let what = "\(question.id): \"\(option.title.main)\" is offered twice, as \(code) and \(option.code)"
        if isByTitle {
            question.options[index].isWithoutWord = true
            notes.append("\(what). The export does not tell them apart: both count as \(code).")
        } else {
            notes.append("\(what). The second one is called \"\(question.options[index].title.main)\".")
        }
    }
    guard question.options.contains(where: \.isWithoutWord), question.binding?.words == .labels else { return }
    // A title that names two options cannot be read by its title.
    question.binding?.words = .mapped
    for index in question.options.indices where question.options[index].word == nil {
        question.options[index].word = question.options[index].title.main
    }
}
