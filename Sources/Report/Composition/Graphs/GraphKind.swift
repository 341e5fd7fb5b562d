import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Graphs
import Languages

extension GraphDefinition {
    /// A kind of graph. The raw values are the names in reports; each is one file in `Kinds`.
    public enum Kind: String, Sendable, CaseIterable {
        case bars, lollipops, strip, donut, dots, stacked, diverging

        var form: any GraphForm.Type {
            switch self {
            case .bars: BarForm.self
            case .lollipops: LollipopForm.self
            case .strip: StripForm.self
            case .donut: DonutForm.self
            case .dots: DotsForm.self
            case .stacked: StackForm.self
            case .diverging: DivergingForm.self
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
    /// docs/graphs.md lists the rules.
    var kind: GraphDefinition.Kind {
        if let kind = definition.kind { return kind }
        if definition.with != nil || definition.since != nil { return .dots }
        if isBattery { return table.question.kind == .scale ? .diverging : .stacked }
        if definition.by != nil { return table.question.kind == .scale ? .diverging : .stacked }
        return StripForm.isCalledFor(self) ? .strip : .bars
    }

    /// Why the graph cannot be made as the report wants it.
    var problem: Diagnostic? {
        guard let misfit = unusedResults ?? kind.form.misfit(self) else { return nil }
        return Diagnostic(
            misfit.code, at: definition.place, "\"\(battery?.id ?? table.question.id)\" \(misfit.reason)",
            hint: misfit.hint)
    }

    /// A kind for one question must not leave out what the graph asks for beside it.
    private var unusedResults: GraphMisfit? {
        let more = [
            (definition.with != nil, "with"), (definition.since != nil, "since"), (definition.by != nil, "by"),
            (isBattery, "a battery"),
        ].filter(\.0).map(\.1)
        let fitting: [GraphDefinition.Kind] =
            definition.with != nil || definition.since != nil ? [.dots] : more.isEmpty ? [] : [.stacked, .diverging]
        if more.count > 1 {
            return GraphMisfit(
                code: "too-many-results", reason: "cannot be shown by \(more.joined(separator: " and ")) in one graph",
                hint: "make a graph of each")
        }
        guard let what = more.first, !fitting.contains(kind) else { return nil }
        return GraphMisfit(
            code: "too-many-results",
            reason:
                "cannot be a graph of the kind \(kind.rawValue) with \(isBattery ? "the items of a battery" : "\"\(what)\"")",
            hint: "write " + fitting.map { "kind: \($0.rawValue)" }.joined(separator: " or ")
                + (isBattery ? "" : ", or remove \"\(what)\""))
    }
}
