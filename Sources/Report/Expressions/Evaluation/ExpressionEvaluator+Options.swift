import Aggregation
import Diagnostics
import DocumentModel
import Languages
import SurveyData

extension ExpressionEvaluator {
    /// One option by name, or the options of the best ranks as a list.
    func options(_ expression: Expression, into diagnostics: inout DiagnosticList) -> [Inline]? {
        guard let (table, rows) = rows(expression, into: &diagnostics) else { return nil }
        guard !rows.isEmpty else {
            diagnostics.add(
                Diagnostic(
                    "no-such-rank", at: expression.place,
                    "no chosen option of \(table.question.id) has a rank that {\(expression.source)} lists"
                ))
            return nil
        }
        if expression.modifiers.with != nil,
            let problem = context.rules.problem(with: table.question, at: expression.place)
        {
            diagnostics.add(problem)
            return nil
        }
        var inlines: [Inline] = []
        for (index, row) in rows.enumerated() {
            if index > 0 {
                inlines += context.inlines(
                    PrintedText(words: words.lists.separator(before: index, of: rows.count)))
            }
            guard let text = name(row, in: table, expression, into: &diagnostics) else { return nil }
            let statistic = statistic(text, expression, question: table.question.id, options: [row.option.code])
            inlines.append(.computed(ComputedValue(statistic, isFigure: expression.modifiers.with != nil)))
        }
        return inlines
    }

    private func rows(
        _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> (ResultTable, [ResultTable.Row])? {
        let words = expression.arguments
        if expression.name == .top {
            guard let last = rank(words[0], into: &diagnostics) else { return nil }
            return rows(ranked: 1...last, in: words[1], expression, into: &diagnostics)
        }
        guard expression.name == .ranks else {
            return context.row(words[0], expression.modifiers, into: &diagnostics).map { ($0, [$1]) }
        }
        guard let first = rank(words[0], into: &diagnostics), let last = rank(words[2], into: &diagnostics) else {
            return nil
        }
        guard words[1].text == "to", first <= last else {
            diagnostics.add(
                Diagnostic(
                    "bad-ranks", at: words[0].place, "\"\(expression.source)\" has its ranks in the wrong order",
                    hint: "write {\(expression.name.usage)} with A no greater than B"))
            return nil
        }
        return rows(ranked: first...last, in: words[3], expression, into: &diagnostics)
    }

    /// Leaves out options that nobody chose.
    private func rows(
        ranked ranks: ClosedRange<Int>, in question: Expression.Word, _ expression: Expression,
        into diagnostics: inout DiagnosticList
    ) -> (ResultTable, [ResultTable.Row])? {
        context.table(question, expression.modifiers, into: &diagnostics).map { table in
            (table, table.ranked.filter { ranks.contains($0.rank) && $0.count > 0 })
        }
    }

    private func rank(_ word: Expression.Word, into diagnostics: inout DiagnosticList) -> Int? {
        if let rank = Int(word.text), rank > 0 { return rank }
        diagnostics.add(
            Diagnostic(
                "bad-rank", at: word.place, "\"\(word.text)\" is not a rank", hint: "write a whole number, 1 or more"))
        return nil
    }

    private func name(
        _ row: ResultTable.Row, in table: ResultTable, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> PrintedText? {
        let option = row.option
        var (name, detail): (String, String?) =
            switch expression.modifiers.as {
            case .label: (option.label ?? option.title, nil)
            case .title: (option.title, nil)
            case .full: (option.label ?? option.title, option.label == nil ? nil : option.fullTitle ?? option.title)
            case .acronym, .name, .list, nil: (option.label ?? option.title, option.label == nil ? nil : option.title)
            }
        if expression.name == .option, expression.modifiers.as == .full {
            (name, detail) = (option.fullTitle ?? option.title, nil)
        }
        var details = [detail].compactMap(\.self).map(PrintedText.init(name:))
        if let company = expression.modifiers.with {
            var quantity = quantity(of: row, in: table, expression)
            quantity.status = expression.modifiers.status
            guard let percent = percent(of: quantity, expression, into: &diagnostics) else { return nil }
            let remarks = quantity.remarks(words, namingWeights: company == .count)
            let figures = company == .share ? [percent] : [countWithBase(quantity, expression).long, percent]
            details.append((figures + remarks).joined(separator: words.lists.remarks))
        } else if let status = expression.modifiers.status {
            details.append(words.printed(status.phrase))
        }
        guard !details.isEmpty else { return PrintedText(name: name) }
        return words.printed(
            .withDetails,
            [.text: PrintedText(name: name), .details: details.joined(separator: words.lists.parts)])
    }
}
