import Testing

@testable import LargeAnswers

@Suite struct CellPiecesTests {
    /// The pieces of each row's last cell.
    private func pieces(_ cells: [String]) -> [[String]] {
        let dealer = RowBlockDealer(
            .memory(Array(cells.map { "x,\($0)\n" }.joined().utf8)), from: 0, blockSize: 1 << 20)
        var block = RowBlock()
        var rows = BlockRows(separator: 0x2C, columns: 2)
        var (bounds, found, pieces) = ([BlockRows.Cell](), [[String]](), CellPieces())
        while dealer.next(&block), rows.begin(block) {
            while rows.next(in: block) {
                rows.copyCells(of: 1, to: &bounds)
                pieces.find(in: block, bounds, count: rows.count, separator: 0x3B)
                for row in 0..<rows.count {
                    let range = Int(pieces.firsts[row])..<Int(pieces.firsts[row + 1])
                    found.append(
                        pieces.pieces[range].map { piece in
                            String(decoding: block.bytes[Int(piece.start)..<Int(piece.end)], as: UTF8.self)
                        })
                }
            }
        }
        return found
    }

    @Test func `cells are cut at every separator, and nothing is behind the last`() {
        #expect(
            pieces(["", "a", "a;b", "a;b;", ";", "\"a;b\"", "\"\"", "a b;c"]) == [
                [], ["a"], ["a", "b"], ["a", "b"], [], ["a", "b"], [], ["a b", "c"],
            ])
    }

    @Test func `a separator without a piece before it is part of the next piece`() {
        #expect(pieces([";a", "a;;b", "a;;", ";;a;b"]) == [[";a"], ["a", ";b"], ["a"], [";;a", "b"]])
    }

    @Test func `a row of another number of cells has no pieces`() {
        #expect(pieces(["a", "a;b,c", "b"]) == [["a"], [], ["b"]])
    }

    @Test func `cells of every length around whole stripes are cut alike`() {
        for length in 0..<300 {
            let cells = [1, 2, 3, 7, 63, 64, 65].map { width in
                (0..<length).map { $0 % (width + 1) == width ? ";" : "a" }.joined()
            }
            #expect(pieces(cells) == cells.map { $0.split(separator: ";").map(String.init) })
        }
    }

    @Test func `rows of many batches have their own pieces`() {
        let cells = (0..<1000).map { row in (0..<row % 30).map { "\(row)-\($0)" }.joined(separator: ";") }
        #expect(pieces(cells) == cells.map { $0.split(separator: ";").map(String.init) })
    }
}
