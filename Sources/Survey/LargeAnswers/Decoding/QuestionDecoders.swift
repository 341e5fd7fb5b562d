import SurveyData
import TableFiles

/// The decoders of all questions: of each kind in a list of their own, so that each is called and changed in its place.
struct QuestionDecoders {
    /// Which decoder reads a question.
    private enum Way {
        case absent
        case slow
        case text(Int)
        case cell(Int)
        case joined(Int)
        case columns(Int)
        case derived(Int)
    }

    private var ways: [Way] = []
    private var texts: [TextDecoder] = []
    private var cells: [CellDecoder] = []
    private var joined: [JoinedCellDecoder] = []
    private var columns: [OptionColumnsDecoder] = []
    private var derived: [DerivedDecoder] = []
    /// The cells of the column at hand.
    private var bounds: [BlockRows.Cell] = []

    init(_ reader: ResponseReader, _ rowReader: RowReader) {
        for question in reader.codebook.questions.indices { add(question, reader, rowReader) }
    }

    /// Of the questions in the codebook.
    var indices: Range<Int> { ways.indices }

    /// Puts the answers of the rows at hand to a question into the batch.
    mutating func decode(
        _ question: Int, _ block: borrowing RowBlock, _ rows: borrowing BlockRows, into batch: inout StreamedBatch
    ) {
        switch ways[question] {
        case .absent:
            for row in 0..<batch.count { batch.set(.notAsked, question, row) }
        case .slow:
            for row in 0..<batch.count where batch.fates[row] == .counted { batch.fates[row] = .open }
        case .text(let index):
            rows.copyCells(of: texts[index].column, to: &bounds)
            texts[index].decode(block, bounds, into: &batch)
        case .cell(let index):
            rows.copyCells(of: cells[index].column, to: &bounds)
            cells[index].decode(block, rows, bounds, into: &batch)
        case .joined(let index):
            rows.copyCells(of: joined[index].column, to: &bounds)
            joined[index].decode(block, bounds, into: &batch)
        case .columns(let index): columns[index].decode(block, rows, into: &batch)
        case .derived(let index): derived[index].decode(&batch)
        }
    }

    private mutating func add(_ index: Int, _ reader: ResponseReader, _ rowReader: RowReader) {
        let (question, indices) = (reader.codebook.questions[index], reader.columns.indices)
        if let plan = reader.derivations[index] {
            ways.append(.derived(derived.count))
            derived.append(DerivedDecoder(question: index, plan))
            return
        }
        guard let bound = reader.binding.questions[question.id],
            let slowReader = questionReader(index, in: reader.codebook, reader.binding, indices)
        else { return ways.append(.absent) }
        func number(of column: BoundColumn) -> Int { indices[column.name] ?? 0 }
        let context = QuestionContext(
            question: question, index: index, notAsked: CellWords(bound.notAsked),
            notAnswered: CellWords(bound.notAnswered),
            texts: TextReader(escapes: reader.binding.escapes))
        switch bound.form {
        case .text(let column):
            ways.append(.text(texts.count))
            texts.append(
                TextDecoder(
                    question: index, column: number(of: column), notAsked: context.notAsked,
                    notAnswered: context.notAnswered,
                    hasEscapes: reader.binding.escapes != nil))
        case .number(let column, _): addCell(index, number(of: column), slowReader, rowReader)
        case .cell(let column, let form):
            if let decoder = JoinedCellDecoder(context, form, column: number(of: column)) {
                ways.append(.joined(joined.count))
                joined.append(decoder)
            } else {
                addCell(index, number(of: column), slowReader, rowReader)
            }
        case .optionColumns(let options):
            ways.append(.columns(columns.count))
            columns.append(OptionColumnsDecoder(context, options, rowReader, number: number))
        case .rankColumns, .choiceColumns, .optionRanks: ways.append(.slow)
        }
    }

    private mutating func addCell(_ question: Int, _ column: Int, _ reader: any QuestionReader, _ rowReader: RowReader)
    {
        ways.append(.cell(cells.count))
        cells.append(CellDecoder(question: question, column: column, reader, rowReader))
    }
}
