/// The variables that a data file's dictionary describes, whichever program wrote it.
struct VariableDictionary {
    struct Variable {
        var name: String
        var label: LocalText
        /// The question as asked, where the dictionary gives it apart from the label.
        var wording: LocalText?
        var categories: [Category] = []
        var isNumeric = false
        /// Whether values without a label may occur beside the categories.
        var hasDictionaryValues = false
        /// The respondents who were asked, in words.
        var universe: String?
    }

    struct Category {
        var value: String
        var label: LocalText
        var isMissing = false
    }

    /// Variables that together hold one multiple-choice question.
    struct Group {
        var label: LocalText
        var variables: [String]
        /// The value for chosen; nil when the categories show it.
        var chosen: String?
        /// The name of a set whose variables each hold one of the chosen options; nil for one variable an option.
        var choiceName: String?
    }

    var variables: [Variable] = []
    var groups: [Group] = []
}

extension VariableDictionary {
    /// The questions, in the order of the first variable of each.
    func questions() -> [FormQuestion] {
        let byName = Dictionary(variables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var groupOf: [String: Int] = [:]
        let groups = groups.filter { $0.variables.count { byName[$0] != nil } > 1 } + namedGroups()
        for (index, group) in groups.enumerated() {
            for name in group.variables where groupOf[name] == nil { groupOf[name] = index }
        }
        var told: Set<Int> = []
        var questions: [FormQuestion] = []
        for variable in variables {
            guard let index = groupOf[variable.name] else {
                questions.append(question(variable))
                continue
            }
            guard told.insert(index).inserted else { continue }
            let members = groups[index].variables.filter { groupOf[$0] == index }.compactMap { byName[$0] }
            questions.append(question(groups[index], members))
        }
        return attachingTexts(questions)
    }

    /// Attaches a text such as `fmt_other_t` to the option "other" of the question before it.
    private func attachingTexts(_ questions: [FormQuestion]) -> [FormQuestion] {
        var attached: [FormQuestion] = []
        for question in questions {
            if question.kind == .open, let owner = attached.last, owner.otherText == nil,
                question.name.hasPrefix(owner.name + "_"),
                ChoiceWords.asksToSpecify(question.name + " " + question.wording.main),
                let option = owner.options.lastIndex(where: { ChoiceWords.isOther($0.code, $0.title.main) })
            {
                attached[attached.count - 1].otherText = OtherText(question, option: option)
            } else {
                attached.append(question)
            }
        }
        return attached
    }

    private func question(_ variable: Variable) -> FormQuestion {
        let wording = variable.wording ?? variable.label
        let offered = variable.categories.filter { !$0.isMissing }
        let kind: DraftKind = offered.isEmpty ? (variable.isNumeric ? .number : .open) : .singleChoice
        var question = FormQuestion(
            name: variable.name, wording: wording.main.isEmpty ? LocalText(variable.name) : wording, kind: kind)
        question.options = offered.map { FormOption(code: $0.value, title: $0.label, number: Int($0.value)) }
        question.mayHaveOtherValues = variable.hasDictionaryValues && !offered.isEmpty
        question.hasNumberedCodes = offered.allSatisfy { isNumberedCode($0.value) }
        question.notes = [variable.universe.map { "asked of: \($0)" }].compactMap(\.self)
        let missing = variable.categories.filter(\.isMissing).map { "\($0.value) (\($0.label.main))" }
        if !missing.isEmpty {
            question.notes.append("declared missing, so not options here: \(missing.joined(separator: ", "))")
        }
        return question
    }

    private func question(_ group: Group, _ members: [Variable]) -> FormQuestion {
        if let name = group.choiceName { return question(ofChoices: name, group, members) }
        let stem = sharedStem(members.map(\.name))
        var question = FormQuestion(name: stem, wording: wording(group, members), kind: .multipleChoice)
        if question.wording.main.isEmpty { question.wording = LocalText(stem) }
        question.options = members.map { member in
            let rest = String(member.name.dropFirst(stem.count)).drop { $0 == "_" }
            return FormOption(
                code: rest.isEmpty ? member.name : String(rest), title: optionTitle(member.label, group.label),
                variable: member.name)
        }
        let categories = members.flatMap(\.categories)
        let chosen = group.chosen.map { [$0] } ?? categories.filter { ChoiceWords.isChosen($0.label.main) }.map(\.value)
        question.chosen = unique(chosen)
        question.notChosen = unique(categories.map(\.value)).filter { !question.chosen.contains($0) }
        return question
    }

    /// A set of multiple categories: the options are the categories that the variables share.
    private func question(ofChoices name: String, _ group: Group, _ members: [Variable]) -> FormQuestion {
        var question = FormQuestion(name: name, wording: wording(group, members), kind: .multipleChoice)
        if question.wording.main.isEmpty { question.wording = LocalText(name) }
        var codes: Set<String> = []
        for category in members.flatMap(\.categories) where !category.isMissing && codes.insert(category.value).inserted
        {
            question.options.append(
                FormOption(code: category.value, title: category.label, number: Int(category.value)))
        }
        question.hasNumberedCodes = question.options.allSatisfy { isNumberedCode($0.code) }
        question.choiceVariables = members.map(\.name)
        return question
    }

    private func wording(_ group: Group, _ members: [Variable]) -> LocalText {
        if !group.label.main.isEmpty { return group.label }
        if let wording = members.first?.wording { return wording }
        return members.first.map { beforeColon($0.label) } ?? LocalText("")
    }
}

// MARK: Groups that only names and labels show

extension VariableDictionary {
    /// Adjacent variables with the same stem and question whose categories mean yes and no.
    private func namedGroups() -> [Group] {
        let taken = Set(groups.flatMap(\.variables))
        var found: [(stem: String, label: LocalText, variables: [String])] = []
        var isOpen = false
        for variable in variables {
            guard !taken.contains(variable.name), isYesOrNo(variable), let stem = stem(variable.name) else {
                isOpen = false
                continue
            }
            let label = beforeColon(variable.label)
            if isOpen, let last = found.last, last.stem == stem, last.label.main == label.main {
                found[found.count - 1].variables.append(variable.name)
            } else {
                found.append((stem, label, [variable.name]))
                isOpen = true
            }
        }
        return found.filter { $0.variables.count > 1 }.map { Group(label: $0.label, variables: $0.variables) }
    }

