import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import SurveyData

/// The blocks of `{table QUESTION}` with its modifiers.
extension ExpressionEvaluator {
    func tables(
        for expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        if expression.arguments.count > 1 { return sideBySide(expression, tables, into: &diagnostics) }
        var tables = tables
        tables.weightDecimals = expression.modifiers.to ?? 0
        let word = expression.arguments[0]
        if word.text.contains("#") {
            guard let named = context.namingItems(of: expression, into: &diagnostics) else { return [] }
            if named != expression { return self.tables(for: named, tables, into: &diagnostics) }
        }
        if let battery = context.battery(word.text) {
            return batteryTable(battery, expression, tables, into: &diagnostics)
        }
        guard let question = question(word, into: &diagnostics),
            modifiersFit(expression, into: &diagnostics),
            mayShow(question, expression, into: &diagnostics),
            let source = DataSource.all(expression.request, graphs: [:], in: context).first
        else { return [] }
        if let since = expression.modifiers.since, !expression.modifiers.furtherWaves.isEmpty {
            return seriesTable(
                question, [since] + expression.modifiers.furtherWaves, expression, tables, into: &diagnostics)
        }
        if expression.modifiers.since != nil {
            return waveTable(expression, name: source.name, tables, into: &diagnostics)
        }
        if let by = expression.modifiers.by {
            let grouping = context.grouping(by.text)
            let grouped = context.grouped(word, grouping, at: by.place, context.results, into: &diagnostics)
            let crossTables = CrossTables(tables: tables, expression: expression)
            return grouped.flatMap { crossTables.table($0, name: source.name) }.map { [.table($0)] } ?? []
        }
        guard let tables = selecting(expression, question, tables, into: &diagnostics) else { return [] }
        return plainTables(question, expression, tables, into: &diagnostics)
    }

    /// One table of several questions.
    private func sideBySide(
        _ expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let modifiers = expression.modifiers
        guard modifiers.by == nil, modifiers.since == nil, modifiers.of == nil, !modifiers.isOfBoth,
            modifiers.among == nil
        else {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: expression.place,
                    "a table of several questions is of all respondents of this wave",
                    hint: "write a table for each question, or leave the modifier out"))
            return []
        }
        for word in expression.arguments {
            guard let question = question(word, into: &diagnostics),
                mayShow(question, expression, into: &diagnostics)
            else { return [] }
        }
        let table = SideBySideTables(tables: tables, expression: expression).table(into: &diagnostics)
        return table.map { [.table($0)] } ?? []
    }

    private func plainTables(
        _ question: Question, _ expression: Expression, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        let (word, modifiers) = (expression.arguments[0], expression.modifiers)
        switch question.kind {
        case .number:
            guard let summary = context.numbers(word, modifiers, into: &diagnostics) else { return [] }
            return [.table(tables.numbers(summary, expression: expression))]
        case .ranking:
            guard let ranking = context.ranking(word, modifiers, into: &diagnostics) else { return [] }
            return [.table(tables.ranking(ranking, expression: expression))]
        case .singleChoice, .multipleChoice, .scale, .open:
            guard let table = context.table(word, modifiers, into: &diagnostics) else { return [] }
            let summary = question.kind == .scale ? context.numbers(word, modifiers, into: &diagnostics) : nil
            let means = summary.flatMap { tables.meanLine($0, expression: expression) }
            return [.table(tables.table(table, expression: expression))] + (means.map { [.paragraph($0)] } ?? [])
        }
    }

    /// The maker of tables for those whom `among` names; that of all where it names none, and nil after a problem.
    func selecting(
        _ expression: Expression, _ question: Question, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> ResultTables? {
        guard let among = expression.modifiers.among else { return tables }
        guard let group = context.group(among, context.results), let selection = group.grouping.selection,
            let title = selection.title
        else {
            diagnostics.add(
                Diagnostic(
                    "unnamed-filter", at: among.place,
                    "a table prints whom it is of, but \(quoted(among.text)) has no title",
                    hint:
                        "name the condition under \"filters\" in report.yaml, with a title, and write {table \(question.id) among NAME}"
                ))
            return nil
        }
        let word = expression.arguments[0]
        let count =
            question.kind == .number
            ? context.numbers(word, expression.modifiers, into: &diagnostics)?.responded
            : context.table(word, expression.modifiers, into: &diagnostics)?.base(.responded)
        guard let count else { return nil }
        var selecting = tables
        selecting.selected = ResultTables.Selected(
            key: context.groupKey(among, context.results), name: selection.name, title: title, count: count)
        return selecting
    }

    private func waveTable(
        _ expression: Expression, name: String, _ tables: ResultTables, into diagnostics: inout DiagnosticList
    ) -> [Block] {
        guard let since = expression.modifiers.since, let wave = context.earlierWave(since, into: &diagnostics),
            let comparison = comparison(expression.arguments[0], expression.modifiers, into: &diagnostics)
        else { return [] }
        let waveTables = WaveTables(tables: tables, expression: expression, wave: wave.definition)
        return [.table(waveTables.table(comparison, name: name))]
    }

    private func modifiersFit(_ expression: Expression, into diagnostics: inout DiagnosticList) -> Bool {
        let modifiers = expression.modifiers
        if let by = modifiers.by, modifiers.since != nil {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: by.place, "a table can be by groups or since a wave, not both",
                    hint: "write two tables"))
            return false
        }
        if let among = modifiers.among, modifiers.by != nil || modifiers.since != nil {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: among.place,
                    "a table can be among some respondents, by groups or since a wave, not two of these",
                    hint: "filter the document, or derive a variable that holds both"))
            return false
        }
        if modifiers.isOfBoth, !modifiers.furtherWaves.isEmpty {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: expression.place,
                    "\"of both\" means the respondents of two waves, not of more",
                    hint: "name one wave, or leave \"of both\" out"))
            return false
        }
        if modifiers.isOfBoth, modifiers.since == nil {
            diagnostics.add(
                Diagnostic(
                    "expression-modifier", at: expression.place, "\"of both\" means the respondents of two waves",
                    hint: "write {table QUESTION since WAVE of both}"))
            return false
        }
        return true
    }

    /// Whether the question may have a table: an open question has none, and largest remainder needs shares that sum to a whole.
    func mayShow(
        _ question: Question, _ expression: Expression, into diagnostics: inout DiagnosticList
    ) -> Bool {
        if question.kind == .open {
            diagnostics.add(
                Diagnostic(
                    "open-question", at: expression.arguments[0].place,
                    "\"\(question.id)\" is an open question; it has no options to count",
                    hint: "write {answers \(question.id)} to print the answers"))
            return false
        }
        if let problem = context.rules.problem(with: question, at: expression.place) {
            diagnostics.add(problem)
            return false
        }
        return true
    }
}
