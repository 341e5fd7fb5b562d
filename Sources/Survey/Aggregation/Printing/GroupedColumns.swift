import Diagnostics
import TextFormats

/// A column of grouped results, ready for printing: a group, respondents without a stated group, or all.
struct PrintedColumn<Result: Sendable & Hashable> {
    /// `group`, `not_stated` or `total`.
    var kind: String
    var code: String
    var name: String
    /// What determines the group; of the total, the grouping of the table.
    var by: String
    /// The name with its break, where a banner has several.
    var head: String
    var result: Result
}

extension Grouped {
    /// The columns in their order, and the total at the end.
    var printedColumns: [PrintedColumn<Result>] {
        let groups = columns.map { column in
            let name = column.group?.name ?? "not stated"
            return PrintedColumn(
                kind: column.group == nil ? "not_stated" : "group", code: column.group?.code ?? "", name: name,
                by: column.grouping.name,
                head: column.grouping == grouping ? name : "\(column.grouping.name): \(name)", result: column.result)
        }
        // A filter says nothing of those whom it does not select.
        if grouping.selection != nil { return groups.filter { $0.kind == "group" } }
        return groups
            + [PrintedColumn(kind: "total", code: "", name: "total", by: grouping.name, head: "total", result: total)]
    }

    /// `goals by region`, with a note if columns overlap.
    var heading: String {
        let overlap = columnsOverlap ? "Columns overlap: a respondent may be in several\n" : ""
        return escapedForTerminal("\(question.id) by \(grouping.name): \(question.topic)") + "\n" + overlap
    }

    /// The first cells of each row of a file: question, kind, grouping, and whether columns overlap.
    func leadingCells(_ column: PrintedColumn<Result>) -> [String] {
        [question.id, question.kind.rawValue, column.by, columnsOverlap ? "yes" : "no"]
    }

    /// An object with a member for each column; `members` gives the result of a column.
    func json(_ members: (Result) -> JSONObject) -> JSONValue {
        let columns = printedColumns.map { column in
            var group: JSONObject = [
                "column": .string(column.kind),
                "group": column.kind == "group" ? .string(column.code) : .null,
                "name": column.kind == "group" ? .string(column.name) : .null,
            ]
            if column.by != grouping.name { group.append("by", .string(column.by)) }
            return JSONValue.object(group + members(column.result))
        }
        return .object([
            "question": .string(question.id), "kind": .string(question.kind.rawValue),
            "by": .string(grouping.name), "columns_overlap": .boolean(columnsOverlap),
            "columns": .array(columns),
        ])
    }
}

/// The names of `Grouped.leadingCells`.
let groupedHeader = ["question", "kind", "by", "columns_overlap"]
/// The names of the cells that say which column a row is of.
let columnHeader = ["column", "group", "group_name"]

extension PrintedColumn {
    /// The cells that say which column it is.
    var cells: [String] { [kind, code, kind == "group" ? name : ""] }
}
