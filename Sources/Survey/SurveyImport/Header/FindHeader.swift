import Diagnostics
import SurveyData
import TableFiles

/// Finds the header rows of an export by what the first rows hold, and never by the names of columns alone.
///
/// - Throws: `unsure-header` for a row that may be a header row or the first response.
func findHeader(_ table: ExportTable, given: Int?) throws(ReportError) -> HeaderPlan {
    let rows = table.firstRows
    if let given, given > rows.count {
        throw ReportError(
            Diagnostic(
                "bad-header", at: Place(file: table.file),
                "--header-rows is \(given + table.above.count), but the file has only "
                    + counted(rows.count + table.above.count, "row")))
    }
    let count: Int
    if let given { count = given } else { count = try countHeaderRows(rows) }
    var plan = HeaderPlan()
    plan.rows = HeaderRows(count: count)
    nameRows(&plan, Array(rows.map(\.cells).prefix(count)), answers: rows.dropFirst(count).map(\.cells))
    return plan
}

// MARK: Rows above the header

/// How many rows are titles above the header: they have few cells, at the left, where the others have many.
///
/// - Parameter given: how many rows there are before the responses; nil when nobody says.
func titleRows(_ table: ExportTable, given: Int?) -> Int {
    if table.form == .spss { return 0 }
    return min(titleRows(table.firstRows.map(\.cells)), (given ?? .max) - 1)
}

private func titleRows(_ rows: [[String]]) -> Int {
    let width = commonWidth(rows.map(trimmingEmptyEnd))
    var count = rows.prefix { $0.allSatisfy(\.isEmpty) }.count
    guard width > 2, rows.count > count + 1 else { return min(count, rows.count - 1) }
    let mostTitles = min(rows.count - 1, 20)
    while count < mostTitles, isTitle(rows[count], width: width), !hasExpandedColumns(rows, header: count) {
        count += 1
    }
    // A file of nothing but short rows has no titles.
    return count >= mostTitles ? 0 : count
}

private func isTitle(_ row: [String], width: Int) -> Bool {
    let filled = row.count { !$0.isEmpty }
    if filled == 0 { return true }
    let isAtLeft = row.prefix(filled).allSatisfy { !$0.isEmpty }
    return isAtLeft && (filled == 1 || filled == 2 && width > 4)
}

