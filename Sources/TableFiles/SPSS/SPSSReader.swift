import Diagnostics

/// Reads the cases of a data file of SPSS row by row, behind a first row of the variables' names.
///
/// ReadStat pushes cases; a batch of them is taken at a time, so that the memory does not grow with the file.
final class SPSSReader {
    private let parser: SPSSParser
    private let limits: TableLimits
    private let layout: SPSSLayout
    private let names: [String]
    private let forms: [SPSSNumberForm]
    private var batch = CaseBatch(columns: 0, cellBytes: 0)
    private var batchCells = CaseBatch.fewestCells
    private var taken = 0
    private var delivered = -1
    private var isFinished = false
    let emptyRow: TableRow

    init(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) {
        layout = try SPSSLayout(bytes, file: file, limits: limits)
        parser = SPSSParser(bytes)
        self.limits = limits
        if let problem = parser.parse(cases: nil) { throw ReportError(brokenSPSS(problem, file: file)) }
        names = parser.variables.map(\.name)
        forms = parser.variables.map { SPSSNumberForm(format: $0.format) }
        var row = TableRow(try SourceText([], file: file))
        row.naming = .cases(variables: names)
        emptyRow = row
    }

    /// As `TableReader.next`. The row of the names is number 0, the first case number 1.
    func next(_ row: inout TableRow, into diagnostics: inout DiagnosticList) -> Bool {
        delivered += 1
        row = emptyRow
        row.start = LineStart(number: delivered, offset: 0)
        if delivered == 0 { return fill(&row, SPSSCase(names), into: &diagnostics) }
        if delivered > limits.rows {
            diagnostics.addUnlessMany(limits.tooManyRows(at: row.place))
            return false
        }
        if batch.isEmpty, !isFinished { readBatch(into: &diagnostics) }
        guard let found = batch.next() else { return false }
        return fill(&row, found, into: &diagnostics)
    }

    private func fill(_ row: inout TableRow, _ found: SPSSCase, into diagnostics: inout DiagnosticList) -> Bool {
        do {
            row.source = try SourceText(found.bytes, file: row.source.file)
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
            return false
        }
        row.cells = found.cells
        for problem in found.problems {
            diagnostics.addUnlessMany(Diagnostic(problem.problem, at: row.place(problem.column)))
        }
        return true
    }

    private func readBatch(into diagnostics: inout DiagnosticList) {
        batch = CaseBatch(columns: names.count, cellBytes: limits.cellBytes)
        let count = max(1, batchCells / max(1, names.count))
        batchCells = min(CaseBatch.mostCells, batchCells * 2)
        let cases = SPSSParser.Cases(first: taken, count: count) { [batch, forms] column, value in
            batch.take(column, value, forms)
        }
        let problem = parser.parse(cases: cases)
        taken += batch.count
        isFinished = problem != nil || taken == layout.cases || (batch.count < count && !batch.isFull)
        let file = emptyRow.source.file
        if let problem {
            diagnostics.add(brokenSPSS("after \(taken) cases, \(problem)", file: file))
        } else if isFinished, let cases = layout.cases, taken != cases {
            diagnostics.add(brokenSPSS("it ends after \(taken) of \(cases) cases", file: file))
        }
    }
}
