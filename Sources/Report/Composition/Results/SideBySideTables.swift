import Aggregation
import Diagnostics
import DocumentModel
import Expressions
import Languages
import SurveyData

/// Makes one table of several questions with the same options, so that these are printed once: a row for each in the
/// codebook's order, and for each question count and share, and rank.
struct SideBySideTables {
    let tables: ResultTables
    let expression: Expression

    private var context: ExpressionContext { tables.context }
    private var cells: FigureCells { tables.cells }
    private var words: Catalogue { context.words }

    /// A question with its own expression: each of its numbers is explained and checked as in a table of its own.
    private struct Part {
        var results: ResultTable
        var expression: Expression
    }

    /// - Returns: nil where a question has no options, or others than the first; that is reported.
    func table(into diagnostics: inout DiagnosticList) -> Table? {
        var parts: [Part] = []
        for word in expression.arguments {
            guard let results = context.table(word, into: &diagnostics) else { return nil }
            parts.append(Part(results: results, expression: expression.ofOne(word)))
        }
        guard let first = parts.first, haveSameOptions(parts, into: &diagnostics) else { return nil }
        let columns = parts.map(columns)
        let heads = columns.flatMap { $0.map(\.head) }
        return Table(
            id: "table-" + first.results.question.id,
            caption: [.text(parts.map(\.results.question.topic.withCapital).joined(separator: words.lists.parts))],
            question: parts.map(\.results.question.wording).joined(separator: words.lists.sentences),
            alignments: [.start] + heads.map { _ in .end }, spans: spans(parts, columns.map(\.count)),
            head: ([words.printed(.option)] + heads).map(context.inlines),
            rows: first.results.shown(expression.modifiers.order ?? .codebook).map { row in
                [[.text(name(row.option))]] + zip(parts, columns).flatMap { self.row(of: row.option, $0, $1) }
            },
            note: note(parts), place: expression.place)
    }

    private func haveSameOptions(_ parts: [Part], into diagnostics: inout DiagnosticList) -> Bool {
        func codes(_ part: Part) -> [String] { part.results.rows.map(\.option.code) }
        for (word, part) in zip(expression.arguments, parts) where codes(part) != codes(parts[0]) {
            diagnostics.add(
                Diagnostic(
                    "other-options", at: word.place,
                    "\"\(word.text)\" has other options than \"\(expression.arguments[0].text)\"",
                    hint: "write a table for each, or name questions with the same options"))
            return false
        }
        return true
    }

    /// The number and the title; the name of an option without number.
    private func name(_ option: AnswerOption) -> String {
        option.number.map { "\($0) \(option.title)" } ?? option.displayName
    }

    private struct Column {
        var head: PrintedText
        var text: (ResultTable.Row) -> PrintedText
    }

    private func columns(of part: Part) -> [Column] {
        let (results, question) = (part.results, part.results.question)
        let count = Column(head: PrintedText(name: context.unit.plural.withCapital)) {
            cells.countAndPercent($0, in: results)
        }
        let share = Column(head: words.printed(.shareOfResponses)) { cells.percent($0, in: results, .responses) }
        let rank = Column(head: words.printed(.rank)) { row in
            row.isInBase
                ? PrintedText(cells.printer(question.id, row.option.code).whole(row.rank, .rank))
                : PrintedText(words: FigureCells.none)
        }
        return [count] + (question.kind == .multipleChoice ? [share] : []) + (question.kind == .scale ? [] : [rank])
    }

    private func row(of option: AnswerOption, _ part: Part, _ columns: [Column]) -> [[Inline]] {
        let row = part.results.row(option.code)
        return columns.map { column in
            cells.value(
                row.map(column.text) ?? PrintedText(words: FigureCells.none), part.expression,
                question: part.results.question.id, option: option.code)
        }
    }

    /// The topic of each question, above its columns.
    private func spans(_ parts: [Part], _ counts: [Int]) -> [Table.HeadSpan] {
        var start = 1
        return zip(parts, counts).map { part, count in
            defer { start += count }
            return Table.HeadSpan(
                title: [.text(part.results.question.topic.withCapital)], columns: start..<start + count)
        }
    }

    /// The bases, once where they are the same, and where the figures come from.
    private func note(_ parts: [Part]) -> ComputedText {
        let notes = parts.map { part in
            let statuses = cells.statusNotes(part.results.question)
            return ([tables.baseNote(part.results, .respondents)] + statuses).joined(separator: words.lists.sentences)
        }
        let isShared = notes.allSatisfy { $0.text == notes[0].text }
        var pieces: [ComputedText.Part] = []
        for (part, note) in zip(parts, notes).prefix(isShared ? 1 : parts.count) {
            let question = part.results.question
            let topic = isShared ? [] : [PrintedText(name: question.topic.withCapital + words.lists.end)]
            let statistic = ExpressionEvaluator(context: context).statistic(
                (topic + [note]).joined(separator: words.lists.sentences), part.expression, question: question.id)
            pieces += [.statistic(statistic), .text(words.lists.sentences)]
        }
        return ComputedText(pieces + [.text(tables.source)])
    }
}

extension Expression {
    /// The table of one of its questions.
    fileprivate func ofOne(_ word: Word) -> Expression {
        var one = self
        one.arguments = [word]
        one.source = "\(name.rawValue) \(word.text)"
        return one
    }
}
