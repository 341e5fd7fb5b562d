import Diagnostics

extension Reconciliation {
    /// The account in words, line by line; counts of zero are left out.
    public var lines: [String] {
        [heading] + warnings.map { "  " + $0.description }
            + (rowLines + respondentLines + answerLines + columnLines + ambiguityLines).map { "  " + $0 }
    }

    var heading: String {
        let origin = (tool.map { ", exported from \($0)" } ?? "") + (wave.map { ", wave \($0)" } ?? "")
        return "\(file)\(origin): \(counted(rowsRead, "row")), \(counted(responses, "response"))"
    }

    private var rowLines: [String] {
        leftOut.map { leftOut in
            let values = leftOut.rule.values.map { $0.isEmpty ? "empty" : quoted($0) }.joined(separator: " or ")
            let what = "\(leftOut.rule.because) (\(leftOut.rule.column.name) is \(values))"
            return "left out: \(counted(leftOut.rows, "row")): \(what)"
        }
            + duplicates.map { duplicate in
                let rows = duplicate.rows.map(\.rowName).joined(separator: ", ")
                return "duplicate: \(quoted(duplicate.respondent)) in \(rows); \(duplicate.kept.rowName) counts"
            }
    }

    private var respondentLines: [String] {
        guard respondents.areNamed else { return ["respondents: no column names them"] }
        let ways = [
            (respondents.byID, "by id"), (respondents.byLabel, "by name"),
            (respondents.bySpelling, "by another spelling"), (respondents.new, "new"),
        ]
        let found = ways.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        var lines = ["respondents: " + (found.isEmpty ? "none matched" : "matched \(found)")]
        lines += respondents.spellings.map { "  \(quoted($0.text)) is \($0.respondent)" }
        lines += unknownRespondents.map {
            "  the codebook has no respondent \(quoted($0.text)) (\(counted($0.cells, "row")))"
        }
        if !nonrespondents.isEmpty {
            let names = nonrespondents.map(\.displayName).joined(separator: ", ")
            lines.append("invited without a response: \(nonrespondents.count) of \(invited): \(names)")
        }
        return lines
    }

    private var answerLines: [String] {
        unknownOptions.map { "\($0.question) has no option \(quoted($0.text)) (\(counted($0.cells, "cell")))" }
            + strayTexts.map {
                "\($0.question): \(counted($0.cells, "text")) for an option that was not chosen, ignored"
            }
            + mixedColumns.map {
                "\($0.question): \(counted($0.cells, "row")) with empty option columns and others that say \"not chosen\": empty means the same"
            }
    }

    private var columnLines: [String] {
        var lines: [String] = []
        if !unusedColumns.isEmpty {
            lines.append("unused columns: " + unusedColumns.joined(separator: ", "))
        }
        if !questionsNotInFile.isEmpty {
            lines.append("questions without a column: " + questionsNotInFile.joined(separator: ", "))
        }
        return lines
    }

    private var ambiguityLines: [String] {
        if ambiguities.isEmpty { return [] }
        var lines = ["not distinguished in this file:"]
        var questions: [String] = []
        for question in ambiguities.map(\.question) where !questions.contains(question) { questions.append(question) }
        for question in questions {
            let matters = ambiguities.filter { $0.question == question }.map(\.matter)
            lines += Ambiguity.Matter.words(matters).map { "  \(question): \($0)" }
        }
        return lines
    }
}

extension Reconciliation.Ambiguity.Matter {
    /// The ambiguities of one question: those about item nonresponse on one line.
    fileprivate static func words(_ matters: [Reconciliation.Ambiguity.Matter]) -> [String] {
        var (others, counts): ([String], [String]) = ([], [])
        var names: [String] = []
        for matter in matters {
            switch matter {
            case .noneOrNotAnswered(let notAnswered, let choseNone):
                others.append("chose none")
                counts = [(notAnswered, "as not answered"), (choseNone, "as none chosen")].filter { $0.0 > 0 }.map(
                    count)
            case .askedOrNot(let notAnswered):
                others.append("not asked")
                if counts.isEmpty { counts = [count(notAnswered, "as not answered")] }
            case .oneOrSeveral(let name):
                names.append("the option \(quoted(name)), from several options joined; the longest match is read")
            }
        }
        if others.isEmpty { return names }
        let counted = counts.joined(separator: ", ")
        return ["\(others.joined(separator: " and ")), from not answered (\(counted))"] + names
    }

    private static func count(_ rows: Int, _ meaning: String) -> String {
        "\(counted(rows, "row")) \(rows == 1 ? "counts" : "count") \(meaning)"
    }
}

func counted(_ number: Int, _ singular: String) -> String { "\(number) \(singular)\(number == 1 ? "" : "s")" }
