import TableFiles

/// The decoders of all questions: of each kind in a list of their own, so that each is called and changed in its place.
struct QuestionDecoders {
    /// Which decoder reads a question.
    private enum Way {
        case absent
        case careful
        case text(Int)
        case cell(Int)
        case joined(Int)
        case columns(Int)
    }

    private var ways: [Way] = []
    private var texts: [TextDecoder] = []
    private var cells: [CellDecoder] = []
    private var joined: [JoinedCellDecoder] = []
    private var columns: [OptionColumnsDecoder] = []

    init(_ reader: ResponseReader, _ rowReader: RowReader) {
        for question in reader.codebook.questions.indices { add(question, reader, rowReader) }
    }

    /// Of the questions in the codebook.
    var indices: Range<Int> { ways.indices }

    /// Puts the answer of the row at hand into `row`.
    ///
    /// - Returns: false when the careful reader has to judge the row.
    ///
    /// Not a part of the loop over the questions: there the lists of decoders, also the empty ones, would be made unique
    /// for each row.
    @inline(never)
    mutating func decode(
        _ question: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, into row: inout StreamedRow
    ) -> Bool {
        switch ways[question] {
        case .absent:
            row.answers[question] = StreamedRow.Answer(kind: .notAsked)
            return true
        case .careful: return false
        case .text(let index): return texts[index].decode(block, rows, into: &row)
        case .cell(let index): return cells[index].decode(block, rows, into: &row)
        case .joined(let index): return joined[index].decode(block, rows, into: &row)
        case .columns(let index): return columns[index].decode(block, rows, into: &row)
        }
    }

    private mutating func add(_ index: Int, _ reader: ResponseReader, _ rowReader: RowReader) {
        let (question, indices) = (reader.codebook.questions[index], reader.columns.indices)
        guard let bound = reader.binding.questions[question.id],
            let careful = questionReader(index, in: reader.codebook, reader.binding, indices)
        else { return ways.append(.absent) }
        func number(of column: BoundColumn) -> Int { indices[column.name] ?? 0 }
        let notAsked = bound.notAsked.map { Array($0.utf8) }
        let context = QuestionContext(
            question: question, index: index, notAsked: CellWords(bound.notAsked),
            texts: TextReader(escapes: reader.binding.escapes))
        switch bound.form {
        case .text(let column):
            ways.append(.text(texts.count))
            texts.append(
                TextDecoder(
                    question: index, column: number(of: column), notAsked: notAsked,
                    hasEscapes: reader.binding.escapes != nil))
        case .number(let column, _): addCell(index, number(of: column), careful, rowReader)
        case .cell(let column, let form):
            if let decoder = JoinedCellDecoder(context, form, column: number(of: column), notAsked: notAsked) {
                ways.append(.joined(joined.count))
                joined.append(decoder)
            } else {
                addCell(index, number(of: column), careful, rowReader)
            }
        case .optionColumns(let options):
            ways.append(.columns(columns.count))
            columns.append(OptionColumnsDecoder(context, options, rowReader, number: number))
        case .places, .ranks: ways.append(.careful)
        }
    }

    private mutating func addCell(_ question: Int, _ column: Int, _ reader: any QuestionReader, _ rowReader: RowReader)
    {
        ways.append(.cell(cells.count))
        cells.append(CellDecoder(question: question, column: column, reader, rowReader))
    }
}
