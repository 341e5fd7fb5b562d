import Aggregation
import Diagnostics
import SurveyData

/// Finds the figures of texts and checks them against the answers: against the option that the sentence names, or else against
/// every number of the survey.
struct FigureJudge {
    private let search: FigureSearch
    private let names: OptionNames
    private let noBase: NoBaseReason
    private let rules: ReportingRules
    private var sources: FigureSources
    private var repeated = RepeatedShares()
    private var findings: [AuditFinding] = []
    /// Cached.
    private var knownReadings: [ReadingKey: Reading] = [:]
    private var knownJudgements: [PrintedFigure: Judgement] = [:]

    /// A text with more figures is not prose.
    private static let mostFigures = 100_000

    init(_ results: SurveyResults, search: FigureSearch, rules: ReportingRules) {
        self.rules = rules
        self.search = search
        names = OptionNames(results)
        noBase = NoBaseReason(results)
        sources = FigureSources(results, rules)
    }

    static func findings(
        _ texts: [AuditedText], _ results: SurveyResults, _ search: FigureSearch, _ rules: ReportingRules
    ) throws(ReportError) -> [AuditFinding] {
        var judge = FigureJudge(results, search: search, rules: rules)
        for text in texts {
            for block in text.blocks {
                for sentence in block.sentences {
                    judge.read(sentence, of: block, text)
                    guard judge.findings.count <= mostFigures else { throw ReportError(tooManyFigures(text)) }
                }
            }
        }
        return judge.findings + judge.repeated.findings
    }

    private static func tooManyFigures(_ text: AuditedText) -> Diagnostic {
        Diagnostic(
            "too-many-figures", at: Place(file: text.file), "the texts contain more than \(mostFigures) figures",
            hint: "audit some of them at a time")
    }

    private mutating func read(_ sentence: Range<Int>, of block: TextBlock, _ text: AuditedText) {
        let mentions = names.mentions(block.tokens, in: sentence)
        let taken = Set(mentions.flatMap(\.tokens))
        let figures = search.figures(block.tokens, in: sentence) { taken.contains($0) }
        guard !figures.isEmpty else { return }
        let options = mentions.filter { !$0.isQuestion }
        let attributed = Attribution(block.tokens, sentence, mentions: options, figures: figures).attributed()
        for figure in attributed {
            let first = block.tokens[figure.found.tokens.lowerBound]
            let place = text.place(first, in: block)
            var judgement = judge(figure, mentions, of: block.tokens)
            if first.isQuoted, judgement.verdict.disagrees || figure.mentions.isEmpty { judgement.verdict = .quoted }
            if !first.isQuoted { repeated.note(figure, judgement.shares, at: place) }
            findings.append(
                AuditFinding(
                    place: place, verdict: judgement.verdict,
                    subject: block.excerpt(sentence, around: figure.found.tokens),
                    printed: block.text(figure.found.tokens),
                    given: judgement.given?.given, reason: judgement.reason))
        }
    }

    /// The verdict on a figure, and the shares that it may be.
    private struct Judgement {
        var verdict: Verdict
        var reason: String
        var given: Computed?
        var shares: [Computed] = []
    }

    private mutating func judge(_ figure: AttributedFigure, _ all: [Mention], of tokens: [Token]) -> Judgement {
        guard !figure.mentions.isEmpty else { return judgeFreely(figure.found.figure) }
        let printed = figure.found.figure
        var readings: [Reading] = []
        for mention in figure.mentions { readings.append(reading(of: printed, as: mention)) }
        let failing = readings.filter { $0.fit != .fits }
        guard let first = failing.first, figure.isOfEach || failing.count == readings.count else {
            let fitting = readings.filter { $0.fit == .fits }
            let reason = fitting.map { "\($0.name): \($0.text)" }.joined(separator: "; ")
            let shares = failing.isEmpty ? fitting.map(\.number) : []
            return Judgement(verdict: .agrees, reason: reason, given: fitting[0].number, shares: shares)
        }
        if let other = source(of: printed, at: figure, among: all, tokens) {
            return Judgement(verdict: .agrees, reason: other.text, given: other.number)
        }
        let isTruncated = failing.allSatisfy { $0.fit == .truncated }
        let numbers = Set(failing.map(\.text)).count == 1 ? [first] : failing
        let subject = numbers.count == 1 ? enumeration(failing.map(\.name)) + ": " : ""
        let reason =
            subject + numbers.map { numbers.count == 1 ? $0.text : $0.name + ": " + $0.text }.joined(separator: "; ")
        let more =
            isTruncated
            ? "; \(printed.text) is what truncating the decimals gives"
            : noBase.text(printed, of: first.number).map { "; \($0)" } ?? ""
        return Judgement(
            verdict: isTruncated ? .truncated : .fromNoBase, reason: reason + more, given: first.number,
            shares: readings.filter(\.isOne).map(\.number))
    }

