import DocumentModel
import Geometry
import TestSupport
import Testing
import Typesetting

/// Tables that are too wide for the page: in parts, or turned.
@Suite struct TablePartsTests {
    /// A table with a column of names and so many of figures.
    private func wide(
        columns: Int, caption: String = "Goals", spans: [Table.HeadSpan] = [], isTurnable: Bool = false,
        firstCell: [Inline] = [.text("Responsible consumption")]
    ) -> Table {
        let numbers = 1...columns
        let cells = numbers.map { "\($0) (100%)" }
        return Table(
            id: "table-goals", caption: caption.isEmpty ? [] : [.text(caption)], question: "Which goals?",
            alignments: [.start] + numbers.map { _ in .end }, spans: spans,
            head: [[.text("Option")]] + numbers.map { [.text("Goal \($0)")] },
            rows: [[firstCell] + cells.map { [.text($0)] }, [[.text("Other")]] + cells.map { [.text($0)] }],
            note: "Base: 4 of 5 offices.",
            turned: isTurnable
                ? Table.TurnedHeads(
                    corner: [.text("Goal")], rows: numbers.map { [.text("Goal \($0)")] }, note: "Base: in each row.")
                : nil, place: TestDocuments.place)
    }

    private func layout(_ wide: WideTables) throws -> Layout {
        var layout = try TestDocuments.layout()
        layout.details.wideTables = wide
        return layout
    }

    /// The texts of a table's cells, row by row, its head first.
    private func rows(of table: StructureTree.ID, _ pages: PageReading) -> [[String]] {
        pages.elements { $0 == .tableRow }.filter { isInside($0, table, pages) }.map { row in
            pages.children(of: row).map { cell in
                pages.lines(of: cell).flatMap { $0.text.split(separator: " ") }.joined(separator: " ")
            }
        }
    }

    private func isInside(_ id: StructureTree.ID, _ table: StructureTree.ID, _ pages: PageReading) -> Bool {
        var current: StructureTree.ID? = id
        while let element = current, element != table { current = pages.document.structure[element].parent }
        return current == table
    }

    private func captions(_ pages: PageReading) -> [String] {
        pages.elements { $0 == .caption }.map { pages.lines(of: $0).map(\.text).joined(separator: " ") }
    }

    @Test(arguments: [7, 9, 16, 24, 120]) func `No number of columns is too many: each part has the first column`(
        columns: Int
    ) throws {
        let pages = try TestDocuments.pages([.table(wide(columns: columns))])
        let tables = pages.elements { $0 == .table }.map { rows(of: $0, pages) }
        #expect(tables.allSatisfy { $0.map(\.first) == ["Option", "Responsible consumption", "Other"] })
        for row in 0..<3 {
            let expected = (1...columns).map { row == 0 ? "Goal \($0)" : "\($0) (100%)" }
            #expect(tables.flatMap { $0[row].dropFirst() } == expected)
        }
        #expect(tables.map(\.[0].count).max() ?? 0 <= 9)
        #expect(pages.violations == [])
    }

    @Test func `Parts are as few as fit, about as wide, and say which they are`() throws {
        let pages = try TestDocuments.pages([.table(wide(columns: 11))])
        let tables = pages.elements { $0 == .table }.map { rows(of: $0, pages)[0].dropFirst().count }
        #expect(tables == [5, 6] || tables == [6, 5])
        #expect(captions(pages) == ["Goals (part 1 of 2) Which goals?", "Goals (part 2 of 2)"])
        let nameless = try TestDocuments.pages([.table(wide(columns: 11, caption: ""))])
        #expect(captions(nameless) == ["Part 1 of 2 Which goals?", "Part 2 of 2"])
    }

    @Test func `The parts of a table are in one group, which its data belong to`() throws {
        let pages = try TestDocuments.pages([.table(wide(columns: 24))])
        let parents = Set(pages.elements { $0 == .table }.map { pages.document.structure[$0].parent })
        #expect(parents.count == 1)
        #expect(pages.document.destinations["table-goals"]?.page == 0)
    }

