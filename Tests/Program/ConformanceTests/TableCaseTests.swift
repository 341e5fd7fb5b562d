import TestSupport
import Testing

/// Tables that the page once had no room for, and Markdown tables with colons, built and read back by other programs.
@Suite struct TableCaseTests {
    /// A survey of a single choice in so many areas, each answered by its number and forty more; twenty agree.
    private func survey(areas: Int, text: String) throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        let names = (1...areas).map { "Area \($0 < 10 ? "0" : "")\($0)" }
        func question(_ id: String, _ titles: [String]) -> String {
            let options = titles.enumerated().map {
                "      - { code: o\($0 + 1), number: \($0 + 1), title: \"\($1)\" }\n"
            }
            return "  - id: \(id)\n    topic: \(id)\n    wording: What is your \(id)?\n    kind: single_choice\n"
                + "    options:\n" + options.joined()
        }
        let codebook =
            "unit: { singular: person, plural: people }\ninvited: 9000\nquestions:\n"
            + question("agree", ["Agree", "Disagree"]) + question("region", names)
        let rows = (1...areas).flatMap { area in
            (1...area + 40).map { "r\(area)-\($0),\($0 <= 20 ? "o1" : "o2"),o\(area)\n" }
        }
        let report = """
            layout: report
            date: 2024-04-01
            issuing-body: Draft
            source: Survey.
            documents: [{ name: report, title: Results, parts: [results] }]

            """
        let files = [
            "codebook.yaml": codebook, "responses.csv": "respondent,agree,region\n" + rows.joined(),
            "report.yaml": report, "texts/results.md": "# Results\n\n\(text)\n",
        ]
        for (name, content) in files.sorted(by: { $0.key < $1.key }) {
            try write(Array(content.utf8), toFile: copy.path(name))
        }
        return copy
    }

    /// What a program says of the document that a build makes, after every check.
    private func read(
        _ copy: ReportCopy, with program: String, _ option: String, layouts: String = Repository.path("Layouts")
    ) throws -> String {
        let result = try Program.run([
            "build", copy.folder, "--layouts", layouts, "--fonts", Repository.path("Fonts"), "--languages",
            Repository.path("Languages"), "--output", copy.beside("edition"),
        ])
        #expect(result.errors == "" && result.status == 0)
        let file = copy.beside("edition/report.pdf")
        let verified = try Program.run(["verify", file])
        #expect(verified.status == 0 && verified.errors == "")
        let read = try Subprocess.run(program, [option, file] + (program == "pdftotext" ? ["-"] : []))
        #expect(read.status == 0)
        return read.text
    }

    /// The texts of tables by row, as poppler finds them in the tags.
    private func tables(_ copy: ReportCopy, layouts: String = Repository.path("Layouts")) throws -> [[[String]]] {
        let tree = try read(copy, with: "pdfinfo", "-struct-text", layouts: layouts)
        var tables: [[[String]]] = []
        var isInCell = false
        for line in tree.split(separator: "\n") {
            let words = line.drop { $0 == " " }
            let name = words.prefix { $0 != " " && $0 != ":" }
            if name == "Table" { tables.append([]) }
            if name == "TR" { tables[tables.count - 1].append([]) }
            if name == "TH" || name == "TD" {
                isInCell = true
                tables[tables.count - 1][tables[tables.count - 1].count - 1].append("")
            } else if ["P", "Caption", "H1", "H2"].contains(name) {
                isInCell = false
            } else if isInCell, words.hasPrefix("\"") {
                let (table, row) = (tables.count - 1, tables[tables.count - 1].count - 1)
                tables[table][row][tables[table][row].count - 1] += words.dropFirst().dropLast()
            }
        }
        return tables
    }

    @Test(arguments: [9, 16, 40]) func `A cross-table of many groups is split into parts`(areas: Int) throws {
        let tables = try tables(survey(areas: areas, text: "{table agree by region}"))
        #expect(tables.count > 1)
        #expect(tables.allSatisfy { $0.count == 4 && $0.allSatisfy { $0.count <= 9 } })
        let first = ["Option", "Base: people that answered", "Disagree", "Agree"]
        #expect(tables.allSatisfy { $0.map(\.first) == first })
        let bases = tables.flatMap { $0[1].dropFirst() }
        #expect(bases == (1...areas).map { String($0 + 40) } + [String((1...areas).map { $0 + 40 }.reduce(0, +))])
        let agree = tables.flatMap { $0[3].dropFirst() }
        #expect(agree.prefix(3) == ["20 (49%)", "20 (48%)", "20 (47%)"])
        #expect(agree.count == areas + 1)
    }

    @Test func `A layout has a cross-table of many groups turned instead`() throws {
        let copy = try survey(areas: 16, text: "{table agree by region}")
        try copyTree(Repository.path("Layouts"), to: copy.beside("layouts"))
        let layout = try text(ofFile: Repository.path("Layouts/report.yaml"))
        try write(
            Array(layout.replacing("details:\n", with: "details:\n  wide-tables: turn\n").utf8),
            toFile: copy.beside("layouts/report.yaml"))
        let tables = try tables(copy, layouts: copy.beside("layouts"))
        #expect(tables.count == 1)
        #expect(tables[0].count == 18)
        #expect(tables[0][0] == ["Region", "Base: people that answered", "Disagree", "Agree"])
        #expect(tables[0][1] == ["Area 01", "41", "21 (51%)", "20 (49%)"])
        #expect(tables[0][17][0] == "Total")
    }

    @Test func `A Markdown table is aligned as its colons say`() throws {
        let table = "| what | middle | how many |\n|:---|:---:|---:|\n| Evening and night | x | {count agree.o1} |"
        let page = try read(survey(areas: 2, text: table), with: "pdftotext", "-bbox")
        func edges(_ word: String) throws -> [Double] {
            let line = try #require(page.split(separator: "\n").first { $0.hasSuffix(">\(word)</word>") })
            return ["xMin", "xMax"].compactMap { name in
                line.firstRange(of: "\(name)=\"").flatMap { range in
                    Double(line[range.upperBound...].prefix { $0 != "\"" })
                }
            }
        }
        let (head, cell) = (try edges("middle"), try edges("x"))
        #expect(abs((head[0] + head[1]) - (cell[0] + cell[1])) < 1)
        #expect(try abs(edges("many")[1] - edges("40")[1]) < 1)
        #expect(try edges("what")[0] == edges("Evening")[0])
        #expect(try edges("40")[0] > edges("many")[0] + 5)
    }
}
