package import Diagnostics
package import TableFiles

extension ResponseReader {
    /// Records a header row that holds answers: a file that has fewer header rows than the binding says would lose its
    /// first respondents.
    func checkHeader(_ header: AnswerHeader, into findings: inout Findings) {
        guard !binding.header.isSure else { return }
        for row in header.others {
            let evidence = evidence(row)
            guard evidence.answers > 0, evidence.answers >= evidence.others else { continue }
            findings.add(
                Diagnostic(
                    "answers-in-header", at: row.place, "this row is read as a header row, but it holds answers",
                    hint: "correct \"header: rows\" in the binding or import the file anew; "
                        + "if it is a header row, add \"sure: yes\" under \"header\""))
        }
    }

    /// How many cells of closed questions, numbers and dates hold answers, and how many hold anything else.
    private func evidence(_ row: TableRow) -> (answers: Int, others: Int) {
        guard row.cells.count == columns.count || row.naming != nil && row.cells.count >= columns.count else {
            return (0, 1)
        }
        var (answers, others) = (0, 0)
        func take(_ isAnswer: Bool?) {
            guard let isAnswer else { return }
            if isAnswer { answers += 1 } else { others += 1 }
        }
        for (index, question) in codebook.questions.enumerated() {
            if let bound = binding.questions[question.id] { take(holdsAnswer(row, to: index, bound)) }
        }
        if let column = columns.submitted, let form = binding.submitted?.form, !row.trimmed(column).isEmpty {
            take(SubmittedDate(row.source.bytes[row.trimmed(column)], form) != nil)
        }
        return (answers, others)
    }

    /// Whether a row holds an answer to a question; nil when it holds nothing, or anything would be one.
    private func holdsAnswer(_ row: TableRow, to index: Int, _ bound: QuestionBinding) -> Bool? {
        var isSomeChosen = false
        switch bound.form {
        case .text: return nil
        case .cell(_, let cell) where cell.other != nil && cell.other?.column == nil: return nil
        case .optionColumns(let options):
            let cells = options.columns.compactMap { $0.flatMap { columns.indices[$0.name] } }.map { row.text($0) }
            if cells.contains(where: options.chosen.contains) { return true }
            // A header row may have the titles of options, too, but of all of them.
            isSomeChosen = cells.contains("") && cells.contains { !$0.isEmpty && !options.notChosen.contains($0) }
        case .cell, .number, .rankColumns, .choiceColumns, .optionRanks: break
        }
        var trial = Findings(questionCount: codebook.questions.count)
        let answer = answer(row, to: index, into: &trial)
        if trial.diagnostics.hasErrors { return false }
        if case .optionColumns = bound.form { return isSomeChosen ? true : nil }
        switch answer {
        case .answered, .ranked, .number, .text: return true
        case .notAnswered, .notAsked, nil: return nil
        }
    }
}

// MARK: Totals

extension ResponseReader {
    /// A warning about the last row where it looks like a total of the others.
    package func warning(onLast row: TableRow) -> Diagnostic? {
        guard rule(leavingOut: row) == nil, let sign = signOfTotal(row) else { return nil }
        return Diagnostic(
            "total-among-answers", at: row.place, "the last row looks like a total, not like a response: \(sign)",
            hint: "if it is one, delete it or leave it out with a rule under \"leave-out\" in the binding",
            severity: .warning)
    }

    private func signOfTotal(_ row: TableRow) -> String? {
        let filled = row.cells.indices.filter { !row.trimmed($0).isEmpty }
        let leading = 3
        if let word = filled.prefix(leading).map({ row.text($0) }).first(where: isTotalWord) { return quoted(word) }
        let others = [columns.respondent, columns.submitted].compactMap(\.self)
        guard others.allSatisfy({ row.trimmed($0).isEmpty }) else { return nil }
        var (numbers, rest) = (0, 0)
        for question in codebook.questions {
            guard let bound = binding.questions[question.id] else { continue }
            let cells = bound.columns(of: question).compactMap { columns.indices[$0.column.name] }
            guard cells.contains(where: { !row.trimmed($0).isEmpty }) else { continue }
            if question.kind == .number { numbers += 1 } else { rest += 1 }
        }
        let hasOthers = codebook.questions.contains { $0.kind != .number }
        return numbers > 0 && rest == 0 && hasOthers ? "it holds numbers alone" : nil
    }
}

/// Whether a text is a word that spreadsheets and people write beside a total.
package func isTotalWord(_ text: String) -> Bool { totalWords.contains(letters(text)) }

private let totalWords: Set<String> = [
    "total", "totals", "grandtotal", "subtotal", "sum", "sumtotal", "average", "mean", "summe", "gesamt", "insgesamt",
    "gesamtsumme", "durchschnitt", "mittelwert", "totalgénéral", "somme", "moyenne", "totalgeneral", "suma", "promedio",
    "totale", "somma", "soma", "totaal", "som", "summa", "razem", "celkem", "итого", "всего", "сумма", "среднее",
    "المجموع", "الإجمالي", "合计", "总计", "合計", "toplam",
]
