import Diagnostics
import ExactNumbers
import SurveyData

/// Writes statistics by a report's rules.
struct FigureTexts {
    let rules: ReportingRules
    /// Written where the base is empty.
    private let none = "-"

    /// `92%`, `92%*`, `withheld` or `-`.
    func percent(_ row: ResultTable.Row, in table: ResultTable, base: BaseKind = .respondents) -> String {
        guard let share = table.share(of: row, in: base)?.exact else { return none }
        return cell(
            rules.percent(of: row, in: table, base: base).map { figure in
                figure.mapped { RoundedShare(share, text: $0, decimals: 0).text }
            }, unit: "%")
    }

    /// A mean or the like: `2.50`, `2.50*`, `withheld` or `-`.
    func number(_ number: ExactFraction?, respondents: Int, decimals: Int = 2) -> String {
        cell(number.map { rules.number($0, respondents: respondents, decimals: decimals) })
    }

    func cell(_ figure: ShownFigure?, unit: String = "") -> String {
        switch figure {
        case .shown(let text): text + unit
        case .marked(let text): text + unit + "*"
        case .withheld: "withheld"
        case nil: none
        }
    }

    /// The note that explains marked and withheld statistics in a table with these bases; empty if there are none.
    func note(respondents: [Int], _ unit: Unit) -> String {
        guard let rule = rules.smallBase, respondents.contains(where: { $0 > 0 && rules.isSmall($0) }) else {
            return ""
        }
        let sign = rule.treatment == .mark ? "*" : "withheld:"
        return "  \(sign) base of fewer than \(rule.threshold) \(escapedForTerminal(unit.plural))\n"
    }
}

extension FigureTexts {
    /// A share as a fraction of one with six decimals; nil where there is none or it is withheld.
    func fraction(_ share: Share?, respondents: Int) -> String? {
        isWithheld(respondents) ? nil : share?.fraction(decimals: 6)
    }

    /// A number with six decimals; nil where there is none or it is withheld.
    func decimal(_ number: ExactFraction?, respondents: Int) -> String? {
        isWithheld(respondents) ? nil : number?.text(decimals: 6)
    }

    /// `marked` or `withheld`, empty for a base that is large enough, or zero.
    func smallBase(_ respondents: Int) -> String {
        guard respondents > 0, rules.isSmall(respondents) else { return "" }
        return isWithheld(respondents) ? "withheld" : "marked"
    }

    private func isWithheld(_ respondents: Int) -> Bool {
        rules.isSmall(respondents) && rules.smallBase?.treatment == .withhold
    }
}
