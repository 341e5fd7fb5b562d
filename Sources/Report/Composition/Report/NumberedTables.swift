import DocumentModel
import Expressions
import Languages

extension ResultTables {
    /// The blocks with a number before the caption of each table that has one: `Table 1. `
    func numbered(_ blocks: [Block]) -> [Block] {
        var count = 0
        return blocks.map { block in
            guard case .table(var table) = block, !table.caption.isEmpty else { return block }
            count += 1
            let number = PrintedText(words: words.numbers.written(count))
            let label = words.printed(.captionLabel, [.label: words.printed(.tableLabel, [.number: number])])
            table.caption = context.inlines(label) + table.caption
            return .table(table)
        }
    }
}
