import Aggregation
import Expressions
import Graphs
import Languages
import SurveyData

extension GraphData {
    /// How the mark of a row is filled: hatched where its value is not final.
    func texture(_ row: ResultTable.Row) -> Texture { row.option.status == nil ? .solid : .hatched }
}

extension GraphComposer {
    /// What is printed after a value that is not final: `[p]`; nil for a final one.
    func mark(_ row: ResultTable.Row) -> String? { row.option.status.map { words.text($0.mark) } }

    /// What the textures of a graph mean; the base note says more of each mark.
    func textureNotes(_ data: GraphData) -> PlotNotes {
        let statuses = Set(data.rows.filter { $0.count > 0 }.compactMap(\.option.status)).sorted()
        guard !statuses.isEmpty else { return PlotNotes() }
        let names = statuses.map { PrintedText(words: "\(words.text($0.mark)) \(words.text($0.phrase))") }
        return PlotNotes(meanings: [.init(texture: .hatched, text: words.lists.enumeration(names).text)])
    }
}
