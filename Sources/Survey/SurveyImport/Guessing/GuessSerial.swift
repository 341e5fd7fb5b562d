/// The position of the column that only numbers the responses of a plain table, as `id` does; nil when there is none.
///
/// Its name says so, and each response has another whole number.
func guessSerial(_ table: ExportTable) -> Int? {
    table.columns.first { column in
        serialNames.contains(column.name.lowercased()) && column.values.filled == table.rowCount
            && !column.values.areMany && column.values.values.count == table.rowCount
            && column.values.values.allSatisfy { Int($0) != nil }
    }?.index
}

private let serialNames: Set<String> = [
    "id", "no", "no.", "nr", "nr.", "n°", "#", "number", "case", "case_id", "caseid", "row", "record", "record_id",
    "response", "response id", "response_id", "responseid", "respondent id", "respondent_id", "respondentid", "serial",
]
