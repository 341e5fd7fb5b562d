import TableFiles

/// An open question: what is written is not kept, but whether anything is.
struct TextDecoder {
    let question: Int
    let column: Int
    let notAsked: [[UInt8]]
    let hasEscapes: Bool

    /// Puts the answer of the row at hand into `row`; false when the careful reader has to judge the row.
    func decode(_ block: borrowing RowBlock, _ rows: borrowing BlockRows, into row: inout StreamedRow) -> Bool {
        let content = block.content(rows.cell(column))
        // What is nothing but escaped line breaks is no text.
        if hasEscapes, content.contains(UInt8(ascii: "{")) { return false }
        if !notAsked.isEmpty, content.contains(UInt8(ascii: "\"")) { return false }
        let kind: StreamedRow.Answer.Kind =
            if content.isEmpty {
                .notAnswered
            } else if !notAsked.isEmpty, notAsked.contains(where: content.elementsEqual) {
                .notAsked
            } else {
                .text
            }
        row.answers[question] = StreamedRow.Answer(kind: kind)
        return true
    }
}

extension RowBlock {
    /// A cell without its quotation marks and the white space around the content; quotation marks inside stay doubled.
    func content(_ cell: (start: Int, end: Int)) -> ArraySlice<UInt8> {
        var (start, end) = cell
        if start < end, bytes[start] == UInt8(ascii: "\"") {
            start += 1
            end -= 1
        }
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return bytes[start..<end]
    }
}
