import ExactNumbers
import Aggregation
import Diagnostics
import DocumentModel
import SurveyData

/// Writes figures into the cells of tables and beside the marks of graphs, by the report's rules.
struct FigureCells {
    let context: ExpressionContext

    /// What stands behind a share whose base is small; read aloud, it is a star.
    static let smallBaseMark = "*"
    /// What stands for a share that there is not, or that is withheld.
    static let none = "–"

    /// `92%`, `92%*` of a small base, `–` where nobody is in the base or the share is withheld.
    func percent(_ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind = .respondents) -> String {
        cell(context.rules.percent(of: row, in: table, base: kind), unit: "%")
    }

    /// `12 (92%)`; the count alone where nobody is in the base.
    func countAndPercent(_ row: ResultTable.Row, in table: ResultTable, _ kind: BaseKind = .respondents) -> String {
        guard let percent = context.rules.percent(of: row, in: table, base: kind) else { return String(row.count) }
        return "\(row.count) (\(cell(percent, unit: "%")))"
    }

    /// A mean or the like: `3.4`.
    func number(_ number: ExactFraction?, respondents: Int, decimals: Int? = nil) -> String {
        let shown = number.map {
            context.rules.number($0, respondents: respondents, decimals: decimals ?? $0.shortestDecimals)
        }
        return cell(shown)
    }

    func cell(_ figure: ShownFigure?, unit: String = "") -> String {
        switch figure {
        case .shown(let text): text.withMinus + unit
        case .marked(let text): text.withMinus + unit + Self.smallBaseMark
        case .withheld, nil: Self.none
        }
    }

    /// What explains marks and withheld shares behind which stand so many respondents; nil where there is none.
    func smallBaseNote(_ respondents: [Int]) -> String? {
        guard let rule = context.rules.smallBase, respondents.contains(where: { $0 > 0 && context.rules.isSmall($0) })
        else { return nil }
        let few = "fewer than \(rule.threshold) \(context.unit.plural)"
        return switch rule.treatment {
        case .mark: "\(Self.smallBaseMark) Small base: \(few) stand behind the figure."
        case .withhold: "\(Self.none) Not shown: \(few) stand behind the figure."
        }
    }

    /// What is said of the rounding of a question's shares; nil for the rule that everybody expects.
    func roundingNote(_ question: Question) -> String? {
        switch context.rules.rounding(of: question) {
        case .halfAwayFromZero: nil
        case .halfToEven: "Halves are rounded to the even neighbour."
        case .largestRemainder: "Shares are rounded to sum to 100% (largest remainder)."
        }
    }

    /// A cell with the history of its figure.
    func value(_ text: String, _ expression: Expression, _ detail: (inout Provenance) -> Void) -> [Inline] {
        var provenance = Provenance(expression: expression.source, place: expression.place)
        detail(&provenance)
        provenance.wave = provenance.wave ?? expression.modifiers.since?.text
        return [.computed(ComputedValue(text: text, provenance: provenance))]
    }
}

extension String {
    /// The first letter a capital.
    var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
