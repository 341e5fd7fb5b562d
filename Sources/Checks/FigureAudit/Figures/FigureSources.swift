import Aggregation
import ExactNumbers
import SurveyData

/// Every number that the answers give: each option in each base, each base, and how many were invited and responded.
struct FigureSources {
    /// A computed number and its source.
    struct Source: Hashable {
        var name: String
        var number: Computed

        /// `sdg_priority.8: 12 of the 13 who answered`.
        var text: String { "\(name): \(number.text)" }
    }

    let tables: [ResultTable]
    private let options: [Source]
    private let totals: [Source]
    private var known: [PrintedFigure: Source?] = [:]
    private var shares: [Int: RoundedShares] = [:]

    init(_ results: SurveyResults, _ rules: ReportingRules) {
        tables = results.tables
        let rate = Computed(count: results.responded, base: results.codebook.invited, kind: .invited, rules: rules)
        options =
            [Source(name: "response-rate", number: rate)]
            + results.tables.flatMap { table in
                table.rows.flatMap { row in
                    table.computed(row, rules).map {
                        Source(name: "\(table.question.id).\(row.option.code)", number: $0)
                    }
                } + Self.answering(table)
            }
        totals =
            [
                Source(name: "invited", number: Computed(count: results.codebook.invited)),
                Source(name: "responded", number: Computed(count: results.responded)),
            ] + results.tables.flatMap(Self.totals)
    }

    /// How many of those asked, responding or invited answered a question, did not answer it, or were not asked.
    private static func answering(_ table: ResultTable) -> [Source] {
        let counts = [
            ("base", table.base), ("base", table.base(.asked)), ("not-answered", table.notAnswered),
            ("not-asked", table.notAsked),
        ]
        return counts.flatMap { name, count in
            [BaseKind.asked, .responded, .invited].filter { table.base($0) >= count }.map { kind in
                Source(
                    name: "\(name) \(table.question.id)",
                    number: Computed(count: count, base: table.base(kind), kind: kind))
            }
        }
    }

    private static func totals(_ table: ResultTable) -> [Source] {
        BaseKind.allCases.map { kind in
            Source(name: "base \(table.question.id)", number: Computed(count: table.base(kind), kind: kind))
        } + [
            Source(name: "not-answered \(table.question.id)", number: Computed(count: table.notAnswered)),
            Source(name: "not-asked \(table.question.id)", number: Computed(count: table.notAsked)),
        ]
    }

    /// The first source that equals a figure, cached by figure.
    mutating func source(_ figure: PrintedFigure) -> Source? {
        if let known = known[figure] { return known }
        let source = total(figure) ?? option(figure, .fits)
        known[figure] = source
        return source
    }

    /// The first option that fits a figure so.
    private mutating func option(_ figure: PrintedFigure, _ fit: FigureFit) -> Source? {
        guard let number = figure.bareShare else { return options.first { $0.number.fit(figure) == fit } }
        let shares = shares(decimals: number.decimals)
        return (fit == .fits ? shares.rounded : shares.truncated)[number.text].map { options[$0] }
    }

    /// Texts often have figures by the thousand, so what fits a share is looked up and not tried one by one.
    private mutating func shares(decimals: Int) -> RoundedShares {
        if let known = shares[decimals] { return known }
        let found = RoundedShares(options.map(\.number), decimals: decimals)
        shares[decimals] = found
        return found
    }

    /// The response rate.
    var rate: Computed? { options.first?.number }

    /// The total that equals a count printed without a base.
    func total(_ figure: PrintedFigure) -> Source? {
        guard !figure.isShare, figure.base == nil else { return nil }
        let fitting = totals.filter { figure.fit(count: $0.number.count) }
        return fitting.first { !figure.isOfResponses || $0.number.kind == .responses }
    }

    /// The source that equals a figure if decimals are truncated.
    mutating func truncatedSource(_ figure: PrintedFigure) -> Source? { option(figure, .truncated) }
}

/// The first number for each text of a share in per cent with so many decimals.
private struct RoundedShares {
    private(set) var rounded: [String: Int] = [:]
    /// Of those whose decimals, truncated, are others than rounded.
    private(set) var truncated: [String: Int] = [:]

    init(_ numbers: [Computed], decimals: Int) {
        for (index, number) in numbers.enumerated() {
            guard let share = number.share, let text = number.percent(decimals: decimals) else { continue }
            if rounded[text] == nil { rounded[text] = index }
            let percent = share.exact * ExactFraction(100)
            let cut = decimalText(percent.cutUnits(decimals: decimals).units, decimals: decimals)
            if cut != text, truncated[cut] == nil { truncated[cut] = index }
        }
    }
}

extension PrintedFigure {
    /// The number of a share of which nothing else is printed.
    fileprivate var bareShare: PrintedNumber? {
        guard case .percent(let number) = amount, wording == .exactly, base == nil, !isOfResponses else { return nil }
        return number
    }
}
