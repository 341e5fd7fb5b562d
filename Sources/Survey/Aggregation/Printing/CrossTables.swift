public import SurveyData
public import TextFormats

/// Cross-tables as text for a terminal: a column per group with its base, and the total; rows by the total's rank.
///
/// Each unweighted count is followed by its share of those in the column who answered, weighted in a weighted survey.
public func crossTablesAsText(
    _ tables: [CrossTable], unit: Unit, rules: ReportingRules = ReportingRules()
) -> String {
    tables.map { text($0, unit, FigureTexts(rules: rules)) }.joined(separator: "\n")
}

private func text(_ table: CrossTable, _ unit: Unit, _ figures: FigureTexts) -> String {
    let columns = table.printedColumns
    let heads = ["option"] + columns.map(\.head)
    let base = ["base: \(unit.plural) who answered"] + columns.map { String($0.result.base) }
    let weights = ["base by weight"] + columns.map { $0.result.weighted?.base.wholeText ?? "" }
    let rows = table.total.tabulated.map { total in
        [total.option.displayName]
            + columns.map { column in
                guard let row = column.result.row(total.option.code) else { return "" }
                return row.isInBase ? "\(row.count) (\(figures.percent(row, in: column.result)))" : String(row.count)
            }
    }
    let lines = [heads, base] + (table.total.isWeighted ? [weights] : []) + rows
    return table.heading + alignedLines(lines, names: 0)
        + (table.total.isWeighted ? "  counts are unweighted, shares weighted\n" : "")
        + figures.note(respondents: columns.map(\.result.base), unit)
}

/// Cross-tables as CSV in long form, with one row per option and column.
///
/// `column` is `group`, `not_stated` or `total`; the columns from `base` on are those of `tablesAsCSV`.
public func crossTablesAsCSV(_ tables: [CrossTable], rules: ReportingRules = ReportingRules()) -> String {
    let long = LongColumns(tables.map(\.total), rules)
    let rows = tables.flatMap { table in
        table.printedColumns.flatMap { column in
            long.rows(column.result, ofGroup: column.kind != "total").map {
                table.leadingCells(column) + column.cells + $0
            }
        }
    }
    return csvText([groupedHeader + columnHeader + long.header] + rows)
}

/// Cross-tables as a JSON array with one object per table; each of its columns has the members of `tablesAsJSON`.
public func crossTablesAsJSON(_ tables: [CrossTable], rules: ReportingRules = ReportingRules()) -> JSONValue {
    let figures = FigureTexts(rules: rules)
    return .array(tables.map { $0.json { members(of: $0, figures) } })
}
