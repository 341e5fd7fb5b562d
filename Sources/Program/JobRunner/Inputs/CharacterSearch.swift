import Diagnostics
import SurveyData
import TableFiles

/// Finds the place of a character in an input file.
struct CharacterSearch {
    let input: InputFile
    /// How a file of answers is read; nil for a text.
    let form: TableForm?

    /// The first place of a character, in a text from a line on.
    func find(_ scalar: Unicode.Scalar, fromLine first: Int) -> Place? {
        switch form {
        case nil, .delimited: findInText(scalar, fromLine: first)
        case .workbook, .spss: form.flatMap { findInCells(scalar, $0) }
        }
    }

    private func findInText(_ scalar: Unicode.Scalar, fromLine first: Int) -> Place? {
        var line = 1, column = 1
        for character in String(decoding: input.bytes, as: UTF8.self).unicodeScalars {
            if character == scalar, line >= first { return Place(file: input.path, line: line, column: column) }
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return nil
    }

    /// A file without lines names its cells. It was read before without a problem.
    private func findInCells(_ scalar: Unicode.Scalar, _ form: TableForm) -> Place? {
        var diagnostics = DiagnosticList()
        do throws(ReportError) {
            var reader = try TableReader(input.bytes, file: input.path, form: form, limits: TableLimits())
            var row = reader.emptyRow
            while reader.next(&row, into: &diagnostics) {
                for column in row.cells.indices where row.text(column).unicodeScalars.contains(scalar) {
                    return row.place(column)
                }
            }
        } catch {
            return nil
        }
        return nil
    }
}
