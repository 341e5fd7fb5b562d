import Diagnostics
import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

@Suite struct TableTests {
    @Test func `A table over several pages has its head again on each, as an artifact`() throws {
        let pages = try TestDocuments.pages([TestDocuments.heading(1, "Rye"), TestDocuments.table(rows: 150)])
        #expect(pages.document.pages.count == 4)
        #expect(pages.tornTables == [])
        for page in 1..<4 {
            let words = pages.lines.filter { $0.page == page && $0.artifact == .layout }.map(\.text)
            #expect(words == ["Grain", "What was said of it", "Count"])
        }
        #expect(pages.elements { $0 == .tableHead }.count == 1)
    }

    @Test func `Rows of one line have a gap after every fifth, and one rule below the last`() throws {
        let pages = try TestDocuments.pages([TestDocuments.table(rows: 12)])
        let tops = pages.elements { $0 == .tableRow }.dropFirst().compactMap {
            pages.lines(of: $0).first?.box.top.points
        }
        let steps = zip(tops, tops.dropFirst()).map { $1 - $0 }
        let (close, wide) = (steps.min() ?? 0, steps.max() ?? 0)
        #expect(steps.map { abs($0 - close) < 0.01 } == (1...11).map { $0 % 5 != 0 })
        #expect(wide > close + 4)
        #expect(rules(pages) == 2)
    }

    @Test func `Where a cell takes several lines, every row has a rule and no gap`() throws {
        let long = (0..<60).map { "Grain \($0)" }.joined(separator: " ")
        let rows = (0..<7).map { [[Inline.text("Rye \($0)")], [.text(long)]] }
        let table = Table(
            caption: [], alignments: [.start, .start], head: [[.text("A")], [.text("B")]], rows: rows, note: "",
            place: TestDocuments.place)
        #expect(rules(try TestDocuments.pages([.table(table)])) == 8)
    }

    /// The rules across the page.
    private func rules(_ pages: PageReading) -> Int {
        pages.document.pages.flatMap(\.marks).filter { mark in
            mark.role == .artifact(.layout) && mark.drawing.size.height <= .points(1)
        }.count
    }

    @Test(arguments: 1...60) func `Whatever precedes it, a table leaves no row alone`(lines: Int) throws {
        let before = (0..<lines).map { TestDocuments.paragraph("Rye \($0)") }
        let pages = try TestDocuments.pages(before + [TestDocuments.table(rows: 9, note: "Base: 4 of 5 offices.")])
        #expect(pages.violations == [])
    }

    @Test func `Cells say what they head`() throws {
        let pages = try TestDocuments.pages([TestDocuments.table(rows: 2)])
        let rows = pages.elements { $0 == .tableRow }.map { pages.children(of: $0).map(pages.role) }
        let heads = [StructureRole](repeating: .headerCell(scope: .column), count: 3)
        let cells: [StructureRole] = [.headerCell(scope: .row), .dataCell, .dataCell]
        #expect(rows == [heads, cells, cells])
    }

    @Test func `Numbers are at the right edge of their column, words at the left`() throws {
        let pages = try TestDocuments.pages([TestDocuments.table(rows: 40)])
        let rows = pages.elements { $0 == .tableRow }.map { pages.children(of: $0).map { pages.lines(of: $0)[0].box } }
        let left = pages.layout.page.left(ofPage: 0)
        let onFirstPage = rows.prefix(20)
        #expect(onFirstPage.allSatisfy { abs(($0[0].left - left).points) < 1 })
        #expect(onFirstPage.allSatisfy { abs(($0[2].right - left - pages.layout.page.blockWidth).points) < 1.5 })
        #expect(Set(onFirstPage.map(\.[1].left)).count == 1)
    }

