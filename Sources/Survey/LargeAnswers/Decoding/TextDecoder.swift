import SurveyData
import TextFormats

/// Reads an open question: whether there is a text, without keeping it.
struct TextDecoder {
    let question: Int
    let column: Int
    let notAsked: CellWords
    let notAnswered: CellWords
    let hasEscapes: Bool

    /// Puts the answers of the rows at hand into the batch.
    func decode(_ block: borrowing RowBlock, _ cells: [BlockRows.Cell], into batch: inout StreamedBatch) {
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if let outcome = outcome(of: block.content(cells[row])) {
                batch.set(outcome, question, row)
            } else {
                batch.fates[row] = .open
            }
        }
    }

    private func outcome(of content: ArraySlice<UInt8>) -> StreamedBatch.Outcome? {
        if content.isEmpty { return .notAnswered }
        // A cell of escaped line breaks alone is empty.
        if hasEscapes, content.contains(UInt8(ascii: "{")) { return nil }
        if notAsked.isEmpty, notAnswered.isEmpty { return .answered }
        if content.contains(UInt8(ascii: "\"")) { return nil }
        if notAsked.contains(content) { return .notAsked }
        return notAnswered.contains(content) ? .notAnswered : .answered
    }
}

extension RowBlock {
    /// A cell without its quotation marks and the white space around the content; quotation marks inside stay doubled.
    func content(_ cell: BlockRows.Cell) -> ArraySlice<UInt8> {
        var (start, end) = (Int(cell.start), Int(cell.end))
        if start < end, bytes[start] == UInt8(ascii: "\"") {
            start += 1
            end -= 1
        }
        return bytes[TextFolding.trimmed(bytes, from: start, to: end)]
    }
}
