import Aggregation
import DocumentModel
import Expressions
import Geometry
import Graphs
import Languages

/// What kinds of graphs with rows share.
extension GraphComposer {
    /// The words in front of each row. A number that a swatch shows is not printed again, and labels that differ in their
    /// number alone, with a long word before it, are printed as numbers.
    func graphRows(_ rows: [ResultTable.Row], isHighlighted: (ResultTable.Row) -> Bool) -> [GraphRow] {
        let haveSwatches = rows.allSatisfy { $0.option.swatch != nil && $0.option.number != nil }
        let numbers = haveSwatches ? nil : numberLabels(rows)
        return rows.enumerated().map { index, row in
            let option = row.option
            let number: String? = option.swatch == nil ? nil : option.number.map { String($0) }
            return GraphRow(
                label: haveSwatches ? nil : numbers?[index] ?? option.label, title: option.title,
                swatch: option.swatch.flatMap { Color(hex: $0) }, swatchText: number,
                isHighlighted: isHighlighted(row))
        }
    }

    /// `23` for each `Objective 23`; nil where labels are of another form, or short.
    private func numberLabels(_ rows: [ResultTable.Row]) -> [String]? {
        let shortPrefix = 5
        var prefix: Substring?
        var labels: [String] = []
        for row in rows {
            guard let label = row.option.label, let number = row.option.number.map({ String($0) }),
                label.hasSuffix(number)
            else { return nil }
            let rest = label.dropLast(number.count)
            guard prefix == nil || prefix == rest, rest.count > shortPrefix else { return nil }
            prefix = rest
            labels.append(number)
        }
        return labels
    }

    /// The count of a row, and its share where it has one; each is a text of its own.
    func values(
        _ row: ResultTable.Row, _ data: GraphData
    ) -> (count: Statistic, share: Statistic?) {
        let (definition, table) = (data.definition, data.table)
        let count = statistic(
            PrintedText(cells.count(row, in: table, definition.base)), definition, option: row.option.code)
        guard table.share(of: row, in: definition.base) != nil else { return (count, nil) }
        let share = statistic(
            cells.percent(row, in: table, definition.base), definition, option: row.option.code)
        return (count, share)
    }

    /// `12 (92%)` as one text.
    func countAndShare(_ row: ResultTable.Row, _ data: GraphData) -> Statistic {
        statistic(
            context.marked(cells.countAndPercent(row, in: data.table, data.definition.base)), data.definition,
            option: row.option.code)
    }

    /// `All 13`; nil where nothing or more than the whole is shown.
    func whole(_ data: GraphData) -> Statistic? {
        guard data.whole > 0, data.whole == data.maximum else { return nil }
        let base = data.table.base(data.definition.base)
        let number = cells.printer(data.table.question.id).base(base, data.definition.base)
        let text =
            switch data.definition.base {
            case .responses:
                words.printed(
                    .allResponses,
                    [.responses: PrintedText(number), .noun: context.printedNoun(base, .responses)])
            case .respondents, .asked, .responded, .invited:
                words.printed(.allOfBase, [.base: PrintedText(number)])
            }
        return statistic(text, data.definition)
    }

    /// The options in a line, and what textures mean.
    func notes(_ data: GraphData) -> PlotNotes {
        var notes = textureNotes(data)
        let names = data.emptyRows.map { PrintedText(name: $0.option.label ?? $0.option.title) }
        if !names.isEmpty {
            notes.lines = [words.printed(.withoutAnswers, [.options: words.lists.enumeration(names)]).text]
        }
        return notes
    }
}
