/// The options that the cells of a column hold if a joiner separates them, with the evidence that it does.
struct JoinedOptions {
    let joiner: Joiner
    /// The options in the order of their first appearance, each with the number of its rows.
    private(set) var words: [CountedWord] = []
    /// Whether some options that contain the joiner were put together again.
    private(set) var hasRejoined = false
    /// How many different cells hold several options.
    private(set) var severalCells = 0
    /// Which share of all answers are options that come in different cells, beside others or alone: between 0 and 1.
    private(set) var freeShare = 0.0
    private var total = 0
    private var hasRepeats = false
    private var areParts = false
    private var endsEach = true

    /// More than these are words of free texts.
    static let mostOptions = 60
    static let longestOption = 200

    /// Nil when the pieces cannot be options.
    init?(_ values: ColumnValues, _ joiner: Joiner) {
        self.joiner = joiner
        let cells = values.values.map { joiner.pieces($0) }
        guard cells.contains(where: { $0.count > 1 }) || joiner == .semicolon,
            joiner != .space || Self.areCodes(cells)
        else { return nil }
        endsEach = joiner == .semicolon && values.values.allSatisfy { $0.hasSuffix(";") }
        let links = PieceLinks(cells, values.counts)
        var options: [[String]] = []
        for cell in cells { options.append(rejoin(cell, links)) }
        guard count(options, values.counts) else { return nil }
    }

    /// Whether every answer is one of few options that come in many combinations.
    ///
    /// - Parameter isHabit: whether the tool is known to separate options so.
    func isLikely(isHabit: Bool) -> Bool {
        if hasRepeats { return false }
        if endsEach { return true }
        guard severalCells > 0 else { return false }
        if isHabit { return 2 * total >= 3 * words.count && freeShare >= 0.5 }
        return severalCells > 1 && total >= 2 * words.count && freeShare >= 0.7 && !areParts
    }

    /// Whether a person should look at it: one cell is enough whose pieces also come alone.
    var isPossible: Bool { severalCells > 0 && freeShare >= 0.5 && !hasRepeats && joiner != .space }

    // MARK: Reading

    /// Counts the options; false when they are too many or too long.
    private mutating func count(_ cells: [[String]], _ counts: [Int]) -> Bool {
        var positions: [String: Int] = [:]
        var cellCounts: [Int] = []
        // Options that are never beside others say nothing.
        var areBesideOthers: [Bool] = []
        for (options, rows) in zip(cells, counts) {
            if options.count > 1 { severalCells += 1 }
            if Set(options.map { $0.lowercased() }).count < options.count { hasRepeats = true }
            for option in options {
                total += rows
                if let position = positions[option] {
                    words[position].count += rows
                    cellCounts[position] += 1
                    if options.count > 1 { areBesideOthers[position] = true }
                } else {
                    guard words.count < Self.mostOptions, option.count <= Self.longestOption else { return false }
                    positions[option] = words.count
                    words.append(CountedWord(word: option, count: rows))
                    cellCounts.append(1)
                    areBesideOthers.append(options.count > 1)
                }
            }
        }
        let telling = words.indices.filter { areBesideOthers[$0] }
        let all = telling.reduce(0) { $0 + words[$1].count }
        let free = telling.filter { cellCounts[$0] > 1 }.reduce(0) { $0 + words[$1].count }
        freeShare = all > 0 ? Double(free) / Double(all) : 0
        areParts = Self.areParts(cells)
        return !words.isEmpty
    }

    /// Whether every cell has the same number of pieces, and each place words of its own, as in "Yes; in 2023": then
    /// they are the parts of one option.
    private static func areParts(_ cells: [[String]]) -> Bool {
        let sizes = Set(cells.map(\.count))
        guard let size = sizes.first, sizes.count == 1, size > 1 else { return false }
        let places = (0..<size).map { place in Set(cells.map { $0[place] }) }
        return places.reduce(0) { $0 + $1.count } == Set(cells.flatMap(\.self)).count
    }

    /// The options of a cell, those that contain the joiner put together again.
    private mutating func rejoin(_ pieces: [String], _ links: PieceLinks) -> [String] {
        var options: [String] = []
        var last = ""
        for piece in pieces {
            if let option = options.last, isOpen(option) || links.belong(last, piece, joiner) {
                let space = joiner == .semicolon || joiner == .bar ? " " : ""
                options[options.count - 1] += joiner.text + space + piece
                hasRejoined = true
            } else {
                options.append(piece)
            }
            last = piece
        }
        return options.map { $0.trimmed }
    }

    /// Whether a parenthesis is open at the end of a piece, so that the next one belongs to it.
    private func isOpen(_ piece: String) -> Bool {
        joiner != .space && piece.count { $0 == "(" } > piece.count { $0 == ")" }
    }

    /// Whether pieces look like codes rather than words of prose: with a digit or an underscore, or single letters.
    private static func areCodes(_ cells: [[String]]) -> Bool {
        let pieces = Set(cells.flatMap(\.self))
        guard pieces.allSatisfy(isName) else { return false }
        // "12 500" and "1 000 000" are numbers.
        let areThousands = cells.allSatisfy { $0.dropFirst().allSatisfy { $0.count == 3 && Int($0) != nil } }
        return !areThousands
    }
}

extension JoinedOptions {
    /// Whether pieces between spaces are codes for sure, and no words: each has a digit or an underscore, or one letter.
    var areCertainlyCodes: Bool {
        words.allSatisfy { word in
            word.word.count == 1 || word.word.contains { $0.isNumber || $0 == "_" }
        }
    }
}

/// Which pieces follow which, in all cells of a column.
private struct PieceLinks {
    private var before: [String: Set<String>] = [:]
    private var behind: [String: Set<String>] = [:]
    private var rows: [String: Int] = [:]
    /// Whether options begin with capitals, so that a piece that begins small continues the one before it.
    private let beginWithCapitals: Bool

    private static let start = "\n^"
    private static let end = "\n$"
    /// Two options that so many chose together, and nobody alone, are one option that contains the joiner.
    private static let alwaysTogether = 6

    init(_ cells: [[String]], _ counts: [Int]) {
        beginWithCapitals = cells.allSatisfy { $0.first?.first.map { !$0.isLowercase } ?? true }
        for (pieces, count) in zip(cells, counts) {
            for (index, piece) in pieces.enumerated() {
                rows[piece, default: 0] += count
                before[piece, default: []].insert(index == 0 ? Self.start : pieces[index - 1])
                behind[piece, default: []].insert(index == pieces.count - 1 ? Self.end : pieces[index + 1])
            }
        }
    }

    /// Whether two adjacent pieces are one option.
    func belong(_ first: String, _ second: String, _ joiner: Joiner) -> Bool {
        switch joiner {
        case .space: return false
        case .comma where second.first == " ": return true
        case .comma, .commaSpace:
            if beginWithCapitals, second.first?.isLowercase == true { return true }
        // Options seldom hold these: two that were always chosen together are two.
        case .lineBreak, .semicolon, .bar: return false
        }
        return before[second] == [first] && behind[first] == [second] && rows[second, default: 0] >= Self.alwaysTogether
    }
}
