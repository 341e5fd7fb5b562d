internal import DocumentModel
internal import ExactNumbers

/// What the attached data give for a printed number.
struct Recomputed {
    var value: ExactFraction
    /// Whether the data hold the value only as rounded to six decimals.
    var isRounded = false
    /// The unweighted count and base, where the measure has them.
    var count: Int?
    var base: Int?
    var weightedCount: ExactFraction?
    var weightedBase: ExactFraction?
    /// How many respondents are behind the number, unweighted; nil for a number that is printed whatever its base.
    var respondents: Int?
    /// For a share of an option the shares of all options, and which of them it is: by largest remainder they are rounded
    /// together.
    var whole: Whole?

    struct Whole {
        var shares: [ExactFraction]
        var index: Int
    }

    init(_ value: ExactFraction) { self.value = value }

    init(_ value: Int) { self.init(ExactFraction(value)) }
}

/// Why a number cannot be recomputed.
enum RecomputationProblem: Error {
    /// The data contradict the record: `sdg_priority.csv has no option "99"`.
    case contradicted(String)
    /// The data do not say: `survey.csv does not say how many did not answer sdg_priority`.
    case unknown(String)
}

/// What a share is a share of. The raw values are the names in `statistics.json`.
enum BaseKind: String {
    case respondents, responses, asked, responded, invited
}

extension AttachedData {
    /// Computes a number again from the attached file that it names.
    func recomputed(_ number: PrintedNumber) throws(RecomputationProblem) -> Recomputed {
        guard let name = number.dataFile else { throw .contradicted("the record names no attached file") }
        guard let table = table(name) else { throw .contradicted("no table \(name) is attached") }
        guard let column = table.column(number.group) else {
            throw .contradicted("\(name) has no group \"\(number.group ?? "")\"")
        }
        try checkQuestion(number, table, column)
        let source = NumberSource(number: number, table: table, column: column, totals: totals(wave: number.wave))
        return switch table.form {
        case .options: try source.options()
        case .numbers: try source.numbers()
        case .ranking: try source.ranking()
        case .waves: try source.waves()
        case .waveNumbers: try source.waveNumbers()
        case .texts: try source.texts()
        case .participation: try source.participation()
        case .totals: try totals(number, name)
        }
    }

    private func whole(_ count: Int, _ base: Int) -> Recomputed {
        var result = Recomputed(count)
        (result.count, result.base) = (count, base)
        return result
    }

    /// A table names its question in its rows, or else in the file's name.
    private func checkQuestion(
        _ number: PrintedNumber, _ table: AttachedTable, _ column: AttachedTable.Column
    ) throws(RecomputationProblem) {
        guard table.isResult, let question = number.question else { return }
        let stated = column.rows.first.flatMap { table.rows.text($0, "question") }
        let isOf =
            stated.map { $0 == question } ?? ["\(question).csv", "\(question)-"].contains(where: table.name.hasPrefix)
        if !isOf { throw .contradicted("\(table.name) does not hold results of \"\(question)\"") }
    }

    private func totals(_ number: PrintedNumber, _ name: String) throws(RecomputationProblem) -> Recomputed {
        guard name == Self.totalsName(wave: number.wave), let totals = totals(wave: number.wave) else {
            throw .contradicted("\(name) does not hold the totals of the wave \"\(number.wave ?? "")\"")
        }
        func count(_ measure: String, of question: String? = nil) throws(RecomputationProblem) -> Int {
            guard let count = totals.count(measure, of: question) else {
                throw .unknown("\(name) has no row \(measure)" + (question.map { " of \($0)" } ?? ""))
            }
            return count
        }
        switch number.measure {
        case .invited: return whole(try count("invited"), try count("invited"))
        case .responded: return whole(try count("responded"), try count("invited"))
        case .count: return whole(try count("responded"), try count("invited"))
        case .base:
            var base = 0
            guard let rows = TotalsRow.rows(ofBase: number) else {
                throw .contradicted("\"\(number.baseKind ?? "")\" is not a base")
            }
            for row in rows {
                if row.name == "outside_base", totals.count(row.name, of: row.question) == nil { continue }
                base += try count(row.name, of: row.question)
            }
            return whole(base, base)
        case .share:
            let (responded, invited) = (try count("responded"), try count("invited"))
            guard let share = ExactFraction(responded) / ExactFraction(invited) else {
                throw .contradicted("\(name) says that nobody was invited")
            }
            var result = Recomputed(share)
            (result.count, result.base, result.respondents) = (responded, invited, invited)
            return result
        case .outsideBase: return Recomputed(try count("outside_base", of: number.question))
        case .notAnswered: return Recomputed(try count("not_answered", of: number.question))
        case .notAsked: return Recomputed(try count("not_asked", of: number.question))
        case .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank, .rankedFirst,
            .weightedCount, .weightedBase, .change,
            .meanChange, .rankChange, .baseChange, .texts, .furtherTexts, .respondedSoFar:
            throw .contradicted("\(name) holds no \(number.measure.rawValue)")
        }
    }
}

/// A row of the totals: of the survey, or of a question.
struct TotalsRow {
    var name: String
    var question: String?

    /// The rows that a base is the sum of; nil when the record's kind of base is not known.
    static func rows(ofBase number: PrintedNumber) -> [TotalsRow]? {
        guard let question = number.question else {
            return [TotalsRow(name: number.baseKind == "responded" ? "responded" : "invited")]
        }
        guard let kind = BaseKind(rawValue: number.baseKind ?? "respondents") else { return nil }
        let names: [String]
        switch kind {
        case .respondents: names = ["base"]
        case .responses: names = ["responses"]
        case .asked: names = ["base", "outside_base", "not_answered"]
        case .responded: names = ["base", "outside_base", "not_answered", "not_asked"]
        case .invited: return [TotalsRow(name: "invited")]
        }
        return names.map { TotalsRow(name: $0, question: question) }
    }
}
