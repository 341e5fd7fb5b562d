import JobRunner
import TestSupport
import Testing

/// What `rapporteur trace` shows, from finished PDFs alone.
@Suite struct TraceTests {
    /// The file of a report's document in layout `report`.
    private func file(_ report: String, _ document: String) throws -> String {
        let edition = try #require(try Editions.get().first { $0.report == report && $0.layout == "report" })
        return "\(edition.folder)/\(document).pdf"
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `The worked example of the documentation is what the program prints`() throws {
        let command = "    $ rapporteur trace Output/iscm-2023/annex.pdf '"
        let documented = try lines(text(ofFile: Repository.path("docs/tracing.md")))
        let start = try #require(documented.firstIndex { $0.hasPrefix(command) })
        let text = String(documented[start].dropFirst(command.count).dropLast())
        let example = documented[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix("    ") }.map {
            String($0.dropFirst(4))
        }
        let printed = lines(try trace(file("iscm-2023", "annex"), text: text, page: nil, format: .text))
        #expect(example.count == printed.count)
        for (example, printed) in zip(example, printed) {
            // The documentation leaves out the end of long rows.
            if example.hasSuffix(", ...") {
                #expect(printed.hasPrefix(example.dropLast(3)))
            } else {
                #expect(printed == example)
            }
        }
    }

    @Test func `A weighted share shows counts, weights, exact value and row`() throws {
        let printed = try trace(file("weights", "weights"), text: "38 per cent, weighted", page: 1, format: .text)
        let row = """
            plan.csv, row 1: code yes, title A second plot, count 4, base 8, share_of_respondents 0.382022, \
            share_of_responses 0.382022, rank 2, weighted_count 4.25, weighted_base 11.125, weighted_responses 11.125
            """
        #expect(
            printed.hasPrefix(
                """
                page 1: 4 of 8 gardens (38 per cent, weighted)
                  asked for {count plan.yes with base}, texts/weighted.md:3:16
                  question  plan: Will your garden open a second plot?
                  "4"       count of option yes (A second plot), base: respondents, 4 of 8, weighted 4.25 of 11.125
                            exactly 4
                            \(row)
                  "8"       base: respondents
                            exactly 8
                            \(row)
                            plan.csv: 2 more rows
                  "38"      share of option yes (A second plot), base: respondents, 4 of 8, weighted 4.25 of 11.125
                            exactly 34/89 = 0.382022, printed in per cent with 0 decimals, rounded half to even, \
                from the exact fraction
                            \(row)

                """))
    }

    @Test func `JSON has the same statistics as the text, for other programs`() throws {
        for (report, document) in [("statistics", "statistics"), ("weights", "weights")] {
            let file = try file(report, document)
            let place = try TemporaryFolder()
            try write(Array(trace(file, text: nil, page: nil, format: .json).utf8), toFile: place.path("trace.json"))
            let script = """
                import json, sys
                trace = json.load(open(sys.argv[1]))
                for s in trace["statistics"]:
                    print(f'page {s["page"]}: {s["text"]}')
                    print(f'  asked for {{{s["expression"]}}}' + (f', {s["place"]}' if s["place"] else ""))
                    for n in s["numbers"]:
                        print(f'  "{n["text"]}"')
                        for r in n["rows"]:
                            cells = ", ".join(f"{k} {v}" for k, v in r["cells"].items())
                            print(f'{n["file"]}, row {r["row"]}: {cells}')
                """
            let python = try Subprocess.run("python3", ["-c", script, place.path("trace.json")])
            #expect(python.status == 0, "\(python.errors)")
            let text = try trace(file, text: nil, page: nil, format: .text)
            let expected = lines(text).compactMap { line -> String? in
                let trimmed = String(line.drop { $0 == " " })
                if line.hasPrefix("page ") || line.hasPrefix("  asked for ") { return line }
                if line.hasPrefix("  \""), let end = line.dropFirst(3).firstIndex(of: "\"") {
                    return String(line[...end])
                }
                return line.hasPrefix("    ") && trimmed.contains(".csv, row ") ? trimmed : nil
            }
            #expect(expected.count > 100)
            #expect(lines(python.text).dropLast() == expected[...])
        }
    }

    @Test func `A page limits what is shown, and what matches nothing is a failure`() throws {
        let file = try file("statistics", "statistics")
        let all = lines(try trace(file, text: nil, page: nil, format: .text)).filter { $0.hasPrefix("page ") }
        let second = lines(try trace(file, text: nil, page: 2, format: .text)).filter { $0.hasPrefix("page ") }
        #expect(second == all.filter { $0.hasPrefix("page 2: ") })
        #expect(!second.isEmpty && second.count < all.count)
        let failure = #expect(throws: JobFailure.self) {
            try trace(file, text: "no such words", page: nil, format: .text)
        }
        #expect(
            failure?.lines == [
                "\(file): no statistic prints \"no such words\"; "
                    + "the file has \(all.count) statistics; give a shorter text, or none to list them"
            ])
    }
}
