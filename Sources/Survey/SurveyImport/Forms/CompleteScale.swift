extension FormMatching {
    /// A question of a dictionary with the values that the cells hold beside those with a label.
    ///
    /// Programs label the ends of a scale only, or the exceptions of a number: a person must see what became of the rest.
    func completed(_ question: FormQuestion, _ found: FoundQuestion) -> FormQuestion {
        guard question.mayHaveOtherValues, question.kind == .singleChoice, case .one(let column) = found.columns else {
            return question
        }
        let values = table.columns[column].values
        let labelled = Set(question.options.map(\.code))
        let others = values.values.filter { !labelled.contains($0) }
        if others.isEmpty, !values.areMany { return question }
        let all = (question.options.map(\.code) + others).compactMap { Int($0) }
        let areWhole = all.count == question.options.count + others.count
        if areWhole, !values.areMany, let range = scaleRange(all, labelled: question.options) {
            return question.asScale(range)
        }
        let mostOptions = 40
        if values.areMany || others.count > mostOptions || !areWhole && others.allSatisfy(isNumber) {
            return question.withoutOptions(areNumbers: (values.values + labelled).allSatisfy(isNumber))
        }
        return question.adding(others)
    }

    /// The ends of the scale, when its labels are few and no more than its points: `1...7`, `0...10`.
    private func scaleRange(_ values: [Int], labelled: [FormOption]) -> ClosedRange<Int>? {
        let longestScale = 21
        let ends = labelled.compactMap { Int($0.code) }
        guard let low = values.min(), let high = values.max(), low >= -10, high - low < longestScale else { return nil }
        guard let first = ends.min(), let last = ends.max(), first == low, last == high, labelled.count >= 2 else {
            return nil
        }
        return low...high
    }
}

extension FormQuestion {
    fileprivate func asScale(_ range: ClosedRange<Int>) -> FormQuestion {
        var question = self
        question.kind = .scale
        question.options = range.map { value in
            options.first { $0.code == String(value) }
                ?? FormOption(code: String(value), title: LocalText(String(value)), number: value)
        }
        question.notes.append(
            "only some points have labels: the scale runs from \(range.lowerBound) to \(range.upperBound)")
        return question
    }

    fileprivate func adding(_ values: [String]) -> FormQuestion {
        var question = self
        let sorted = values.allSatisfy { Int($0) != nil } ? values.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) } : values
        question.options += sorted.map { FormOption(code: $0, title: LocalText($0), number: Int($0)) }
        question.notes.append("values without a label, added as options: \(sorted.joined(separator: ", "))")
        return question
    }

    /// A number or a text of which only some values have a label.
    fileprivate func withoutOptions(areNumbers: Bool) -> FormQuestion {
        var question = self
        question.kind = areNumbers ? .number : .open
        question.options = []
        let labels = options.map { "\($0.code) (\($0.title.main))" }.joined(separator: ", ")
        question.notes.append(
            "only some values have labels: \(labels); if such a value is no amount, list it under \"not-answered\" in the binding"
        )
        return question
    }
}