    @Test func `Columns keep their distance`() throws {
        let long = (0..<12).map { "Grain number \($0)" }.joined(separator: " ")
        let table = Table(
            caption: [], alignments: [.start, .start, .end], head: [[.text("A")], [.text("B")], [.text("Of all")]],
            rows: [[[.text(long)], [.text(long)], [.text("7")]], [[.text("x")], [.text(long)], [.text("12,345")]]],
            note: "", place: TestDocuments.place)
        let pages = try TestDocuments.pages([.table(table)])
        let rows = pages.elements { $0 == .tableRow }.map { row in
            pages.children(of: row).map { pages.lines(of: $0).map(\.box) }
        }
        for column in 0..<2 {
            let right = rows.flatMap { $0[column].map(\.right) }.max() ?? .zero
            let next = rows.flatMap { $0[column + 1].map(\.left) }.min() ?? .zero
            #expect(next - right >= pages.layout.details.columnGap - .points(0.1))
        }
    }

    /// A table with a column of names and so many of figures.
    private func figures(columns: Int) -> Block {
        let heads = ["Option"] + (1...columns).map { "Goal \($0)" }
        let cells = ["Responsible consumption"] + (1...columns).map { "\($0) (100%)" }
        return .table(
            Table(
                caption: [], alignments: [.start] + Array(repeating: .end, count: columns),
                head: heads.map { [.text($0)] }, rows: [cells.map { [.text($0)] }], note: "", place: TestDocuments.place
            ))
    }

    @Test func `Many columns of numbers leave room for the words`() throws {
        let pages = try TestDocuments.pages([figures(columns: 7)])
        let cells = pages.elements { $0 == .tableRow }.map { pages.children(of: $0) }[1]
        #expect(pages.lines(of: cells[0]).flatMap { $0.text.split(separator: " ") } == ["Responsible", "consumption"])
        #expect(cells.dropFirst().allSatisfy { pages.lines(of: $0).count == 1 })
    }

    @Test func `Columns are set as their alignment says`() throws {
        let heads = ["Option", "Middle of it", "End of it"]
        let table = Table(
            caption: [], alignments: [.start, .center, .end], head: heads.map { [.text($0)] },
            rows: [["a", "b", "c"].map { [.text($0)] }], note: "", place: TestDocuments.place)
        let pages = try TestDocuments.pages([.table(table)])
        let rows = pages.elements { $0 == .tableRow }.map { pages.children(of: $0).map { pages.lines(of: $0) } }
        let (head, cells) = (rows[0].map { $0[0].box }, rows[1].map { $0[0].box })
        #expect(cells[0].left == head[0].left)
        let right = pages.layout.page.left(ofPage: 0) + pages.layout.page.blockWidth
        #expect(abs((cells[2].right - right).points) < 1.5)
        func middle(_ box: Rectangle) -> Length { (box.left + box.right) * 0.5 }
        #expect(abs((middle(cells[1]) - middle(head[1])).points) < 1)
        #expect(cells[1].left > head[1].left)
    }

    @Test func `A column of sentences takes several lines whatever its alignment`() throws {
        let long = (0..<40).map { "Grain number \($0)" }.joined(separator: " ")
        let table = Table(
            caption: [], alignments: [.start, .end], head: [[.text("A")], [.text("B")]],
            rows: [[[.text("Rye")], [.text(long)]]], note: "", place: TestDocuments.place)
        let pages = try TestDocuments.pages([.table(table)])
        #expect(pages.elements { $0 == .table }.count == 1)
        #expect(pages.violations == [])
    }

    @Test func `No word of a short column is broken beside a column of prose`() throws {
        let long = (0..<200).map { "Grain number \($0)" }.joined(separator: " ")
        let table = Table(
            caption: [], alignments: [.start, .start, .start], head: [[.text("A")], [.text("Prose")], [.text("Said")]],
            rows: [[[.text("Responsible")], [.text(long)], [.text("Yes")]]], note: "", place: TestDocuments.place)
        let pages = try TestDocuments.pages([.table(table)])
        let cells = pages.children(of: pages.elements { $0 == .tableRow }[1]).map { pages.lines(of: $0).map(\.text) }
        #expect(cells[0] == ["Responsible"] && cells[2] == ["Yes"])
    }

