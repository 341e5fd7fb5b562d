import Diagnostics

extension Reconciliation {
    /// The whole in plain words, a line each; what there is none of is left out.
    public var lines: [String] {
        [heading] + (rowLines + respondentLines + answerLines + columnLines + untoldLines).map { "  " + $0 }
    }

    private var heading: String {
        let origin = tool.map { ", an export of \($0)" } ?? ""
        return "\(file)\(origin): \(counted(rowsRead, "row")) read, \(counted(responses, "response")) to count"
    }

    private var rowLines: [String] {
        leftOut.map { leftOut in
            let values = leftOut.rule.values.map { $0.isEmpty ? "empty" : quoted($0) }.joined(separator: " or ")
            let what = "\(leftOut.rule.because) (\(leftOut.rule.column.name) is \(values))"
            return "left out: \(counted(leftOut.rows, "row")): \(what)"
        }
            + duplicates.map { duplicate in
                let rows = duplicate.rows.map(\.rowName).joined(separator: ", ")
                return "more than once: \(quoted(duplicate.respondent)) in \(rows); \(duplicate.kept.rowName) counts"
            }
    }

    private var respondentLines: [String] {
        guard respondents.areNamed else { return ["respondents: no column names them"] }
        let ways = [
            (respondents.byID, "by id"), (respondents.byLabel, "by name"),
            (respondents.bySpelling, "by another spelling"), (respondents.new, "by what stands there"),
        ]
        let found = ways.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        var lines = ["respondents: " + (found.isEmpty ? "none found" : "found \(found)")]
        lines += respondents.spellings.map { "  \(quoted($0.text)) is \($0.respondent)" }
        lines += unknownRespondents.map {
            "  \(quoted($0.text)) is nobody whom the codebook names (\(counted($0.cells, "row")))"
        }
        if !silent.isEmpty {
            let names = silent.map(\.displayName).joined(separator: ", ")
            lines.append("invited, but no response: \(silent.count) of \(invited): \(names)")
        }
        return lines
    }

    private var answerLines: [String] {
        unknownOptions.map { "no option of \($0.question): \(quoted($0.text)) (\(counted($0.cells, "cell")))" }
            + strayTexts.map {
                "\($0.question): \(counted($0.cells, "text")) beside an option that was not chosen: not read"
            }
            + mixedColumns.map {
                "\($0.question): in \(counted($0.cells, "row")) some option columns are empty and others say no: read as no"
            }
    }

    private var columnLines: [String] {
        var lines: [String] = []
        if !unusedColumns.isEmpty {
            lines.append("columns that nobody uses: " + unusedColumns.joined(separator: ", "))
        }
        if !questionsNotInFile.isEmpty {
            lines.append("questions without a column: " + questionsNotInFile.joined(separator: ", "))
        }
        return lines
    }

    private var untoldLines: [String] {
        if untold.isEmpty { return [] }
        return ["what this file cannot tell:"] + untold.map { "  \($0.question): \($0.matter.words)" }
    }
}

extension Reconciliation.Untold.Matter {
    fileprivate var words: String {
        switch self {
        case .noneOrNotAnswered(let notAnswered, let choseNone):
            let counts = [(notAnswered, "as not answered"), (choseNone, "as chosen none")].filter { $0.0 > 0 }
                .map { "\(counted($0.0, "row")) \($0.0 == 1 ? "counts" : "count") \($0.1)" }.joined(separator: ", ")
            return "who chose none from who did not answer (\(counts))"
        case .askedOrNot(let rows):
            return
                "who was not asked from who did not answer (\(counted(rows, "row")) \(rows == 1 ? "counts" : "count") as not answered)"
        case .oneOrSeveral(let name):
            return "the option \(quoted(name)) from others that are joined (it is read as one)"
        }
    }
}

private func counted(_ number: Int, _ singular: String) -> String { "\(number) \(singular)\(number == 1 ? "" : "s")" }
