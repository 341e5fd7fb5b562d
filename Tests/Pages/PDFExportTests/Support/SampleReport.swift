import DocumentModel
import Typesetting

/// A document of two pages with one of everything.
enum SampleReport {
    static func make() throws -> TypesetDocument {
        var sample = SampleDocument()
        try sample.write("Answers", as: .artifact(.header))
        let section = sample.add(.section)
        sample.name("start", section)
        let heading = try sample.add(.heading(level: 1), "Answers", under: section)
        sample.document.structure[heading].title = "Answers"
        try addText(to: &sample, under: section)
        try addList(to: &sample, under: section)
        try sample.write("Page 1", as: .artifact(.footer))
        sample.addPage(width: 400, height: 300)
        let second = sample.add(.section)
        sample.name("results", second)
        try sample.add(.heading(level: 2), "Results", under: second)
        try addTable(to: &sample, under: second)
        try addFigure(to: &sample, under: second)
        sample.document.outline = [
            OutlineEntry(title: "Answers", level: 1, destination: "start"),
            OutlineEntry(title: "Results", level: 2, destination: "results"),
            OutlineEntry(title: "Again", level: 1, destination: "start"),
        ]
        return sample.document
    }

    private static func addText(to sample: inout SampleDocument, under section: StructureTree.ID) throws {
        let paragraph = try sample.add(.paragraph, "Read ", under: section)
        let link = try sample.add(.link, "the site", under: paragraph)
        sample.link(link, to: .uri("https://example.org/a b?(ü)"), contents: "The site")
        try sample.write(" and see ", as: .content(of: paragraph))
        let jump = try sample.add(.link, "Results", under: paragraph)
        sample.link(jump, to: .destination("results"), contents: "Results, page 2")
        try sample.write(".", as: .content(of: paragraph))
        let quote = sample.add(.blockQuotation, under: section)
        try sample.add(.paragraph, "So they said.", under: quote)
        let note = sample.add(.note, under: section)
        try sample.add(.paragraph, "A note.", under: note)
    }

    private static func addList(to sample: inout SampleDocument, under section: StructureTree.ID) throws {
        let list = sample.add(.list(.decimal), under: section)
        for number in 1...2 {
            let item = sample.add(.listItem, under: list)
            try sample.add(.listLabel, "\(number).", under: item)
            try sample.add(.listBody, "Point \(number)", under: item)
        }
    }

    private static func addTable(to sample: inout SampleDocument, under section: StructureTree.ID) throws {
        let table = sample.add(.table, under: section)
        let head = sample.add(.tableRow, under: sample.add(.tableHead, under: table))
        try sample.add(.headerCell(scope: .column), "Option", under: head)
        let wide = try sample.add(.headerCell(scope: .column), "Count", under: head)
        sample.document.structure[wide].columnSpan = 2
        sample.paintBox(as: .artifact(.layout), height: 1)
        let row = sample.add(.tableRow, under: sample.add(.tableBody, under: table))
        try sample.add(.headerCell(scope: .row), "SDG 8", under: row)
        try sample.add(.dataCell, "12", under: row)
        _ = sample.add(.dataCell, under: row)
    }

    private static func addFigure(to sample: inout SampleDocument, under section: StructureTree.ID) throws {
        let figure = sample.add(.figure, under: section)
        sample.document.structure[figure].alternativeText = "A bar of 12 (الهجرة)"
        sample.paintBox(as: .content(of: figure))
        try sample.write("12", as: .content(of: figure))
        try sample.add(.caption, "Graph 1. Counts", under: figure)
    }
}
