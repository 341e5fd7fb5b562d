extension Reconciliation {
    /// The account in at most ten lines: what there is of each kind, without names.
    public var summary: [String] {
        [heading] + (firstWarnings + rows + people + answers + columnCounts).map { "  " + $0 }
    }

    private var firstWarnings: [String] {
        let most = 2
        let others = warnings.count - most
        return warnings.prefix(most).map(\.description)
            + (others > 0 ? ["\(counted(others, "more warning")): see --verbose"] : [])
    }

    private var rows: [String] {
        var lines: [String] = []
        let out = leftOut.reduce(0) { $0 + $1.rows }
        if out > 0 { lines.append("left out: \(counted(out, "row")) by \(counted(leftOut.count, "rule"))") }
        if !duplicates.isEmpty { lines.append("answered more than once: \(counted(duplicates.count, "respondent"))") }
        return lines
    }

    private var people: [String] {
        guard respondents.areNamed else { return ["respondents: no column names them"] }
        let ways = [
            (respondents.byID, "by id"), (respondents.byLabel, "by name"),
            (respondents.bySpelling, "by another spelling"), (respondents.new, "new"),
        ]
        let found = ways.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        var parts = [found.isEmpty ? "none matched" : "matched \(found)"]
        let unknown = unknownRespondents.reduce(0) { $0 + $1.cells }
        if unknown > 0 {
            parts.append("\(counted(unknown, "row")) of \(counted(unknownRespondents.count, "unknown name"))")
        }
        if !nonrespondents.isEmpty { parts.append("\(nonrespondents.count) of \(invited) invited did not respond") }
        return ["respondents: " + parts.joined(separator: "; ")]
    }

    private var answers: [String] {
        var lines: [String] = []
        if !unknownOptions.isEmpty {
            let cells = unknownOptions.reduce(0) { $0 + $1.cells }
            let questions = Set(unknownOptions.map(\.question)).count
            lines.append(
                "unknown options: \(counted(unknownOptions.count, "text")) in \(counted(cells, "cell")) of "
                    + counted(questions, "question"))
        }
        if !strayTexts.isEmpty {
            lines.append(
                "texts for options that were not chosen: \(counted(strayTexts.reduce(0) { $0 + $1.cells }, "text"))")
        }
        let unclear = Set(ambiguities.map(\.question)).count
        if unclear > 0 { lines.append("not distinguished in this file: answers to \(counted(unclear, "question"))") }
        return lines
    }

    private var columnCounts: [String] {
        var lines: [String] = []
        if !columns.isEmpty {
            let unused = columns.count { $0.holds.isEmpty }
            lines.append("columns: \(columns.count - unused) used, \(unused) not used")
        }
        if !questionsNotInFile.isEmpty {
            lines.append("not in this file: \(counted(questionsNotInFile.count, "question"))")
        }
        if !problems.isEmpty { lines.append("problems: \(problems.count)") }
        return lines
    }
}

extension Reconciliation {
    /// The columns as a table: the name, and what the column holds.
    public var columnTable: [String] {
        guard !columns.isEmpty else { return [] }
        let longest = 48
        let names = columns.enumerated().map { index, column in
            let name = column.name.isEmpty ? "column \(index + 1) (no name)" : column.name
            return name.count > longest ? name.prefix(longest - 1) + "…" : name
        }
        let width = max(6, names.map(\.count).max() ?? 0)
        func row(_ name: String, _ holds: String) -> String {
            "    " + name + String(repeating: " ", count: width - name.count) + "  " + holds
        }
        return [row("column", "holds")]
            + zip(names, columns).map { row($0, $1.holds.isEmpty ? "not used" : $1.holds.joined(separator: ", ")) }
    }
}
