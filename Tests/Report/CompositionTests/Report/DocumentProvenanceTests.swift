import DocumentModel
import Testing

@testable import Composition

@Suite struct DocumentProvenanceTests {
    @Test func `a figure leads to the table, else the graph, else the note that shows where it comes from`() throws {
        let text = """
            {count plan.yes} {share fruit.pear} {count detail.deep} {responded} {option fruit.pear} {top 1 fruit with share}

            {table plan}

            ![](graph:plan)

            ![](graph:grown)
            """
        let graphs = "  plan: { title: Plans }\n  grown: { title: Fruit, question: fruit }"
        #expect(
            try outline(text, graphs: graphs)[0]
                == "p <2>^table-plan <67 per cent>^graph-grown <1>^provenance-data <4>^provenance-survey "
                + "<F2 (Pears)> <other fruit (100 per cent)>^graph-grown")
    }

    @Test func `a document says at its end how it came about`() throws {
        let document = try TestReport("{count plan.yes}\n\n{table fruit}").compose().documents[0]
        #expect(
            document.provenance.map(\.inlines.plainText) == [
                "Every figure was computed by Rapporteur test from 4 answers to 8 invitations.",
                "Attached data: fruit.csv (base 3) and plan.csv (base 3).",
                "The attached inputs.txt lists codebook.yaml and responses.csv and every other input with its SHA-256. "
                    + "Built with: rapporteur build test; the same inputs give the same bytes.",
            ])
        #expect(document.dataFiles.map(\.name) == ["fruit.csv", "plan.csv", "survey.csv", "inputs.txt"])
        #expect(document.dataFiles.map(\.subject) == ["table-fruit", nil, nil, nil])
        #expect(document.dataFiles[0].bytes.starts(with: "code,label,title,count,base,".utf8))
    }

    @Test func `a document without figures attaches the count of answers alone`() throws {
        let document = try TestReport("Words.").compose().documents[0]
        #expect(document.provenance.count == 2)
        #expect(document.dataFiles.map(\.name) == ["survey.csv", "inputs.txt"])
    }

    @Test func `a table of results can be linked to, and placed again under another id`() throws {
        #expect(try outline("[x](#table-plan)\n\n{table plan}")[0] == "p [x](#table-plan)")
        #expect(
            try outline("# A {#table-plan}\n\n{table plan}")
                == ["a.md:3:1: the document \"main\" has the id \"table-plan\" twice"])
        let text = "{table plan}\n\n{table plan}\n\n# A {#table-plan-2}\n\n{table plan}\n\n{count plan.yes}"
        let document = try TestReport(text).compose().documents[0]
        let ids = document.blocks.compactMap { block -> String? in
            guard case .table(let table) = block else { return nil }
            return table.id
        }
        #expect(ids == ["table-plan", "table-plan-3", "table-plan-4"])
        #expect(try outline("{table plan}\n\n{table plan}\n\n{count plan.yes}").last == "p <2>^table-plan")
        #expect(try outline("[x](#table-plan-2)\n\n{table plan}\n\n{table plan}")[0] == "p [x](#table-plan-2)")
    }
}
