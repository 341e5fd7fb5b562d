/// The attached tables, and what figures they bear out.
struct FigureData {
    enum Judgement: Equatable {
        case follows
        case contradicted(String)
        case untold(String)
    }

    private(set) var tables: [String: DataTable] = [:]
    /// The totals by wave: `survey`, `survey-wave-2021`.
    private var totals: [String: SurveyTotals] = [:]
    private static let survey = "survey"

    init(_ attachments: [AttachmentReading]) {
        let files = attachments.filter { $0.name.hasSuffix(".csv") }
        for file in files where file.question == Self.survey || file.question.hasPrefix("survey-wave-") {
            totals[file.question] = file.bytes.flatMap { SurveyTotals(csv: $0) }
        }
        for file in files where totals[file.question] == nil {
            guard let bytes = file.bytes else { continue }
            tables[file.question] = DataTable(
                question: file.question, csv: bytes, survey: totals[Self.survey(of: file.question)])
        }
    }

    /// The totals of the wave that a file is of.
    private static func survey(of name: String) -> String {
        let mark = "-wave-"
        guard let start = name.endOfLast(mark) else { return survey }
        let wave = name[start...].replacing("-numbers", with: "").replacing("-places", with: "")
        return survey + mark + wave
    }

    var rules: DataRules { totals[Self.survey]?.rules ?? DataRules() }

    /// - Parameter place: the named place where the figure is said to come from: `table-` or `graph-` and a name, or a note.
    func judgement(of text: String, leadingTo place: String) -> Judgement {
        if place == "provenance-survey" { return judgementOfSurvey(FigureClaim(text), totals[Self.survey]) }
        let name = place.split(separator: "-", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        let named = [name, name + "-numbers"].compactMap { tables[$0] }
        let candidates = named.isEmpty ? tables.values.sorted { $0.question < $1.question } : named
        let waves = named.isEmpty ? totals.filter { $0.key != Self.survey }.map(\.value) : []
        guard !candidates.isEmpty || !waves.isEmpty else { return .untold("no data are attached") }
        var first: String?
        for table in candidates {
            guard let reason = contradiction(of: text, with: table) else { return .follows }
            first = first ?? reason
        }
        if waves.contains(where: { judgementOfSurvey(FigureClaim(text), $0) == .follows }) { return .follows }
        return .contradicted(candidates.count == 1 ? first ?? "" : "no attached table has it")
    }

    private func judgementOfSurvey(_ claim: FigureClaim, _ survey: SurveyTotals?) -> Judgement {
        guard let counts = survey?.counts[""], let invited = counts["invited"], let responded = counts["responded"]
        else {
            return .untold("the attached data do not say how many were asked and how many answered")
        }
        if claim.isEmpty { return .contradicted("it holds no figure") }
        let share = ExactRatio(Int128(responded), over: Int128(invited))
        let rate = DataFact.Ratio(count: responded, base: invited, share: share, respondents: invited)
        let fact = DataFact(ratios: [rate], numbers: [invited, responded])
        return fact.bears(claim, sums: [], weights: [], rules)
            ? .follows : .contradicted("\(responded) of \(invited) answered")
    }

    /// Why a text cannot come from a table; nil when it can.
    private func contradiction(of text: String, with table: DataTable) -> String? {
        var first: String?
        for column in table.columns {
            guard let reason = contradiction(of: text, with: column, of: table) else { return nil }
            first = first ?? reason
        }
        return first ?? "\(table.question).csv is empty"
    }

    private func contradiction(of text: String, with column: DataColumn, of table: DataTable) -> String? {
        var rest = text
        var facts = column.facts
        // Names of options may hold numbers themselves.
        let named = facts.filter { fact in
            [fact.label, fact.title].contains { !$0.isEmpty && rest.hasPrefix($0) && isWhole($0, in: rest) }
        }
        if let longest = named.max(by: { max($0.label.count, $0.title.count) < max($1.label.count, $1.title.count) }) {
            facts = [longest]
            for name in [longest.label, longest.title] where !name.isEmpty { rest = removing(name, from: rest) }
        }
        let claim = FigureClaim(rest)
        if claim.isEmpty { return "it holds no figure" }
        // A change is told with the counts of both waves.
        if table.form == .comparison, claim.pairs.count == 2 { return contradiction(ofChange: claim, in: table) }
        return contradiction(of: claim, with: facts, of: column, "\(table.question).csv")
    }

    private func isWhole(_ name: String, in text: String) -> Bool {
        !(text.dropFirst(name.count).unicodeScalars.first?.isLetterOrDigit ?? false)
    }

    private func removing(_ name: String, from text: String) -> String {
        guard let start = text.indices.first(where: { text[$0...].hasPrefix(name) }) else { return text }
        return String(text[..<start]) + " " + text[start...].dropFirst(name.count)
    }

    /// `up 8 percentage points (from 6 of 12 to 7 of 13)`: both pairs and the change are of one option.
    private func contradiction(ofChange claim: FigureClaim, in table: DataTable) -> String? {
        guard let earlier = table.columns.first, let later = table.columns.last, claim.percents.isEmpty,
            claim.numbers.isEmpty, claim.ranks.isEmpty, claim.measures.isEmpty
        else { return "\(table.question).csv has no such change" }
        let isBorneOut = zip(earlier.facts, later.facts).contains { before, after in
            before.has(claim.pairs[0]) && after.has(claim.pairs[1])
                && claim.points.allSatisfy { points in after.change.map { rules.rounds($0, to: points) } ?? false }
                && rules.agrees(claim.isMarked, claim.isJudged, after.respondents)
        }
        return isBorneOut ? nil : "\(table.question).csv has no such change"
    }

    private func contradiction(
        of claim: FigureClaim, with facts: [DataFact], of column: DataColumn, _ file: String
    ) -> String? {
        let isBorneOut =
            facts.contains { $0.bears(claim, sums: column.sums, weights: column.weights, rules) }
            || DataFact().bears(claim, sums: column.sums, weights: column.weights, rules)
        if isBorneOut { return nil }
        if let pair = claim.pairs.first(where: { pair in !facts.contains { $0.has(pair) } }) {
            return "\(file) has no \(pair.count) of \(pair.base)"
        }
        for percent in claim.percents {
            let ratios = facts.flatMap(\.ratios).filter { ratio in
                claim.pairs.isEmpty || claim.pairs.contains { $0.count == ratio.count && $0.base == ratio.base }
            }
            if ratios.contains(where: { rules.rounds($0, to: percent) }) { continue }
            return claim.pairs.first.map { "\($0.count) of \($0.base) is another share" } ?? "\(file) has no such share"
        }
        let known = column.sums + facts.flatMap { $0.numbers + [$0.rank].compactMap(\.self) }
        if let number = claim.numbers.first(where: { !known.contains($0) }) { return "\(file) has no \(number)" }
        let ranks = facts.compactMap(\.rank)
        if let rank = claim.ranks.first(where: { !ranks.contains($0) }) { return "\(file) has no rank \(rank)" }
        return "\(file) has no such figures together"
    }
}
