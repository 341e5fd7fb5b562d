/// A case of a data file as the cells of a row.
struct SPSSCase {
    struct Problem {
        var column: Int
        var problem: CellProblem
    }

    var bytes: [UInt8] = []
    var cells: [TableCell] = []
    var problems: [Problem] = []

    init() {}

    init(_ texts: [String]) {
        for text in texts { append(text) }
    }

    mutating func append(_ text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(TableCell(start: start, end: bytes.count))
    }
}

/// Cases in a row of a data file, as texts, until they are taken.
final class CaseBatch {
    /// The first batch is small for who reads only the first cases; each is twice as long as the one before, up to a length
    /// with which a file is not gone through very often from its beginning, as ReadStat does for each batch.
    static let (fewestCells, mostCells) = (1 << 14, 1 << 20)
    /// Cases that hold more text than that end a batch before it has so many cells.
    private static let mostBytes = 16 << 20

    private let columns: Int
    private let cellBytes: Int
    private var bytes: [UInt8] = []
    /// Where each cell ends in the bytes.
    private var ends: [Int] = []
    private var problems: [Int: CellProblem] = [:]
    private var nextCase = 0
    /// Whether the batch stopped because of its bytes.
    private(set) var isFull = false

    init(columns: Int, cellBytes: Int) {
        self.columns = columns
        self.cellBytes = cellBytes
    }

    /// How many cases were read to their end, taken or not.
    var count: Int { columns == 0 ? 0 : ends.count / columns }
    var isEmpty: Bool { nextCase >= count }

    /// Adds a cell.
    ///
    /// - Returns: false when no more cells are wanted.
    func take(_ column: Int, _ value: SPSSValue, _ forms: [SPSSNumberForm]) -> Bool {
        if column == 0, bytes.count > Self.mostBytes { isFull = true }
        guard !isFull, column < forms.count, column == ends.count % columns else { return false }
        switch text(of: value, forms[column]) {
        case .success(let text): bytes.append(contentsOf: text.utf8)
        case .failure(let problem): if problems.count < problemLimit { problems[ends.count] = problem }
        }
        ends.append(bytes.count)
        return true
    }

    /// The next case.
    func next() -> SPSSCase? {
        guard nextCase < count else { return nil }
        defer { nextCase += 1 }
        let first = nextCase * columns
        var result = SPSSCase()
        var start = first == 0 ? 0 : ends[first - 1]
        let offset = start
        result.bytes = Array(bytes[start..<ends[first + columns - 1]])
        for index in first..<(first + columns) {
            result.cells.append(TableCell(start: start - offset, end: ends[index] - offset))
            start = ends[index]
            if let problem = problems[index] { result.problems.append(.init(column: index - first, problem: problem)) }
        }
        return result
    }

    private func text(of value: SPSSValue, _ form: SPSSNumberForm) -> Result<String, CellProblem> {
        switch value {
        case .missing: return .success("")
        case .number(let number):
            if let text = form.text(number) { return .success(text) }
            let message = "the number \(number) is none that a variable of its format can hold"
            return .failure(CellProblem(code: "no-date", message: message, hint: "correct it"))
        case .text(let text):
            if text.utf8.count > cellBytes { return .failure(.tooLong(cellBytes)) }
            if let problem = CellProblem(controlCharacterIn: text.utf8) { return .failure(problem) }
            return .success(text)
        case .brokenText:
            let message = "this text is no valid UTF-8, as which the file says it is written"
            return .failure(CellProblem(code: "invalid-utf8", message: message, hint: "export the file again"))
        }
    }
}
