internal import DocumentModel
internal import ExactNumbers

/// Where a printed number comes from: a column of an attached table, and the survey's totals for what the table lacks.
struct NumberSource {
    let number: PrintedNumber
    let table: AttachedTable
    let column: AttachedTable.Column
    let totals: SurveyTotals?

    var rows: CSVRows { table.rows }

    /// The first row of the number's option.
    func optionRow() throws(RecomputationProblem) -> Int {
        guard let option = number.option else {
            throw .contradicted("the record names no option of which it is the \(number.measure.rawValue)")
        }
        guard let row = column.options[option] else {
            throw .contradicted("\(table.name) has no option \"\(option)\"")
        }
        return row
    }

    func count(_ row: Int, _ name: String) throws(RecomputationProblem) -> Int {
        guard let count = rows.count(row, name) else {
            throw .contradicted("\(table.name), row \(row + 1) has no whole number in \(name)")
        }
        return count
    }

    func decimal(_ row: Int, _ name: String) throws(RecomputationProblem) -> ExactFraction {
        guard let decimal = rows.number(row, name) else {
            throw .contradicted("\(table.name), row \(row + 1) has no number in \(name)")
        }
        return decimal
    }

    func unfit() -> RecomputationProblem { .contradicted("\(table.name) holds no \(number.measure.rawValue)") }

    /// What the number's share is a share of; of respondents where the record does not say.
    func baseKind() throws(RecomputationProblem) -> BaseKind {
        guard let name = number.baseKind else { return .respondents }
        guard let kind = BaseKind(rawValue: name) else { throw .contradicted("\"\(name)\" is not a base") }
        return kind
    }

    /// How many a base of this kind holds, unweighted.
    ///
    /// - Parameter answered: the name of the column of those who answered.
    func base(_ kind: BaseKind, answered: String) throws(RecomputationProblem) -> Int {
        guard let first = column.rows.first else { throw .contradicted("\(table.name) has no rows") }
        let base = try count(first, answered)
        switch kind {
        case .respondents: return base
        case .responses: return try responses(first)
        case .asked: return base + outsideBase(first) + (try outside(first, "not_answered"))
        case .responded:
            return base + outsideBase(first) + (try outside(first, "not_answered")) + (try outside(first, "not_asked"))
        case .invited:
            guard !table.isGrouped, let invited = totals?.count("invited", of: nil) else {
                throw .unknown("the attached data do not say how many were invited")
            }
            return invited
        }
    }

    private func responses(_ first: Int) throws(RecomputationProblem) -> Int {
        if rows.has("responses") { return try count(first, "responses") }
        if let sum = column.countSum { return sum }
        var sum = 0
        for row in column.rows where isInBase(row) { sum += try count(row, "count") }
        return sum
    }

    /// Whether the option of a row is in the base.
    func isInBase(_ row: Int) -> Bool { rows.text(row, "in_base") != "no" }

    /// How many chose nothing but options outside the base; none where the data know of no such options.
    private func outsideBase(_ row: Int) -> Int {
        rows.count(row, "outside_base") ?? totals?.count("outside_base", of: number.question) ?? 0
    }

    private func outsideBaseWeight(_ row: Int) -> ExactFraction {
        rows.number(row, "weighted_outside_base") ?? totals?.weight("weighted_outside_base", of: number.question)
            ?? ExactFraction(0)
    }

    /// How many did not answer or were not asked: the table says so, or the totals do.
    func outside(_ row: Int, _ name: String) throws(RecomputationProblem) -> Int {
        guard let count = rows.count(row, name) ?? totals?.count(name, of: number.question) else {
            throw .unknown("the attached data have no \(name) of \(number.question ?? "the question")")
        }
        return count
    }

    /// How much those of a base weigh; nil where nothing is weighted and for those who were invited, of whom some have no
    /// weight.
    func weightedBase(_ kind: BaseKind) throws(RecomputationProblem) -> ExactFraction? {
        guard rows.has("weighted_base"), let first = column.rows.first else { return nil }
        let base = try decimal(first, "weighted_base")
        switch kind {
        case .respondents: return base
        case .responses: return try outsideWeight(first, "weighted_responses")
        case .asked: return base + outsideBaseWeight(first) + (try outsideWeight(first, "weighted_not_answered"))
        case .responded:
            return base + outsideBaseWeight(first) + (try outsideWeight(first, "weighted_not_answered"))
                + (try outsideWeight(first, "weighted_not_asked"))
        case .invited: return nil
        }
    }

    private func outsideWeight(_ row: Int, _ name: String) throws(RecomputationProblem) -> ExactFraction {
        guard let weight = rows.number(row, name) ?? totals?.weight(name, of: number.question) else {
            throw .unknown("the attached data have no \(name) of \(number.question ?? "the question")")
        }
        return weight
    }

    /// A share with its counts: of the weights where there are any.
    func share(
        _ count: Int, _ base: Int, _ weightedCount: ExactFraction?, _ weightedBase: ExactFraction?
    ) throws(RecomputationProblem) -> Recomputed {
        let weights = weightedCount.flatMap { count in weightedBase.map { (count, $0) } }
        let (part, whole) = weights ?? (ExactFraction(count), ExactFraction(base))
        guard let share = part / whole else {
            throw .contradicted("\(table.name) has a base of zero, which has no shares")
        }
        var result = Recomputed(share)
        (result.count, result.base) = (count, base)
        if let weights { (result.weightedCount, result.weightedBase) = weights }
        return result
    }
}
