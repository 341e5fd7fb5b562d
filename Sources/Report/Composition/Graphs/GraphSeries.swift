import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages

/// One of several results that a graph shows side by side.
struct GraphSeries {
    /// As the graph calls it: a question's topic, a wave's label, a group.
    var name: String
    var table: ResultTable
    /// The group or wave that its numbers are of.
    var column = FigureCells.Column()
}

extension GraphComposer {
    /// A count or share of a row of a series.
    func value(
        _ row: ResultTable.Row, _ series: GraphSeries, isCount: Bool, _ definition: GraphDefinition
    ) -> Statistic {
        let text =
            isCount
            ? PrintedText(cells.count(row, in: series.table, .respondents, series.column))
            : cells.percent(row, in: series.table, .respondents, series.column)
        var statistic = statistic(text, definition, option: row.option.code)
        statistic.question = series.table.question.id
        return statistic
    }
}

/// Finds the results that a graph shows.
struct GraphSeriesSearch {
    let context: ExpressionContext
    let definition: GraphDefinition

    /// The questions that the graph shows: one, or the items of a battery.
    var questions: [String] { definition.questions(context) }

    /// The results; nil, with diagnostics, where one is missing.
    func series(into diagnostics: inout DiagnosticList) -> [GraphSeries]? {
        let among = Modifiers(
            among: definition.filter.map { Expression.Word(text: $0.name, place: $0.place) })
        var series: [GraphSeries] = []
        for question in questions {
            let word = Expression.Word(text: question, place: definition.questionPlace)
            guard let table = context.table(word, among, into: &diagnostics) else { return nil }
            series.append(GraphSeries(name: table.question.topic.withCapital, table: table))
        }
        if let other = definition.with {
            guard let table = context.table(other, among, into: &diagnostics) else { return nil }
            series.append(GraphSeries(name: table.question.topic.withCapital, table: table))
        }
        if let since = definition.since {
            guard let earlier = earlier(since, into: &diagnostics) else { return nil }
            series[0].name = context.words.text(.thisSurvey)
            series.insert(earlier, at: 0)
        }
        if let by = definition.by {
            guard let groups = groups(by, into: &diagnostics) else { return nil }
            series = groups
        }
        return series
    }

    private func earlier(_ since: Expression.Word, into diagnostics: inout DiagnosticList) -> GraphSeries? {
        var modifiers = Modifiers()
        modifiers.wave = since
        let word = Expression.Word(text: definition.question, place: definition.questionPlace)
        guard let wave = context.earlierWave(since, into: &diagnostics),
            let table = context.table(word, modifiers, into: &diagnostics)
        else { return nil }
        return GraphSeries(
            name: wave.definition.label, table: table, column: FigureCells.Column(wave: wave.definition.id))
    }

    private func groups(_ by: Expression.Word, into diagnostics: inout DiagnosticList) -> [GraphSeries]? {
        let request = GroupingRequest(question: definition.question, by: context.grouping(by.text))
        if let problem = request.problem(in: context.codebook, at: by.place) {
            diagnostics.add(problem)
            return nil
        }
        guard let table = context.results.groupedResults(request)?.table else {
            diagnostics.add(
                Diagnostic("no-groups", at: by.place, "\"\(definition.question)\" has no options to count by groups"))
            return nil
        }
        return table.columns.map { column in
            GraphSeries(
                name: (column.group?.name ?? context.words.text(.notStated)).withCapital, table: column.result,
                column: FigureCells.Column(group: "\(column.grouping.name):\(column.group?.code ?? "")"))
        }
    }
}
