import Aggregation
import Diagnostics
import DocumentModel
import SurveyData

/// Sets a question's results in two waves beside each other.
struct WaveTables {
    let tables: ResultTables
    let expression: Expression
    let wave: WaveDefinition

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }

    func table(_ comparison: WaveComparison, name: String) -> Table {
        let question = comparison.later.question
        let heads = ["Option", wave.label, "This survey", "Change in percentage points"]
        let (earlier, later) = (comparison.earlier, comparison.later)
        var rows = [[[Inline.text("Base: \(context.unit.plural) that answered")]] + bases(earlier.base, later.base)]
        if let before = earlier.weighted, let after = later.weighted {
            rows.append([[.text("Weighted base")]] + [before.base.text, after.base.text, ""].map(value))
        }
        rows += comparison.rows.map { row in
            [[.text(row.option.displayName)]]
                + [
                    cells.countAndPercent(row.earlier, in: earlier), cells.countAndPercent(row.later, in: later),
                    cells.cell(context.rules.points(of: row, in: comparison)),
                ].map { value($0, row.option.code, comparison.change(of: row)?.text) }
        }
        return Table(
            id: "table-" + name,
            caption: [.text("\(question.topic.withCapital), compared with \(wave.label)")],
            question: question.wording, alignments: [.start, .end, .end, .end], head: heads.map { [.text($0)] },
            rows: rows, note: note(comparison) + " " + tables.source, place: expression.place)
    }

    private func bases(_ earlier: Int, _ later: Int) -> [[Inline]] { [String(earlier), String(later), ""].map(value) }

    private func value(_ text: String) -> [Inline] { text.isEmpty ? [] : value(text, nil, nil) }

    private func value(_ text: String, _ code: String?, _ exact: String?) -> [Inline] {
        cells.value(text, expression) {
            $0.question = expression.arguments[0].text
            $0.options = [code].compactMap(\.self)
            $0.exactValue = exact
        }
    }

    /// On whom the figures rest, and what cannot be compared.
    private func note(_ comparison: WaveComparison) -> String {
        let who =
            comparison.respondents == .ofBoth
            ? "Base: those alone who responded to both waves" : "Base: all who answered in each wave"
        let weights = [
            comparison.earlier.isWeighted ? wave.label : nil, comparison.later.isWeighted ? "this survey" : nil,
        ].compactMap(\.self)
        let parts = [who] + (weights.isEmpty ? [] : ["shares are weighted in \(enumeration(weights))"])
        let changes =
            (comparison.hasSameWording ? [] : ["The question's wording was changed."])
            + (comparison.hasSameAudience ? [] : ["It was asked of others."])
            + (comparison.hasSameOptions ? [] : ["Not compared: \(notCompared(comparison).joined(separator: "; "))."])
        return ([tables.sentence(parts, respondents: [comparison.earlier.base, comparison.later.base])] + changes)
            .joined(separator: " ")
    }

    private func notCompared(_ comparison: WaveComparison) -> [String] {
        let changed = comparison.changedOptions.map {
            "\($0.later.option.displayName), which was \($0.earlier.option.displayName) in \(wave.label)"
        }
        let earlier = comparison.onlyEarlier.map { "\($0.option.displayName), offered only in \(wave.label)" }
        let later = comparison.onlyLater.map { "\($0.option.displayName), offered only in this survey" }
        return changed + earlier + later
    }
}
