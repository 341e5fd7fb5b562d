/// Finds the options in the pieces of a cell; one option's name may be several pieces long.
struct CellParser {
    let names: OptionNames
    let mostPieces: Int

    /// A part of a cell: an option, or a piece that is none.
    struct Part {
        var range: Range<Int>
        var option: Int?
    }

    /// The longest option that fits is taken; a shorter one where otherwise the rest could not be read.
    func parts(_ cell: ArraySlice<UInt8>, _ pieces: [Range<Int>]) -> [Part] {
        let greedy = parse(cell, pieces) { _ in true }
        guard mostPieces > 1, pieces.count <= Self.mostSearched, greedy.contains(where: { $0.option == nil }) else {
            return greedy
        }
        let readable = readableEnds(cell, pieces)
        return readable[0] ? parse(cell, pieces) { readable[$0] } : greedy
    }

    /// No respondent chooses more options; a longer cell is a text.
    private static let mostSearched = 1000

    private func parse(
        _ cell: ArraySlice<UInt8>, _ pieces: [Range<Int>], where canGoOn: (Int) -> Bool
    ) -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < pieces.count {
            let (count, option) = option(at: index, of: cell, pieces, where: canGoOn) ?? (1, nil)
            let range = pieces[index].lowerBound..<pieces[index + count - 1].upperBound
            parts.append(Part(range: range, option: option))
            index += count
        }
        return parts
    }

    private func option(
        at index: Int, of cell: ArraySlice<UInt8>, _ pieces: [Range<Int>], where canGoOn: (Int) -> Bool
    ) -> (count: Int, option: Int?)? {
        for count in stride(from: min(mostPieces, pieces.count - index), through: 1, by: -1)
        where canGoOn(index + count) {
            let name = cell[pieces[index].lowerBound..<pieces[index + count - 1].upperBound]
            if let option = names.index(of: name) { return (count, option) }
        }
        return nil
    }

    /// By the index of a piece: whether what begins there is options to the end.
    private func readableEnds(_ cell: ArraySlice<UInt8>, _ pieces: [Range<Int>]) -> [Bool] {
        var readable = [Bool](repeating: false, count: pieces.count) + [true]
        for index in pieces.indices.reversed() {
            readable[index] = option(at: index, of: cell, pieces) { readable[$0] } != nil
        }
        return readable
    }
}
