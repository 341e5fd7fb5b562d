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
        var lines = ["what this file cannot tell:"]
        var questions: [String] = []
        for question in untold.map(\.question) where !questions.contains(question) { questions.append(question) }
        for question in questions {
            let matters = untold.filter { $0.question == question }.map(\.matter)
            lines += Untold.Matter.words(matters).map { "  \(question): \($0)" }
        }
        return lines
    }
}

extension Reconciliation.Untold.Matter {
    /// What cannot be told of one question: those who did not answer in one line.
    fileprivate static func words(_ matters: [Reconciliation.Untold.Matter]) -> [String] {
        var (others, counts): ([String], [String]) = ([], [])
        var names: [String] = []
        for matter in matters {
            switch matter {
            case .noneOrNotAnswered(let notAnswered, let choseNone):
                others.append("who chose none")
                counts = [(notAnswered, "as not answered"), (choseNone, "as none chosen")].filter { $0.0 > 0 }.map(
                    count)
            case .askedOrNot(let notAnswered):
                others.append("who was not asked")
                if counts.isEmpty { counts = [count(notAnswered, "as not answered")] }
            case .oneOrSeveral(let name):
                names.append("the option \(quoted(name)) from others that are joined; the longest that fits is read")
            }
        }
        if others.isEmpty { return names }
        let counted = counts.joined(separator: ", ")
        return ["\(others.joined(separator: ", and ")), from who did not answer (\(counted))"] + names
    }

    private static func count(_ rows: Int, _ meaning: String) -> String {
        "\(counted(rows, "row")) \(rows == 1 ? "counts" : "count") \(meaning)"
    }
}

private func counted(_ number: Int, _ singular: String) -> String { "\(number) \(singular)\(number == 1 ? "" : "s")" }
