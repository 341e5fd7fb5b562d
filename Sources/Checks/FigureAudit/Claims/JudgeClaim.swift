import Aggregation
import Expressions
import SurveyData

/// Checks claims against the answers.
struct ClaimJudge {
    let results: SurveyResults
    let rules: ReportingRules
    let noBase: NoBaseReason

    init(_ results: SurveyResults, _ rules: ReportingRules) {
        self.results = results
        self.rules = rules
        noBase = NoBaseReason(results)
    }

    /// The verdict on one figure.
    struct Judgement {
        var verdict: Verdict
        var reason: String
    }

    func finding(_ claim: Claim) -> AuditFinding {
        let numbers = numbers(claim)
        let judgements = claim.figures.map { judge($0, numbers, namesBase: claim.baseKind != nil) }
        let worst =
            judgements.first { $0.verdict.disagrees } ?? judgements.first { $0.verdict == .ambiguous } ?? judgements[0]
        let location = claim.location.map { " (\($0))" } ?? ""
        return AuditFinding(
            place: claim.place, verdict: worst.verdict, id: claim.id, subject: claim.subject + location,
            printed: claim.figures.map(\.text).joined(separator: ", "), expression: claim.expression,
            given: numbers[0].given, reason: worst.reason)
    }

    /// What the answers give for the intended base, then for every other base.
    private func numbers(_ claim: Claim) -> [Computed] {
        let quantity = claim.quantity
        let meant = claim.baseKind ?? quantity.baseKind ?? .respondents
        guard let table = quantity.question.flatMap(results.table) else {
            return [Computed(count: quantity.count, base: quantity.base, kind: quantity.baseKind, rules: rules)]
        }
        var numbers: [Computed]
        if quantity.isBase {
            numbers = BaseKind.allCases.map { Computed(count: table.base($0), base: nil, kind: $0) }
        } else if quantity.base != nil, let row = quantity.option.flatMap(table.row) {
            numbers = BaseKind.allCases.map { Computed(row, of: table, $0, rules) }
        } else {
            return [Computed(count: quantity.count, base: nil, kind: nil)]
        }
        if let index = numbers.firstIndex(where: { $0.kind == meant }) { numbers.swapAt(0, index) }
        return numbers
    }

    private func judge(_ figure: PrintedFigure, _ numbers: [Computed], namesBase: Bool) -> Judgement {
        let meant = numbers[0]
        let fitting = numbers.filter { $0.fit(figure) == .fits }
        if meant.fit(figure) == .fits {
            return doubt(figure, meant, fitting, namesBase: namesBase)
                ?? Judgement(verdict: .agrees, reason: agreement(figure, meant))
        }
        if meant.fit(figure) == .truncated {
            return Judgement(verdict: .truncated, reason: truncationReason(figure, meant))
        }
        if let other = fitting.first {
            let more = fitting.dropFirst().map { " or \($0.kind?.phrase($0.base ?? $0.count) ?? "")" }.joined()
            return Judgement(
                verdict: .anotherBase,
                reason: "\(statement(meant)); \(figure.text) \(isOrAre(figure)) \(other.text)\(more)")
        }
        let more = noBase.text(figure, of: meant).map { "; \($0)" } ?? ""
        return Judgement(verdict: .fromNoBase, reason: statement(meant, figure) + more)
    }

    // MARK: Words

    private func isOrAre(_ figure: PrintedFigure) -> String { figure.isShare ? "is" : "are" }

    private func statement(_ number: Computed, _ figure: PrintedFigure? = nil) -> String {
        if figure.map({ !$0.isShare }) ?? (number.base == nil) { return "the answers give \(number.text)" }
        return number.shareText
    }

    private func agreement(_ figure: PrintedFigure, _ number: Computed) -> String {
        let start = figure.isShare ? number.shareText : statement(number, figure)
        switch figure.wording {
        case .exactly, .about, .nearly: return start
        case .moreThan, .lessThan, .atLeast, .atMost: return "\(start), which is \(figure.text)"
        }
    }

    private func truncationReason(_ figure: PrintedFigure, _ number: Computed) -> String {
        guard case .percent(let printed) = figure.amount, let share = number.share,
            let rounded = number.percent(decimals: printed.decimals)
        else { return number.shareText }
        let exact = share.percent(decimals: printed.decimals + 2)
        let weighted = share.isWeighted ? ", weighted," : ""
        return "\(number.text)\(weighted) are \(exact) per cent, rounded \(rounded); "
            + "\(printed.text) is what truncating the decimals gives"
    }

    /// Why a fitting figure is ambiguous; nil if it is not.
    private func doubt(
        _ figure: PrintedFigure, _ meant: Computed, _ fitting: [Computed], namesBase: Bool
    ) -> Judgement? {
        // Zero of any base is the same share.
        if figure.isShare, !namesBase, figure.base == nil, meant.count > 0,
            let other = fitting.first(where: { $0.base != meant.base })
        {
            return Judgement(
                verdict: .ambiguous,
                reason: "\(figure.text) is \(meant.text), and also \(other.text); name the base")
        }
        guard figure.wording.isLoose, let counts = loose(figure, meant), counts.count > 1 else { return nil }
        let whole = figure.isShare ? meant.base.map { " of \($0)" } ?? "" : ""
        return Judgement(
            verdict: .ambiguous,
            reason:
                "\(statement(meant, figure)); \"\(figure.text)\" fits \(counts.lowerBound) to \(counts.upperBound)\(whole)"
        )
    }

    private func loose(_ figure: PrintedFigure, _ number: Computed) -> ClosedRange<Int>? {
        figure.isShare ? number.base.flatMap(figure.fittingCounts) : figure.fittingCounts(of: Int.max)
    }
}
