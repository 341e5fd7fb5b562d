import Aggregation
import SurveyData

/// All that the answers give: every option in every base, every base, and who was invited and responded.
struct FigureSources {
    /// A computed number and where it comes from.
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

    /// How many of those who were asked, responded or were invited answered a question, or left it open.
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

    /// The first source that yields a figure; each figure is looked for once.
    mutating func source(_ figure: PrintedFigure) -> Source? {
        if let known = known[figure] { return known }
        let source = total(figure) ?? options.first { $0.number.fit(figure) == .fits }
        known[figure] = source
        return source
    }

    /// How many of the invited responded; nil when the survey does not say.
    var rate: Computed? { options.first?.number }

    /// The total that yields a count without a base.
    func total(_ figure: PrintedFigure) -> Source? {
        guard !figure.isShare, figure.base == nil else { return nil }
        let fitting = totals.filter { figure.fit(count: $0.number.count) }
        return fitting.first { !figure.isOfResponses || $0.number.kind == .responses }
    }

    /// The source that yields a figure when decimals are cut off.
    func cutSource(_ figure: PrintedFigure) -> Source? { options.first { $0.number.fit(figure) == .onlyIfCut } }
}