    @Test func `A note in the first column is printed once`() throws {
        let cell: [Inline] = [.text("Consumption"), .note([.text("Of goods.")])]
        let pages = try TestDocuments.pages([.table(wide(columns: 24, firstCell: cell))])
        #expect(pages.elements { $0 == .note }.count == 1)
        #expect(pages.lines.filter { $0.text.hasPrefix("Consumption") }.count == 4)
        #expect(pages.violations == [])
    }

    @Test func `A layout may have wide tables turned: groups become rows`() throws {
        let pages = try TestDocuments.pages(
            [.table(wide(columns: 16, isTurnable: true))], layout: layout(.turn))
        let tables = pages.elements { $0 == .table }
        #expect(tables.count == 1)
        let rows = rows(of: tables[0], pages)
        #expect(rows.count == 17)
        #expect(rows[0] == ["Goal", "Responsible consumption", "Other"])
        #expect(rows[16] == ["Goal 16", "16 (100%)", "16 (100%)"])
        #expect(captions(pages) == ["Goals Which goals?"])
        #expect(pages.lines.contains { $0.text == "Base: in each row." })
        #expect(!pages.lines.contains { $0.text == "Base: 4 of 5 offices." })
        let first = pages.elements { $0 == .headerCell(scope: .row) }
        #expect(first.count == 16)
        #expect(pages.violations == [])
    }

    @Test func `A table that fits is not turned, and one that cannot turn is split`() throws {
        let fitting = try TestDocuments.pages([.table(wide(columns: 3, isTurnable: true))], layout: layout(.turn))
        #expect(rows(of: fitting.elements { $0 == .table }[0], fitting)[0] == ["Option", "Goal 1", "Goal 2", "Goal 3"])
        let plain = try TestDocuments.pages([.table(wide(columns: 11))], layout: layout(.turn))
        #expect(plain.elements { $0 == .table }.count == 2)
    }

    @Test func `Heads above several columns span them, and the others span both rows`() throws {
        let spans = [
            Table.HeadSpan(title: [.text("Near")], columns: 1..<3),
            Table.HeadSpan(title: [.text("Far")], columns: 3..<5),
        ]
        let pages = try TestDocuments.pages([.table(wide(columns: 5, spans: spans))])
        let heads = pages.elements { $0 == .tableHead }
        let upper = pages.children(of: pages.children(of: heads[0])[0])
        let lower = pages.children(of: pages.children(of: heads[0])[1])
        #expect(upper.map { pages.lines(of: $0).map(\.text).joined() } == ["Option", "Near", "Far", "Goal 5"])
        #expect(lower.map { pages.lines(of: $0).map(\.text).joined() } == ["Goal 1", "Goal 2", "Goal 3", "Goal 4"])
        let structure = pages.document.structure
        #expect(upper.map { structure[$0].columnSpan } == [1, 2, 2, 1])
        #expect(upper.map { structure[$0].rowSpan } == [2, 1, 1, 2])
        #expect((upper + lower).allSatisfy { structure[$0].role == .headerCell(scope: .column) })
        #expect(pages.lines(of: upper[0])[0].box.top == pages.lines(of: lower[0])[0].box.top)
        #expect(pages.lines(of: upper[1])[0].box.bottom < pages.lines(of: lower[0])[0].box.top)
    }

    @Test func `A table is cut between the heads of several columns rather than below one`() throws {
        let spans = [
            Table.HeadSpan(title: [.text("Near")], columns: 1..<4),
            Table.HeadSpan(title: [.text("Far")], columns: 4..<10),
        ]
        let pages = try TestDocuments.pages([.table(wide(columns: 9, spans: spans))])
        let upper = pages.elements { $0 == .tableHead }.map { head in
            pages.children(of: pages.children(of: head)[0]).map { pages.lines(of: $0).map(\.text).joined() }
        }
        #expect(upper == [["Option", "Near"], ["Option", "Far"]])
        // Here a head has to be cut: it is repeated.
        let long = [Table.HeadSpan(title: [.text("Far")], columns: 1..<20)]
        let cut = try TestDocuments.pages([.table(wide(columns: 20, spans: long))])
        #expect(cut.lines.filter { $0.text == "Far" && $0.owner != nil }.count == 3)
        #expect(pages.violations == [])
        #expect(cut.violations == [])
    }
}
