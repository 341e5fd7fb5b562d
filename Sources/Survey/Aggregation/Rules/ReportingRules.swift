public import ExactNumbers
public import Diagnostics
public import SurveyData

/// How a report prints its figures: how it rounds, and what it does with shares of small bases. Counts are always printed.
public struct ReportingRules: Sendable, Hashable {
    /// How shares are rounded.
    public var rounding: Rounding
    /// Nil when every share is printed whatever its base.
    public var smallBase: SmallBaseRule?

    /// Half away from zero and no small bases, unless given otherwise.
    public init(rounding: Rounding = .halfAwayFromZero, smallBase: SmallBaseRule? = nil) {
        self.rounding = rounding
        self.smallBase = smallBase
    }

    /// By which rule a question's shares are rounded: largest remainder goes for a single choice or scale only, as shares of
    /// other kinds make up no whole; those are rounded half away from zero.
    public func rounding(of question: Question) -> Rounding {
        rounding == .largestRemainder && !question.kind.takesOneOption ? .halfAwayFromZero : rounding
    }

    /// What is wrong with printing a question's shares by these rules: largest remainder of shares that make up no whole.
    ///
    /// - Parameter place: where the rounding is asked for.
    public func problem(with question: Question, at place: Place?) -> Diagnostic? {
        guard question.kind.hasOptions, rounding(of: question) != rounding else { return nil }
        return Diagnostic(
            "rounding-needs-a-whole", at: place,
            "\"\(rounding.rawValue)\" cannot round the shares of \(question.id), a \(question.kind.rawValue) question: "
                + "they make up no whole",
            hint: "write half-away-from-zero or half-to-even")
    }

    /// A single share in per cent, without the sign: the response rate, or one that belongs to no table.
    ///
    /// - Parameter respondents: the respondents in its base, if they differ from the base.
    public func percent(_ share: Share, respondents: Int? = nil, decimals: Int = 0) -> ShownFigure {
        figure(share.percent(decimals: decimals, rounding), respondents: respondents ?? share.base)
    }

    /// The share of a row in per cent, without the sign; nil when its base is empty.
    ///
    /// - Precondition: the row is one of the table's.
    public func percent(
        of row: ResultTable.Row, in table: ResultTable, base kind: BaseKind = .respondents, decimals: Int = 0
    ) -> ShownFigure? {
        guard let share = table.share(of: row, in: kind) else { return nil }
        let respondents = table.respondentsBehind(kind)
        guard rounding(of: table.question) == .largestRemainder else {
            let text = share.percent(decimals: decimals, rounding(of: table.question))
            return figure(text, respondents: respondents)
        }
        guard let index = table.rows.firstIndex(where: { $0.option.code == row.option.code }) else {
            preconditionFailure("\(row.option.code) is not a row of \(table.question.id)")
        }
        return figure(percentsByLargestRemainder(table, kind, decimals)[index], respondents: respondents)
    }

    /// A mean, median or the like of so many respondents, unweighted.
    public func number(_ number: ExactFraction, respondents: Int, decimals: Int) -> ShownFigure {
        figure(number.text(decimals: decimals, rounding), respondents: respondents)
    }

    /// Whether so many respondents, unweighted, are a small base.
    public func isSmall(_ respondents: Int) -> Bool { smallBase.map { respondents < $0.threshold } ?? false }

    func figure(_ text: String, respondents: Int) -> ShownFigure {
        guard let smallBase, isSmall(respondents) else { return .shown(text) }
        return smallBase.treatment == .mark ? .marked(text) : .withheld
    }
}