private func trimmingEmptyEnd(_ row: [String]) -> [String] {
    Array(row[..<(row.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
}

/// Whether a row names questions, and the row below names their options, each of which has a column with nothing but
/// its own title.
private func hasExpandedColumns(_ rows: [[String]], header: Int) -> Bool {
    guard header + 2 < rows.count else { return false }
    func cell(_ row: Int, _ column: Int) -> String { column < rows[row].count ? rows[row][column] : "" }
    let columns = (0..<rows[header + 1].count).filter { cell(header, $0).isEmpty && !cell(header + 1, $0).isEmpty }
    let own = columns.filter { column in
        let values = Set((header + 2..<rows.count).map { cell($0, column) }).subtracting([""])
        return values == [cell(header + 1, column)] || values.count == 1 && values.allSatisfy { Int($0) != nil }
    }
    return !own.isEmpty && 2 * own.count >= columns.count
}

/// Whether the second row names options, and is not the first response, in which some of them were chosen: its other
/// cells are not like those below, or it has a title for every column without a name.
private func isRowOfOptions(_ rows: [[String]]) -> Bool {
    let (head, row, below) = (rows[0], rows[1], rows.dropFirst(2))
    var (answers, others) = (0, 0)
    for (column, cell) in row.enumerated() {
        let values = below.map { column < $0.count ? $0[column] : "" }
        if Set(values).subtracting(["", cell]).isEmpty { continue }
        switch ColumnNature(values).verdict(on: cell) {
        case .answer: answers += 1
        case .heading, .newCategory, .missing: others += 1
        case .nothing: break
        }
    }
    if answers + others > 0 { return others > answers }
    return head.indices.allSatisfy { !head[$0].isEmpty || $0 < row.count && !row[$0].isEmpty }
}

// MARK: How many header rows

private let mostHeaderRows = 5

/// - Throws: `unsure-header`.
private func countHeaderRows(_ rows: [SampleRow]) throws(ReportError) -> Int {
    let cells = rows.map(\.cells)
    var count = 1
    for row in 1..<max(min(mostHeaderRows, rows.count), 1) where isMarked(cells[row], below: cells[0]) {
        count = row + 1
    }
    if count == 1, hasExpandedColumns(cells, header: 0), isRowOfOptions(cells) { count = 2 }
    let isMarkedHeader = count > 1
    while count < min(mostHeaderRows, rows.count) {
        switch judge(cells, row: count) {
        case .response: return count
        case .header: count += 1
        case .unsure(let reason):
            if isMarkedHeader { return count }
            throw ReportError(unsure(rows[count], count, reason))
        }
    }
    return count
}

private func unsure(_ row: SampleRow, _ count: Int, _ reason: String) -> Diagnostic {
    Diagnostic(
        "unsure-header", at: row.place,
        "this row may be a header row or the first response: \(reason); it begins \(shownCells(row.cells))",
        hint:
            "give \"--header-rows \(count + 1)\" if it is a header row, or \"--header-rows \(count)\" if it is a response"
    )
}

/// Whether a row has the mark of a tool that only header rows have, or repeats the first header row.
private func isMarked(_ row: [String], below first: [String]) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    if filled.isEmpty { return false }
    if filled.contains(where: isImportMark) { return true }
    if filled.allSatisfy(isTag), filled.count > 1 || row.count > 2 { return true }
    let marks = filled.filter(isResponseMark)
    if marks.count > 1 || marks.contains(where: { letters($0) != "response" }) { return true }
    if marks.count == 1, row.first?.isEmpty == true { return true }
    let same = zip(row, first).count { !$0.isEmpty && $0 == $1 }
    return same > 1 && 3 * same >= 2 * filled.count
}

private enum RowVerdict {
    case response
    case header
    case unsure(String)
}

/// Judges a row by the rows below it.
private func judge(_ rows: [[String]], row: Int) -> RowVerdict {
    let below = rows.count - row - 1
    // The next rows may be headers, too.
    let enough = 8
    let others = rows.dropFirst(row + 1 + (below >= enough ? 2 : 0)).filter { $0.contains { !$0.isEmpty } }
    guard !others.isEmpty else { return .response }
    var (answers, headings, new, missing, questions) = (0, 0, 0, 0, 0)
    for (column, cell) in rows[row].enumerated() {
        let nature = ColumnNature(others.map { column < $0.count ? $0[column] : "" })
        if nature.isOnlyQuestion(cell) { questions += 1 }
        switch nature.verdict(on: cell) {
        case .answer: answers += 1
        case .heading: headings += 1
        case .newCategory: new += 1
        case .missing: missing += 1
        case .nothing: break
        }
    }
    if answers >= max(headings, 1) || answers + headings + new + missing == 0 { return .response }
    if answers > 0 { return .unsure("some of its cells are like those below, others are not") }
    if headings > 1 || headings + missing > 1 || headings == 1 && new + questions > 0 { return .header }
    if missing > 0, new + questions > 0 { return .header }
    if headings == 1 {
        return .unsure("one of its cells is a text where all others hold numbers, dates or identifiers")
    }
    if missing > 0 { return .unsure("it has no identifier or date, which all other rows have") }
    let manyNew = 3
    if new >= manyNew || new > 1 && questions > 0 { return .unsure("its answers come in no other row") }
    return .response
}

// MARK: Which rows name the columns

private func nameRows(_ plan: inout HeaderPlan, _ heads: [[String]], answers: [[String]]) {
    if heads.count == 1, hasUnnamedOptions(heads[0], answers) {
        plan.rows.names = .joined
        plan.isExpanded = true
    }
    guard heads.count > 1 else { return }
    let others = heads.indices.dropFirst().filter { !isMarkedOnly(heads[$0], heads[0]) }
    guard let texts = others.first else { return }
    let below = heads[texts]
    let isFilledBelow = below.indices.contains { column in
        !below[column].isEmpty && (column >= heads[0].count || heads[0][column].isEmpty)
            && answers.contains { column < $0.count && !$0[column].isEmpty }
    }
    if isFilledBelow {
        plan.rows.names = .joined
        plan.texts = texts + 1
    } else if areCodes(below), !areCodes(heads[0]) {
        plan.rows.names = .row(texts + 1)
        plan.texts = 1
    } else {
        plan.texts = texts + 1
    }
}

/// Whether columns without a name hold one text each, which are the options of the question to their left.
private func hasUnnamedOptions(_ head: [String], _ answers: [[String]]) -> Bool {
    head.indices.dropFirst().contains { column in
        guard head[column].isEmpty else { return false }
        let values = Set(answers.map { column < $0.count ? $0[column] : "" }).subtracting([""])
        return values.count == 1 && answers.count > 2
    }
}

/// Whether a header row only has a tool's marks, or repeats the first one.
private func isMarkedOnly(_ row: [String], _ first: [String]) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    return filled.contains(where: isImportMark) || filled.allSatisfy(isTag) || row == first
}

private func areCodes(_ row: [String]) -> Bool {
    row.allSatisfy { $0.isEmpty || isName($0.replacing("/", with: "_")) } && Set(row).count == row.count
}

/// The first cells of a row that have content, for a message.
func shownCells(_ cells: [String]) -> String {
    let (most, longest) = (5, 40)
    let filled = cells.filter { !$0.isEmpty }.map { oneLine($0) }
    let shown = filled.prefix(most).map { "\"\($0.count > longest ? $0.prefix(longest) + "…" : $0)\"" }
    return shown.joined(separator: ", ") + (filled.count > most ? ", …" : "")
}