    @Test(arguments: 1...60) func `Whatever precedes it, a long table leaves no gap that its first rows could fill`(
        lines: Int
    ) throws {
        let before = (0..<lines).map { TestDocuments.paragraph("Rye \($0)") }
        let pages = try TestDocuments.pages(before + [TestDocuments.table(rows: 60, note: "Base: 4 of 5 offices.")])
        #expect(pages.violations == [])
        let table = pages.elements { $0 == .table }[0]
        let parts = pages.lines(of: table)
        guard let first = parts.first, first.page > 0,
            !pages.lines.contains(where: { line in
                line.owner != nil && line.page == first.page && line.box.top < first.box.top
            })
        else { return }
        // Caption, head and two rows stay together.
        let rows = pages.elements { $0 == .tableRow }
        let needed = pages.lines(of: rows[3])[0].box.top - first.box.top
        let bottom =
            pages.lines.filter { $0.page == first.page - 1 && $0.owner != nil }.map(\.box.bottom).max() ?? .zero
        let free = pages.layout.page.size.height - pages.layout.page.bottom - bottom
        #expect(free < needed + pages.layout[.caption].spaceBefore)
    }

    @Test func `A row shorter than the head has empty cells`() throws {
        let table = Table(
            caption: [], alignments: [.start, .start], head: [[.text("A")], [.text("B")]], rows: [[[.text("x")]]],
            note: "", place: TestDocuments.place)
        let pages = try TestDocuments.pages([.table(table)])
        #expect(pages.elements { $0 == .dataCell }.map { pages.lines(of: $0).count } == [0])
        #expect(pages.violations == [])
    }

    private func numbers(_ rows: [(String, String)]) -> Block {
        .table(
            Table(
                caption: [], alignments: [.start, .end], head: [[.text("Grain")], [.text("Mean")]],
                rows: rows.map { [[.text($0)], [.text($1)]] }, note: "", place: TestDocuments.place))
    }

    /// Where the whole part of a number ends: the line's right edge less what is behind it.
    @Test func `Numbers with decimals are aligned at the mark`() throws {
        let pages = try TestDocuments.pages([
            numbers([("Rye", "7.5"), ("Oats", "12.25"), ("Wheat", "130"), ("Corn", "–")])
        ])
        func box(_ text: String) throws -> Rectangle { try #require(pages.lines.first { $0.text == text }).box }
        let (one, two, none, dash) = (try box("7.5"), try box("12.25"), try box("130"), try box("–"))
        #expect(one.right < two.right && none.right < one.right, "fewer decimals end earlier")
        #expect(dash.right == two.right)
        // Digits of tables are equally wide.
        let digit = (two.right - one.right).points
        #expect(digit > 3 && abs((one.right - none.right).points - digit) < digit)
        #expect(pages.violations == [])
    }

    @Test(arguments: [
        [("Rye", "7"), ("Oats", "12")], [("Rye", "1,250"), ("Oats", "12,000")], [("Rye", "7.5 of 8"), ("Oats", "12")],
    ])
    func `Other numbers are aligned at their ends`(rows: [(String, String)]) throws {
        let pages = try TestDocuments.pages([numbers(rows)])
        let ends = try rows.map { row in try #require(pages.lines.first { $0.text == row.1 }).box.right }
        #expect(abs((ends[0] - ends[1]).points) < 0.05)
    }

    @Test func `A row that begins in bold is a total: bold, below a rule, with the row before it`() throws {
        var rows: [[[Inline]]] = (1...4).map { [[.text("Grain \($0)")], [.text("\($0)")]] }
        rows.append([[.strong([.text("Total")])], [.text("10")]])
        let table = Block.table(
            Table(
                caption: [], alignments: [.start, .end], head: [[.text("Grain")], [.text("Count")]], rows: rows,
                note: "", place: TestDocuments.place))
        let pages = try TestDocuments.pages([table])
        func weight(_ text: String) throws -> String {
            try #require(
                pages.document.pages[0].marks.flatMap(\.drawing.placedRuns).first { $0.run.text == text }
            ).run.font.path
        }
        #expect(try weight("10").contains("SemiBold") && weight("4").contains("Regular"))
        let total = try #require(pages.lines.first { $0.text == "Total" }).box
        let rules = pages.document.pages[0].marks.filter { $0.drawing.size.height == .points(0.5) }
        #expect(rules.contains { abs(($0.origin.y - total.top).points) < 4 })
    }
}
