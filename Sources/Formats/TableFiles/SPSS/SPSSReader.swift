import Diagnostics

/// Reads the cases of a data file of SPSS row by row, behind a first row of the variables' names.
final class SPSSReader {
    private let file: SPSSFile
    private let cases: SPSSCases
    private var bytes: [UInt8] = []
    private var taken = -1
    private var isFinished = false
    let emptyRow: TableRow

    init(_ bytes: [UInt8], file name: String, limits: TableLimits) throws(ReportError) {
        file = try SPSSFile(bytes, file: name, limits: limits)
        cases = try file.cases()
        var row = TableRow(try SourceText([], file: name, origin: .recorded))
        row.naming = .cases(variables: file.columns.map(\.variable.name))
        emptyRow = row
    }

    /// As `TableReader.next`. The row of the names is number 0, the first case number 1.
    func next(_ row: inout TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        if isFinished { return false }
        do throws(SPSSFault) {
            isFinished = try !readCase()
            if isFinished { return false }
        } catch {
            isFinished = true
            diagnostics.add(Diagnostic(error, file: file.file))
            return false
        }
        row = emptyRow
        row.start = LineStart(number: taken, offset: 0)
        guard taken <= file.limits.rows else {
            diagnostics.addUnlessMany(file.limits.tooManyRows(at: row.place))
            isFinished = true
            return false
        }
        return fill(&row, into: &diagnostics)
    }

    private func readCase() throws(SPSSFault) -> Bool {
        if taken >= 0 {
            if taken == file.header.cases { return false }
            guard try cases.next(&bytes) else {
                if let count = file.header.cases { throw .broken("it ends after \(taken) of \(count) cases") }
                return false
            }
        }
        taken += 1
        return true
    }

    private func fill(_ row: inout TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        var texts: [UInt8] = []
        row.cells.reserveCapacity(file.columns.count)
        for (index, column) in file.columns.enumerated() {
            let start = texts.count
            switch taken == 0 ? checked(column.variable.name) : text(column) {
            case .success(let text): texts.append(contentsOf: text.utf8)
            case .failure(let problem):
                diagnostics.addUnlessMany(Diagnostic(problem, at: row.place(ofByte: 0, in: index)))
            }
            row.cells.append(TableCell(start: start, end: texts.count))
        }
        do {
            row.source = try SourceText(texts, file: file.file, origin: .recorded)
            return true
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
            return false
        }
    }

    /// The text of a column in the case at hand; none when it is missing.
    private func text(_ column: SPSSColumn) -> Result<String, CellProblem> {
        column.variable.isString ? string(column) : number(column)
    }

    private func number(_ column: SPSSColumn) -> Result<String, CellProblem> {
        guard let part = column.parts.first, let number = file.number(bytes[part]).value,
            !column.missingNumbers.contains(where: { $0.contains(number) })
        else { return .success("") }
        if let text = column.form.text(number) { return .success(text) }
        let message = "the number \(number) is none that a variable of its format can hold"
        return .failure(CellProblem(code: "no-date", message: message, hint: "correct it"))
    }

    private func string(_ column: SPSSColumn) -> Result<String, CellProblem> {
        let field = column.parts.count == 1 ? bytes[column.parts[0]] : column.parts.flatMap { bytes[$0] }[...]
        guard let text = file.encoding.text(field) else {
            let message = "this text is not in the encoding that the file says it is in"
            return .failure(
                CellProblem(code: "invalid-text", message: message, hint: "export the file again, in Unicode"))
        }
        return column.missingTexts.contains(text) ? .success("") : checked(text)
    }

    private func checked(_ text: String) -> Result<String, CellProblem> {
        if text.utf8.count > file.limits.cellBytes { return .failure(.tooLong(file.limits.cellBytes)) }
        if let problem = CellProblem(controlCharacterIn: text) { return .failure(problem) }
        return .success(text)
    }
}
