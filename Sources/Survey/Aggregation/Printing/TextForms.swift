public import SurveyData
import TextFormats

/// How many texts a question was answered with, as a CSV text of one row; the texts are not in it.
public func textsAsCSV(_ question: Question, _ texts: [OpenAnswer]) -> String {
    csvText([["question", "kind", "texts"], [question.id, question.kind.rawValue, String(texts.count)]])
}

/// How many texts a question was answered with by groups, as a CSV text: one row per column, including the total.
public func groupedTextsAsCSV(_ grouped: Grouped<[OpenAnswer]>) -> String {
    let rows = grouped.printedColumns.map { column in
        grouped.leadingCells(column) + column.cells + [String(column.result.count)]
    }
    return csvText([groupedHeader + columnHeader + ["texts"]] + rows)
}
