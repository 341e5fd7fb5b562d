import ExactNumbers
import Aggregation
import SurveyData

/// A number that the answers give, with a base of one kind.
struct Computed: Sendable, Hashable {
    /// Unweighted.
    var count: Int
    var base: Int?
    var kind: BaseKind?
    /// The share, weighted in a weighted survey.
    var share: Share?
    /// The share in per cent as the report rounds it: with no decimals, with one, and so on.
    private var rounded: [String] = []
    private var rounding = Rounding.halfAwayFromZero

    private static let roundedDecimals = 0...2

    init(count: Int, base: Int? = nil, kind: BaseKind? = nil, rules: ReportingRules = ReportingRules()) {
        self.count = count
        self.base = base
        self.kind = kind
        share = base.flatMap { Share(count: count, base: $0) }
        // A single share is not part of a whole that has to sum to 100.
        rounding = rules.rounding == .largestRemainder ? .halfAwayFromZero : rules.rounding
    }

    /// The count of an option, and its share as the report prints it.
    init(_ row: ResultTable.Row, of table: ResultTable, _ kind: BaseKind, _ rules: ReportingRules) {
        (count, base, self.kind) = (row.count, table.base(kind), kind)
        share = table.share(of: row, in: kind)
        rounding = rules.rounding(of: table.question)
        guard share != nil, rounding != .halfAwayFromZero else { return }
        let rule = ReportingRules(rounding: rules.rounding)
        rounded = Self.roundedDecimals.compactMap {
            rule.percent(of: row, in: table, base: kind, decimals: $0)?.text(mark: "")
        }
    }

    /// The share in per cent with this many decimals, rounded as the report rounds; nil without a share.
    func percent(decimals: Int) -> String? {
        rounded.indices.contains(decimals) ? rounded[decimals] : share?.percent(decimals: decimals, rounding)
    }

    var given: AuditFinding.Given { AuditFinding.Given(count: count, base: base, baseKind: kind) }

    /// `10 of the 13 who answered`; of a base itself, `the 13 who answered`.
    var text: String {
        guard let kind else { return String(count) }
        return base.map { "\(count) of \(kind.phrase($0))" } ?? kind.phrase(count)
    }

    /// `10 of the 13 who answered are 76.9 per cent`.
    var shareText: String {
        guard let share else { return text }
        let weighted = share.isWeighted ? ", weighted," : ""
        return "\(text)\(weighted) \(count == 1 ? "is" : "are") \(share.shortText) per cent"
    }
}

extension Computed {
    /// How well a printed figure fits. A base printed with it must be this one.
    func fit(_ figure: PrintedFigure) -> FigureFit {
        if let printed = figure.base, printed != base { return .fails }
        if figure.isOfResponses, kind != .responses { return .fails }
        switch figure.amount {
        case .count: return figure.fit(count: count) ? .fits : .fails
        case .percent(let number):
            guard let share, let printed = percent(decimals: number.decimals) else { return .fails }
            return figure.fit(share, rounded: printed)
        case .part: return share.map { figure.fit($0) } ?? .fails
        }
    }
}

extension BaseKind {
    /// `the 13 who answered`, `the 19 responses`.
    func phrase(_ size: Int) -> String {
        switch self {
        case .respondents: "the \(size) who answered"
        case .responses: size == 1 ? "the 1 response" : "the \(size) responses"
        case .asked: "the \(size) who were asked"
        case .responded: "the \(size) who responded"
        case .invited: "the \(size) invited"
        }
    }
}

extension Share {
    /// The share in per cent with one decimal, or with none if it is whole.
    var shortText: String {
        let whole = percent(decimals: 0)
        return Int(whole).map { exact * ExactFraction(100) == ExactFraction($0) } == true ? whole : percent(decimals: 1)
    }
}

extension ResultTable {
    /// An option's count with every kind of base, respondents first.
    func computed(_ row: Row, _ rules: ReportingRules) -> [Computed] {
        BaseKind.allCases.compactMap { kind in base(kind) > 0 ? Computed(row, of: self, kind, rules) : nil }
    }
}
