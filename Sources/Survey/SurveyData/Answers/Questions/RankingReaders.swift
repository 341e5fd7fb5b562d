import Diagnostics
import TableFiles

/// Reads a ranking with one column per rank, which contains an option.
struct RankColumnsReader: QuestionReader {
    private let context: QuestionContext
    private let columns: [Int]
    private let names: OptionNames

    init(_ context: QuestionContext, columns: [Int], _ naming: OptionNaming) {
        self.context = context
        self.columns = columns
        names = OptionNames(naming, of: context.question.options)
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        ReadAnswer(ranking(row, into: &findings))
    }

    private func ranking(_ row: TableRow, into findings: inout Findings) -> Answer? {
        var ranked: [Int] = []
        var gap: Int?
        var isReadable = true
        var notAsked = 0
        for (rank, column) in columns.enumerated() {
            let content = CellContent(row, column).bytes
            if context.isEmpty(row, column) {
                gap = gap ?? rank
            } else if context.notAsked.contains(row, column) {
                notAsked += 1
            } else if let option = names.index(of: content), !ranked.contains(option), gap == nil {
                ranked.append(option)
            } else {
                addProblem(row, column, option: names.index(of: content), ranked, gap, into: &findings)
                isReadable = false
            }
        }
        guard isReadable else { return nil }
        if ranked.isEmpty { return notAsked > 0 ? .notAsked : .notAnswered }
        return .ranked(options: ranked)
    }

    private func addProblem(
        _ row: TableRow, _ column: Int, option: Int?, _ ranked: [Int], _ gap: Int?, into findings: inout Findings
    ) {
        let text = row.text(column)
        let place = row.place(column)
        let id = context.question.id
        if let option {
            let message =
                ranked.contains(option)
                ? "\(quoted(text)) has two ranks in \(id)"
                : "rank \((gap ?? 0) + 1) of \(id) is empty, but a lower one is not"
            findings.add(Diagnostic(ranked.contains(option) ? "repeated-option" : "rank-gap", at: place, message))
        } else {
            findings.addUnknown(
                text, of: context.index,
                Diagnostic(
                    "unknown-option", at: place, "\(id) has no option \(quoted(text))", hint: names.hint(for: text)))
        }
    }
}

/// Reads a ranking with one column per option, which contains its rank.
struct OptionRanksReader: QuestionReader {
    private let context: QuestionContext
    /// By the index of the option.
    private let columns: [Int?]
    private let notChosen: CellWords

    init(_ context: QuestionContext, columns: [Int?], _ notChosen: [String]) {
        self.context = context
        self.columns = columns
        self.notChosen = CellWords(notChosen)
    }

    func answer(_ row: TableRow, into findings: inout Findings) -> ReadAnswer {
        ReadAnswer(ranking(row, into: &findings))
    }

    private func ranking(_ row: TableRow, into findings: inout Findings) -> Answer? {
        var options = [Int?](repeating: nil, count: columns.count)
        var isReadable = true
        var (ranked, notAsked) = (0, 0)
        for (option, column) in columns.enumerated() {
            guard let column, !context.isEmpty(row, column), !notChosen.contains(row, column) else { continue }
            if context.notAsked.contains(row, column) {
                notAsked += 1
            } else if let rank = Int(row.text(column)), (1...options.count).contains(rank), options[rank - 1] == nil {
                options[rank - 1] = option
                ranked += 1
            } else {
                addProblem(row, column, option: option, into: &findings)
                isReadable = false
            }
        }
        guard isReadable else { return nil }
        if ranked == 0 { return notAsked > 0 ? .notAsked : .notAnswered }
        if let gap = options.prefix(ranked).firstIndex(of: nil) {
            let message = "\(context.question.id) has no option at rank \(gap + 1), but has one at a lower rank"
            findings.add(Diagnostic("rank-gap", at: row.place, message))
            return nil
        }
        return .ranked(options: options.compactMap(\.self))
    }

    private func addProblem(_ row: TableRow, _ column: Int, option: Int, into findings: inout Findings) {
        let text = row.text(column)
        let code = "\(context.question.id).\(context.question.options[option].code)"
        let count = context.question.options.count
        let isRank = Int(text).map { (1...count).contains($0) } ?? false
        let message =
            isRank
            ? "rank \(text) of \(context.question.id) has two options; the second is \(code)"
            : "\(quoted(text)) is not a rank for \(code); expected a number from 1 to \(count)"
        findings.add(Diagnostic(isRank ? "repeated-option" : "bad-rank", at: row.place(column), message))
    }
}
