import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Graphs
import Languages

extension GraphDefinition {
    /// A kind of graph. The raw values are the names in reports; each is one file in `Kinds`.
    public enum Kind: String, Sendable, CaseIterable {
        case bars, lollipops, strip, donut

        var form: any GraphForm.Type {
            switch self {
            case .bars: BarForm.self
            case .lollipops: LollipopForm.self
            case .strip: StripForm.self
            case .donut: DonutForm.self
            }
        }
    }

    /// What becomes of options that nobody chose. The raw values are the names in reports.
    public enum ZeroOptions: String, Sendable, CaseIterable {
        /// Each has a row.
        case rows
        /// One line below the graph names them all.
        case line
    }
}

/// How a kind of graph is made from its data.
protocol GraphForm {
    /// As alternative texts name it.
    static var phrase: Phrase { get }

    /// Why the kind does not fit the data, and what does; nil if it fits.
    static func misfit(_ data: GraphData) -> GraphMisfit?

    /// The plot, and the statistics that it shows beside its marks.
    static func plot(_ composer: GraphComposer, _ data: GraphData) -> (any Plot, [Statistic])
}

/// Why a kind of graph does not fit a question.
struct GraphMisfit {
    /// Of the diagnostic: `no-donut`.
    var code: String
    /// `cannot be a donut chart: that needs ...`
    var reason: String
    var hint: String
}

extension GraphForm {
    static func misfit(_ data: GraphData) -> GraphMisfit? { nil }
}

extension GraphData {
    /// The kind that the report names, else the one that its data call for.
    ///
    /// docs/graphs.md lists the rules: a single choice of a small base is a strip, and everything else has bars.
    var kind: GraphDefinition.Kind {
        if let kind = definition.kind { return kind }
        return StripForm.isCalledFor(self) ? .strip : .bars
    }

    /// Why the graph cannot be made as the report wants it.
    var problem: Diagnostic? {
        guard let misfit = kind.form.misfit(self) else { return nil }
        return Diagnostic(
            misfit.code, at: definition.place, "\"\(table.question.id)\" \(misfit.reason)", hint: misfit.hint)
    }
}