    // MARK: Check against an option

    private struct ReadingKey: Hashable {
        var figure: PrintedFigure
        var name: String
        var targets: [Int]
    }

    /// How a figure fits one of its options.
    private struct Reading {
        var name: String
        var fit: FigureFit
        /// The number that fits; if none does, the share of respondents or responses.
        var number: Computed
        /// What the answers give, in words.
        var text: String
        /// Whether the option has this number in every question that offers it.
        var isOne: Bool
    }

    private mutating func reading(of figure: PrintedFigure, as mention: Mention) -> Reading {
        let key = ReadingKey(figure: figure, name: mention.name, targets: mention.targets)
        if let known = knownReadings[key] { return known }
        let reading = read(figure, as: mention)
        knownReadings[key] = reading
        return reading
    }

    private func read(_ figure: PrintedFigure, as mention: Mention) -> Reading {
        let rows = mention.targets.compactMap { index -> (ResultTable, ResultTable.Row)? in
            let target = names.targets[index]
            return target.row.map { (names.tables[target.table], names.tables[target.table].rows[$0]) }
        }
        let meant = rows.map { table, row in
            let kind = figure.isOfResponses ? BaseKind.responses : .respondents
            return (table, Computed(row, of: table, kind, rules))
        }
        let all = rows.flatMap { table, row in table.computed(row, rules).map { (table, $0) } }
        let distinct = Set(meant.map(\.1))
        func reading(_ fit: FigureFit, _ number: Computed, _ text: String) -> Reading {
            Reading(name: mention.name, fit: fit, number: number, text: text, isOne: distinct.count == 1)
        }
        for fit in [FigureFit.fits, .truncated] {
            if let found = meant.first(where: { $0.1.fit(figure) == fit })
                ?? all.first(where: { $0.1.fit(figure) == fit })
            {
                return reading(fit, found.1, words(figure, found.1, distinct.count > 1 ? found.0 : nil))
            }
        }
        var seen: Set<Computed> = []
        let texts = meant.filter { seen.insert($0.1).inserted }.map {
            words(figure, $0.1, distinct.count > 1 ? $0.0 : nil)
        }
        return reading(.fails, meant.first?.1 ?? Computed(count: 0), texts.joined(separator: " or "))
    }

    private func words(_ figure: PrintedFigure, _ number: Computed, _ table: ResultTable?) -> String {
        (figure.isShare ? number.shareText : number.text) + (table.map { " (\($0.question.id))" } ?? "")
    }

    /// Another option of the sentence, or a total, that a figure outside brackets may belong to.
    private mutating func source(
        of figure: PrintedFigure, at attributed: AttributedFigure, among mentions: [Mention], _ tokens: [Token]
    ) -> FigureSources.Source? {
        guard !attributed.isStrict else { return nil }
        if isTotal(attributed, tokens), let total = sources.total(figure) { return total }
        for mention in mentions where !mention.isQuestion {
            let other = reading(of: figure, as: mention)
            if other.fit == .fits { return FigureSources.Source(name: other.name, number: other.number) }
        }
        return nil
    }

    /// "of the 13 mechanisms", "all 14 mechanisms": how many there are, not how many chose.
    private func isTotal(_ figure: AttributedFigure, _ tokens: [Token]) -> Bool {
        let before = figure.found.tokens.lowerBound - 1
        return before >= 0
            && ["of", "all", "the", "these", "those", "among", "from", "our"].contains(tokens[before].key)
    }

    // MARK: Check against every number

    private mutating func judgeFreely(_ figure: PrintedFigure) -> Judgement {
        if let known = knownJudgements[figure] { return known }
        let judgement = judgedFreely(figure)
        knownJudgements[figure] = judgement
        return judgement
    }

    private mutating func judgedFreely(_ figure: PrintedFigure) -> Judgement {
        if let source = sources.source(figure) {
            return Judgement(verdict: .agrees, reason: source.text, given: source.number)
        }
        var reason = figure.isShare ? "no share of any option in any base, and no rate" : "no count, base or total"
        reason += " is \(figure.text)"
        if let rate = sources.rate, figure.base == rate.base, figure.isShare {
            reason += noBase.text(figure, of: rate).map { "; \($0)" } ?? ""
            reason += "; \(rate.text) responded"
        } else if let base = figure.base {
            reason += noBase.text(figure, of: Computed(count: 0, base: base)).map { "; \($0)" } ?? ""
        }
        if figure.base == nil, let smallest = noBase.smallest(figure) { reason += "; \(smallest)" }
        if let source = sources.truncatedSource(figure) {
            reason += "; truncated instead of rounded, it would be \(source.text)"
        }
        return Judgement(verdict: .fromNoTable, reason: reason)
    }
}

/// `A`, `A and B`, `A, B and C`.
func enumeration(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
}
