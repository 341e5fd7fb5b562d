import Diagnostics
public import DocumentModel
import Expressions
import SurveyData

/// The results of every closed question and battery as tables, whether or not a document shows them.
public struct QuestionTables: Sendable {
    /// The table of one question or battery.
    public struct Entry: Sendable {
        /// The id of the question or battery.
        public var name: String
        /// What it is about.
        public var topic: String
        /// As asked.
        public var wording: String
        /// As `{table NAME}` sets it; nil where the report's rounding cannot print its shares.
        public var table: Table?
        /// What `{table NAME}` prints below it, such as the mean of a scale.
        public var remarks: [String] = []
    }

    let context: ExpressionContext
    let results: ResultTables

    /// In the order of the codebook, batteries last; open questions have no table.
    public var entries: [Entry] {
        let codebook = context.results.codebook
        let questions = codebook.questions.filter { $0.kind != .open }.map { ($0.id, $0.topic, $0.wording) }
        return (questions + codebook.batteries.map { ($0.id, $0.topic, $0.wording) }).map(entry)
    }

    private func entry(_ name: String, _ topic: String, _ wording: String) -> Entry {
        var entry = Entry(name: name, topic: topic.withCapital, wording: wording)
        var problems = DiagnosticList()
        guard let expression = context.parser.parse("table " + name, at: Place(file: ""), into: &problems) else {
            return entry
        }
        for block in ExpressionEvaluator(context: context).tables(for: expression, results, into: &problems) {
            if case .table(let table) = block { entry.table = table }
            if case .paragraph(let paragraph) = block { entry.remarks.append(paragraph.inlines.plainText) }
        }
        return entry
    }
}
