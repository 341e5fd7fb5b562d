import DocumentModel
import Testing

@testable import Composition

@Suite struct DocumentProvenanceTests {
    private func document(_ text: String, graphs: String = "") throws -> Document {
        try TestReport(text, graphs: graphs).compose().documents[0]
    }

    /// The words of every link to where a figure comes from, and the id it leads to.
    private func origins(_ text: String, graphs: String = "") throws -> [String] {
        try document(text, graphs: graphs).blocks.flatMap { block -> [String] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.inlines.compactMap { inline in
                guard case .link(.origin(let id), let inlines) = inline else { return nil }
                return "\(inlines.plainText) -> \(id)"
            }
        }
    }

    @Test func `a figure leads to its question's table, or its graph, or the note on the data`() throws {
        #expect(try origins("{count fruit.apple}\n\n{table fruit}") == ["2 -> table-fruit"])
        #expect(
            try origins("{share fruit.apple}\n\n![](graph:bars)", graphs: "  bars: { question: fruit, title: Fruit }")
                == ["67 per cent -> graph-bars"])
        #expect(try origins("{count fruit.apple}") == ["2 -> provenance-data"])
        #expect(try origins("{responded} of {invited}") == ["4 -> provenance-survey", "8 -> provenance-survey"])
    }

    @Test func `a name is no figure and leads nowhere`() throws {
        #expect(try origins("{option fruit.apple} and {top 1 fruit}, {office north}, {question plan}") == [])
    }

    @Test func `the note tells answers, data and inputs`() throws {
        let provenance = try document("{count fruit.apple} and {count plan.yes}").provenance
        #expect(
            provenance.map(\.inlines.plainText) == [
                "Every figure was computed by Rapporteur test from 4 answers to 8 invitations.",
                "Attached data: fruit.csv (base 3) and plan.csv (base 3).",
                "Inputs (all in the attached inputs.txt) by SHA-256: codebook.yaml 0123456789abcdef…; responses.csv fedcba9876543210…. Built with: rapporteur build test; the same inputs give the same bytes.",
            ])
        #expect(provenance.map(\.id) == ["provenance-survey", "provenance-data", nil])
    }

    @Test func `only data that the document prints travels with it`() throws {
        let files = try document("{count plan.yes}\n\n{table fruit}").dataFiles
        #expect(files.map(\.name) == ["fruit.csv", "plan.csv", "inputs.txt"])
        #expect(files.map(\.subject) == ["table-fruit", nil, nil])
        #expect(String(decoding: files[1].bytes, as: UTF8.self).hasPrefix("code,label,title,count,base"))
    }
}
