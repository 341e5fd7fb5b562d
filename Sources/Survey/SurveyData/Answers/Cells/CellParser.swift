/// Finds the options in the pieces of a cell; the name of an option may span several pieces.
struct CellParser {
    let names: OptionNames
    let mostPieces: Int

    /// A part of a cell: an option, or a piece that matches none.
    struct Part {
        var range: Range<Int>
        var option: Int?
    }

    /// The longest match is used, or a shorter one if the rest of the cell would not match otherwise.
    func parts(_ cell: ArraySlice<UInt8>, _ pieces: [Range<Int>]) -> [Part] {
        let greedy = parse(cell, pieces) { _ in true }
        guard mostPieces > 1, pieces.count <= Self.mostSearched, greedy.contains(where: { $0.option == nil }) else {
            return greedy
        }
        let readable = readableEnds(cell, pieces)
        return readable[0] ? parse(cell, pieces) { readable[$0] } : greedy
    }

    /// In pieces. Nobody chooses more options; a longer cell is a text.
    private static let mostSearched = 1000

    private func parse(
        _ cell: ArraySlice<UInt8>, _ pieces: [Range<Int>], where canContinue: (Int) -> Bool
    ) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < pieces.count {
            let found = option(at: index, of: cell, pieces, where: canContinue)
            let count = found?.pieceCount ?? 1
            let range = pieces[index].lowerBound..<pieces[index + count - 1].upperBound
            parts.append(Part(range: range, option: found?.option))
            index += count
        }
        return parts
    }

    /// An option, and how many pieces its name spans.
    private struct Match {
        var pieceCount: Int
        var option: Int
    }

    private func option(
        at index: Int, of cell: ArraySlice<UInt8>, _ pieces: [Range<Int>], where canContinue: (Int) -> Bool
    ) -> Match? {
        for count in stride(from: min(mostPieces, pieces.count - index), through: 1, by: -1)
        where canContinue(index + count) {
            let name = cell[pieces[index].lowerBound..<pieces[index + count - 1].upperBound]
            if let option = names.index(of: name) {
                return Match(pieceCount: count, option: option)
            }
        }
        return nil
    }

    /// By the index of a piece: whether the rest of the cell from there consists of options.
    private func readableEnds(_ cell: ArraySlice<UInt8>, _ pieces: [Range<Int>]) -> [Bool] {
        var readable = [Bool](repeating: false, count: pieces.count) + [true]
        for index in pieces.indices.reversed() {
            readable[index] = option(at: index, of: cell, pieces) { readable[$0] } != nil
        }
        return readable
    }
}
