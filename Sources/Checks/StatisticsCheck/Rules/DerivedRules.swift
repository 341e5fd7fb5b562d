internal import DocumentModel
internal import ExactNumbers

extension StatisticsChecker {
    /// The counts of a derived variable follow from those of the question whose options it merges, in every attached table.
    mutating func checkDerivedTables() {
        for question in file.questions.values.sorted(by: { $0.id < $1.id }) {
            guard let merging = question.derivation?.merging else { continue }
            for table in data.tables where table.form == .options && table.isOf(question.id) {
                if table.groupedBy == merging.question { continue }
                let name = merging.question + table.name.dropFirst(question.id.utf8.count)
                guard let source = data.table(name) else {
                    findings.fail(table.name, "is derived from \(merging.question), but \(name) is not attached")
                    continue
                }
                let merged = MergedCounts(table: table, source: source, merging: merging)
                for difference in merged.differences { findings.fail(table.name, difference) }
            }
        }
    }
}

extension AttachedTable {
    /// What its columns are groups of; nil for a table without groups.
    fileprivate var groupedBy: String? { rows.rows.indices.first.flatMap { rows.text($0, "by") } }

    /// Whether it holds results of a question: its rows say so, or else its name, such as `sdg_priority.csv`.
    fileprivate func isOf(_ question: String) -> Bool {
        if let stated = rows.rows.indices.first.flatMap({ rows.text($0, "question") }) { return stated == question }
        return ["\(question).csv", "\(question)-"].contains(where: name.hasPrefix)
    }
}

/// Computes the counts of a derived variable from the table of its source.
private struct MergedCounts {
    let table: AttachedTable
    let source: AttachedTable
    let merging: DerivedQuestion.Merging

    var differences: [String] {
        table.columns.flatMap { column -> [String] in
            guard let from = source.column(column.group) else {
                return ["has the group \"\(column.group ?? "")\", which is not in \(source.name)"]
            }
            let names = ["count", "weighted_count"].filter { table.rows.has($0) && source.rows.has($0) }
            return names.flatMap { name in
                merging.options.compactMap { difference(of: $0, name, column, from) }
            }
        }
    }

    private func difference(
        of option: DerivedQuestion.Option, _ name: String, _ column: AttachedTable.Column,
        _ from: AttachedTable.Column
    ) -> String? {
        guard let row = column.options[option.code], let count = table.rows.number(row, name) else {
            return "has no \(name) of \"\(option.code)\", which the definition names"
        }
        let parts = option.merged.compactMap { code in
            from.options[code].flatMap { source.rows.number($0, name) }
        }
        guard parts.count == option.merged.count else {
            return "stands for options in \"\(option.code)\" that \(source.name) lacks"
        }
        let sum = parts.reduce(ExactFraction(0), +)
        let most = merging.addsUp ? sum : parts.reduce(ExactFraction(0)) { $0 < $1 ? $1 : $0 }
        // Who chose several of them counts once: no less than the most frequent, and no more than all together.
        if !(count < most), !(sum < count) { return nil }
        let given = most == sum ? sum.text : "\(most.text) to \(sum.text)"
        return "says that the \(name) of \"\(option.code)\" is \(count.text), \(source.name) gives \(given)"
    }
}
