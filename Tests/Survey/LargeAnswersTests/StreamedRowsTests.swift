import Diagnostics
import TableFiles
import TableFuzzing
import Testing

@testable import LargeAnswers

/// Rows as the slow path and the reader of blocks see them.
private struct SeenRow: Equatable, CustomStringConvertible {
    var offset: Int
    var cells: [Range<Int>]
    var description: String { "\(offset): \(cells)" }
}

/// All rows by the careful reader; nil when it complains.
private func carefulRows(_ bytes: [UInt8], _ separator: TableForm.Separator) -> [SeenRow]? {
    do throws(ReportError) {
        let limits = TableLimits()
        var diagnostics = DiagnosticList()
        var reader = try TableReader(bytes, file: "x.csv", form: .delimited(separator), limits: limits)
        var (row, rows) = (reader.emptyRow, [SeenRow]())
        while reader.next(&row, into: &diagnostics) {
            rows.append(SeenRow(offset: row.start.offset, cells: row.cells.map { $0.start..<$0.end }))
        }
        return diagnostics.all.isEmpty ? rows : nil
    } catch {
        return nil
    }
}

/// All rows by blocks; nil when the careful reader has to judge.
private func streamedRows(
    _ bytes: [UInt8], _ separator: TableForm.Separator, blockSize: Int, columns: Int
) -> [SeenRow]? {
    let dealer = RowBlockDealer(.memory(bytes), from: 0, blockSize: blockSize)
    var block = RowBlock()
    var seen: [SeenRow] = []
    var rows = BlockRows(separator: separator.byte, columns: columns)
    while dealer.next(&block) {
        guard rows.begin(block) else { return nil }
        while rows.next(in: block) {
            for row in 0..<rows.count {
                let count = rows.areRegular[row] ? columns : 0
                let cells = (0..<count).map { column in
                    let cell = rows.cell(column, of: row)
                    let (start, end) = (Int(cell.start), Int(cell.end))
                    let quote = start < end && block.bytes[start] == UInt8(ascii: "\"") ? 1 : 0
                    return block.offset + start + quote..<block.offset + end - quote
                }
                seen.append(SeenRow(offset: block.offset + rows.start(of: row), cells: cells))
            }
        }
    }
    return dealer.ending == .none ? seen : nil
}

/// Only cells of rows that have as many as expected are compared.
private func withoutOddRows(_ rows: [SeenRow]?, columns: Int) -> [SeenRow]? {
    rows?.map { $0.cells.count == columns ? $0 : SeenRow(offset: $0.offset, cells: []) }
}

@Suite struct StreamedRowsTests {
    private static let orderly = ["a", "bc", "é", "\"x\"", "\"\"", "\"a\"\"b\"", "\"1,2\n3\r\n4\"", ""]

    private func check(_ bytes: [UInt8], columns: Int, _ separator: TableForm.Separator = .comma) -> Bool {
        let careful = withoutOddRows(carefulRows(bytes, separator), columns: columns)
        for blockSize in [1, 16, 17, 31, 64, 1000] {
            let streamed = streamedRows(bytes, separator, blockSize: blockSize, columns: columns)
            #expect(streamed == careful, "\(blockSize): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
        return careful != nil
    }

    @Test func `orderly files have the same cells by blocks of any size`() {
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &numbers) {
                let cells = (0..<3).map { _ in Self.orderly.randomElement(using: &numbers) ?? "" }
                let ending = ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &numbers) ?? ""
                text += cells.joined(separator: ",") + ending
            }
            if Bool.random(using: &numbers) { text.unicodeScalars.removeLast() }
            #expect(check(Array(text.utf8), columns: 3))
        }
    }

    @Test func `disorderly files are handed over exactly when the careful reader complains`() {
        var numbers = SeededNumbers(seed: 3)
        let pieces = ["a", "b", ",", ",", "\n", "\r", "\"", "\"", "\"\"", "é", "\t", " "]
        var complaints = 0
        for _ in 0..<20_000 {
            let bytes = randomBytes(of: pieces, count: 1..<40, &numbers)
            if !check(bytes, columns: 2) { complaints += 1 }
        }
        #expect((2000...18_000).contains(complaints))
    }

    @Test(arguments: [UInt8(0x00), 0x0B, 0x1F, 0x7F, 0x80, 0xC3, 0xFF])
    func `control characters and what is no UTF-8 are handed over wherever they stand`(byte: UInt8) {
        let bytes = Array(String(repeating: "ab,cd\n", count: 30).utf8)
        for index in bytes.indices {
            var broken = bytes
            broken[index] = byte
            #expect(!check(broken, columns: 2))
        }
    }

    @Test func `a block of many batches has all its rows, and the cells of a column are those of its rows`() {
        let bytes = Array((0..<1000).map { "\($0),\($0 % 7 == 0 ? "x,y" : "x")\n" }.joined().utf8)
        let dealer = RowBlockDealer(.memory(bytes), from: 0, blockSize: 1 << 18)
        var block = RowBlock()
        var rows = BlockRows(separator: 0x2C, columns: 2)
        let isDealt = dealer.next(&block) && rows.begin(block)
        var (counts, cells, firsts) = ([Int](), [BlockRows.Cell](), [String]())
        while rows.next(in: block) {
            counts.append(rows.count)
            rows.copyCells(of: 0, to: &cells)
            for row in 0..<rows.count where rows.areRegular[row] {
                firsts.append(String(decoding: block.bytes[Int(cells[row].start)..<Int(cells[row].end)], as: UTF8.self))
            }
        }
        #expect(isDealt && counts == [256, 256, 256, 232])
        #expect(firsts == (0..<1000).filter { $0 % 7 != 0 }.map(String.init))
    }

    @Test func `tabs separate, and stand in cells that others separate`() {
        #expect(check(Array("a\tb\nc\t\"d\te\"\n".utf8), columns: 2, .tab))
        #expect(check(Array("a\t1;b\n\t;\n".utf8), columns: 2, .semicolon))
    }

    @Test func `a row longer than any block is handed over`() {
        let bytes = Array((String(repeating: "a", count: 100) + "\nb\n").utf8)
        let dealer = RowBlockDealer(.memory(bytes), from: 0, blockSize: 8, largestBlock: 64)
        var block = RowBlock()
        let isDealt = dealer.next(&block)
        #expect(!isDealt)
        #expect(dealer.ending == .unreadable)
    }

    @Test func `who is told to stop deals no more`() {
        let dealer = RowBlockDealer(.memory(Array("a\nb\nc\n".utf8)), from: 0, blockSize: 3)
        var block = RowBlock()
        let isFirstDealt = dealer.next(&block)
        dealer.stop()
        let isSecondDealt = dealer.next(&block)
        #expect(isFirstDealt && !isSecondDealt)
        #expect(dealer.ending == .stopped)
    }
}
