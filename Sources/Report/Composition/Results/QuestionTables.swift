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

    /// In the order of the codebook, batteries last; open questions have no table. Then each of them by each banner, and
    /// beside the earlier waves, as far as these have it alike.
    public var entries: [Entry] {
        let codebook = context.results.codebook
        let questions = codebook.questions.filter { $0.kind != .open }.map { ($0.id, $0.topic, $0.wording) }
        let all = questions + codebook.batteries.map { ($0.id, $0.topic, $0.wording) }
        let waves = context.waves.map(\.definition.id).joined(separator: " ")
        let modifiers =
            context.banners.map { "by " + $0.name }
            + (waves.isEmpty || context.codebook.questions.isEmpty ? [] : ["since " + waves])
        return all.map { entry($0.0, $0.1, $0.2) }
            + modifiers.flatMap { modifier in
                all.map { entry($0.0, $0.1, $0.2, modifier) }.filter { $0.table != nil }
            }
    }

    private func entry(_ name: String, _ topic: String, _ wording: String, _ modifier: String? = nil) -> Entry {
        let words = [name, modifier].compactMap(\.self).joined(separator: " ")
        var entry = Entry(name: words, topic: topic.withCapital, wording: wording)
        var problems = DiagnosticList()
        guard let expression = context.parser.parse("table " + words, at: Place(file: ""), into: &problems) else {
            return entry
        }
        for block in ExpressionEvaluator(context: context).tables(for: expression, results, into: &problems) {
            if case .table(let table) = block {
                entry.table = table
                if modifier != nil { entry.topic = table.caption.plainText }
            }
            if case .paragraph(let paragraph) = block { entry.remarks.append(paragraph.inlines.plainText) }
        }
        return entry
    }
}
