import CReadStat
import SPSSWriter
import TableFuzzing

extension ToolWriter {
    /// What stands for no answer where the system's own missing value does not.
    private static let (missingNumber, missingText) = (-99.0, "n/a")

    /// The file as SPSS keeps it.
    ///
    /// - Parameter variant: files of the same survey are compressed otherwise, have longer strings, and other values are missing.
    func dataFile(variant: Int) -> [UInt8] {
        var random = SeededNumbers(seed: UInt64(variant))
        let compressions = [READSTAT_COMPRESS_NONE, READSTAT_COMPRESS_ROWS, READSTAT_COMPRESS_BINARY]
        let variables = columns.indices.map { variable($0, &random) }
        let cases = rows.map { cells in zip(columns, cells).map { value($1, of: $0, &random) } }
        return SPSSFile(variables, cases, compression: compressions[variant % compressions.count]).bytes
    }

    private func variable(_ index: Int, _ random: inout SeededNumbers) -> SPSSFile.Variable {
        let column = columns[index]
        var variable = SPSSFile.Variable(name: column.name, label: column.head)
        switch column.kind {
        case .number:
            variable.labels = column.options.enumerated().map { number, option in
                (.number(Double(number + WrittenColumn.firstNumber)), option.title)
            }
            variable.missing = [(.number(Self.missingNumber), .number(Self.missingNumber))]
        case .moment: variable.format = "DATETIME20"
        case .text:
            let longest = rows.map { $0[index].utf8.count }.max() ?? 0
            variable.width = max(longest, Self.missingText.utf8.count) + Int.random(in: 0...9, using: &random)
            variable.missing = [(.text(Self.missingText), .text(Self.missingText))]
        }
        return variable
    }

    private func value(
        _ text: String, of column: WrittenColumn, _ random: inout SeededNumbers
    ) -> SPSSFile.Value {
        switch column.kind {
        case .number:
            if let number = Double(text) { return .number(number) }
            return Bool.random(using: &random) ? .missing : .number(Self.missingNumber)
        case .moment: return .number(seconds(text))
        case .text:
            if !text.isEmpty { return .text(text) }
            return .text(Bool.random(using: &random) ? "" : Self.missingText)
        }
    }

    /// Of a moment in April 2023, since 14 October 1582.
    private func seconds(_ moment: String) -> Double {
        let firstOfApril = 13_899_686_400.0
        return firstOfApril + (daysOfApril(moment) * 86_400).rounded()
    }

    /// What SPSS takes for the name of a variable; it is longer than eight bytes where a column's name has two parts.
    func nameOfVariable(_ name: String) -> String {
        String(name.replacing("/", with: "_réponse_").drop { $0 == "_" }).replacing("?", with: "")
    }
}

/// Days since the beginning of April 2023; every survey was taken in it.
func daysOfApril(_ moment: String) -> Double {
    let parts = moment.split { !$0.isNumber }.compactMap { Double($0) }
    return parts[2] - 1 + (parts[3] + parts[4] / 60 + parts[5] / 3_600) / 24
}