    private func isYesOrNo(_ variable: Variable) -> Bool {
        let labels = variable.categories.filter { !$0.isMissing }.map(\.label.main)
        return labels.count == 2 && labels.contains { ChoiceWords.isChosen($0) }
            && labels.contains { ChoiceWords.isNotChosen($0) }
    }

    private func stem(_ name: String) -> String? {
        guard let underscore = name.lastIndex(of: "_"), underscore > name.startIndex else { return nil }
        return String(name[..<underscore])
    }
}

private func sharedStem(_ names: [String]) -> String {
    guard var stem = names.first else { return "" }
    for name in names {
        while !name.hasPrefix(stem) { stem.removeLast() }
    }
    // What the options share is not part of the question's name: `sdg` for `sdg_sdg5` and `sdg_sdg8`.
    if let underscore = stem.lastIndex(of: "_"), underscore > stem.startIndex { stem = String(stem[..<underscore]) }
    return stem.isEmpty ? names.first ?? "" : stem
}

/// `Which SDGs?` for `Which SDGs?: Gender equality`, in every language.
private func beforeColon(_ label: LocalText) -> LocalText {
    label.mapped { text in text.ranges(of: ": ").last.map { String(text[..<$0.lowerBound]) } ?? "" }
}

/// The part of a variable's label that its group's label does not have.
private func optionTitle(_ label: LocalText, _ group: LocalText) -> LocalText {
    let start = group.main + ": "
    if !group.main.isEmpty, label.main.hasPrefix(start), label.translations.isEmpty {
        return LocalText(String(label.main.dropFirst(start.count)).trimmed)
    }
    return label.mapped { text in text.ranges(of: ": ").last.map { String(text[$0.upperBound...]).trimmed } ?? text }
}

func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
}
