import TestSupport
import Testing
import YAMLReader

@testable import JobRunner

@Suite struct PublishedFiguresTests {
    /// The figures of the published report, as typed from its pages.
    private func published() throws -> [[String]] {
        let csv = try text(ofFile: Repository.path("Tests/Survey/AggregationTests/published-figures.csv"))
        return csv.split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test func `The tables that are printed as JSON hold every published count and base`() throws {
        let result = try Program.run(["tabulate", Program.report, "--format", "json"])
        #expect(result.status == 0 && result.errors == "")
        // JSON is YAML (YAML 1.2.2, 1.3).
        let tables = try readYAML(result.output, file: "tables.json").items
        var compared = 0
        for row in try published() where !row[1].isEmpty {
            let table = try #require(tables.first { $0["question"]?.text == row[1] }, "\(row)")
            let option = try #require(table["rows"]?.items.first { $0["code"]?.text == row[2] }, "\(row)")
            let base = row[5] == "responses" ? table["responses"] : table["base"]?["count"]
            #expect(option["count"]?.text == row[3], "\(row)")
            #expect(base?.text == row[4], "\(row)")
            compared += 1
        }
        #expect(compared == 22)
    }

    @Test func `Who was invited and who responded is as published`() throws {
        let lines = try explain(Job(report: Program.report), expression: "response-rate with base")
        #expect(lines.first { $0.contains("prints") }?.hasSuffix("14 of 24 mechanisms (58 per cent)") == true)
        #expect(try published().first { $0[0] == "response_rate" }?[3...4] == ["14", "24"])
    }

    @Test func `The annex prints what the answers say`() throws {
        let words = try PublishedReport.get().words(of: "annex")
        for phrase in [
            "12 of 13", "92 per cent", "SDG 10 (Reduced Inequalities; 10 of 13 mechanisms, 77 per cent)",
            "SDG 5 (Gender Equality; 9 of 13 mechanisms, 69 per cent)",
        ] {
            #expect(words.contains(phrase), "\(phrase)")
        }
    }

    /// Every share that a table of the answers yields, of any base, and the response rate: in whole per cent.
    private static let shares = Result {
        let result = try Program.run(["tabulate", Program.report, "--format", "json"])
        var shares: Set<String> = ["58"]
        for table in try readYAML(result.output, file: "tables.json").items {
            let bases =
                [table["base"]?["count"], table["responses"]].compactMap { $0?.text.flatMap { Int($0) } } + [14, 24]
            for row in table["rows"]?.items ?? [] {
                guard let count = row["count"]?.text.flatMap({ Int($0) }) else { continue }
                // Rounded half away from zero.
                for base in bases where base >= count && base > 0 {
                    shares.insert("\((200 * count + base) / (2 * base))")
                }
            }
        }
        return shares
    }

    @Test(arguments: PublishedReport.documents)
    func `No share is printed that the answers do not bear out`(document: String) throws {
        let words = try PublishedReport.get().words(of: document)
        // What a text cites from elsewhere, and what shares of several answers sum to more than.
        let cited: Set<String> = ["2.5", "100"]
        let known = try Self.shares.get().union(cited)
        let printed = words.matches(of: /(\d+(?:\.\d+)?)(?: per cent|%| %| percent)/).map { String($0.1) }
        #expect(printed.count >= 3)
        let unknown = Set(printed).subtracting(known).sorted()
        #expect(unknown == [], "\(document)")
    }

    @Test(arguments: PublishedReport.documents) func `No mark of the source is left on a page`(document: String) throws
    {
        let words = try PublishedReport.get().words(of: document)
        #expect(words.count > 2000)
        for mark in ["Graph X", "{", "}", "[!", "![", "](", "**", "##", "\u{FFFD}", "<", " @"] {
            #expect(!words.contains(mark), "\(mark)")
        }
    }
}

extension YAMLNode {
    var items: [YAMLNode] {
        if case .sequence(let items) = content { items } else { [] }
    }

    var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
