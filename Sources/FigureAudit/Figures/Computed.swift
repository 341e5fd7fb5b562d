import Aggregation
import SurveyData

/// A number that the answers give, with the base of one kind.
struct Computed: Sendable, Hashable {
    var count: Int
    var base: Int?
    var kind: BaseKind?

    var share: Share? { base.flatMap { Share(count: count, base: $0) } }
    var given: AuditFinding.Given { AuditFinding.Given(count: count, base: base, baseKind: kind) }

    /// `10 of the 13 who answered`; of a base itself, `the 13 who answered`.
    var text: String {
        guard let kind else { return String(count) }
        return base.map { "\(count) of \(kind.phrase($0))" } ?? kind.phrase(count)
    }

    /// `10 of the 13 who answered are 76.9 per cent`.
    var shareText: String {
        guard let share else { return text }
        return "\(text) \(count == 1 ? "is" : "are") \(share.shortText) per cent"
    }
}

extension Computed {
    /// How well a printed figure fits; a base that is printed with it must be this one.
    func fit(_ figure: PrintedFigure) -> FigureFit {
        if let printed = figure.base, printed != base { return .fitsNot }
        if figure.isOfResponses, kind != .responses { return .fitsNot }
        switch figure.amount {
        case .count: return figure.fit(count: count) ? .fits : .fitsNot
        case .percent, .part: return share.map(figure.fit) ?? .fitsNot
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
    /// The share in per cent with one decimal, or without when it is whole.
    var shortText: String {
        let scaled = count.multipliedFullWidth(by: 100)
        guard scaled.high < base else { return percent(decimals: 1) }
        return base.dividingFullWidth(scaled).remainder == 0 ? String(percent()) : percent(decimals: 1)
    }
}

extension ResultTable {
    /// An option's count with every kind of base, that of the rule first.
    func computed(_ row: Row) -> [Computed] {
        BaseKind.allCases.compactMap { kind in
            base(kind) > 0 ? Computed(count: row.count, base: base(kind), kind: kind) : nil
        }
    }
}
