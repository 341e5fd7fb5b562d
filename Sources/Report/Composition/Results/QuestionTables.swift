import Diagnostics
public import DocumentModel
import Expressions
import SurveyData

/// The results of every closed question as tables, whether or not a document shows them.
public struct QuestionTables: Sendable {
    /// The table of one question.
    public struct Entry: Sendable {
        /// The question's id.
        public var question: String
        /// As `{table QUESTION}` sets it.
        public var table: Table
        /// What `{table QUESTION}` prints below it, such as the mean of a scale.
        public var remarks: [String]
    }

    let context: ExpressionContext
    let results: ResultTables

    /// In the order of the codebook, without open questions and those whose base is too small to be shown.
    public var entries: [Entry] {
        let evaluator = ExpressionEvaluator(context: context)
        return context.results.codebook.questions.filter { $0.kind != .open }.compactMap { question in
            var problems = DiagnosticList()
            let place = Place(file: "")
            guard let expression = context.parser.parse("table " + question.id, at: place, into: &problems) else {
                return nil
            }
            let blocks = evaluator.tables(for: expression, results, into: &problems)
            var entry: Entry?
            for block in blocks {
                switch block {
                case .table(let table): entry = Entry(question: question.id, table: table, remarks: [])
                case .paragraph(let paragraph): entry?.remarks.append(paragraph.inlines.plainText)
                default: break
                }
            }
            return entry
        }
    }
}
