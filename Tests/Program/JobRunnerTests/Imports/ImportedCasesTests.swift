import TestSupport
import Testing
import YAMLReader

/// Exports that hold more than a header row and responses, through the commands that a person types.
@Suite struct ImportedCasesTests {
    private func path(_ name: String) -> String {
        Repository.path("Tests/Program/JobRunnerTests/ImportCases/\(name)/export.csv")
    }

    /// The report that an import makes of a file.
    private struct Imported {
        let place: TemporaryFolder
        let result: Subprocess.Result

        init(_ file: String, _ options: [String] = []) throws {
            place = try TemporaryFolder()
            result = try Program.run(["import", file, "--into", "mine"] + options, folder: place.path)
        }

        init(text: String, _ options: [String] = [], bytes: [UInt8]? = nil) throws {
            place = try TemporaryFolder()
            try write(bytes ?? Array(text.utf8), toFile: place.path("answers.csv"))
            result = try Program.run(["import", "answers.csv", "--into", "mine"] + options, folder: place.path)
        }

        var binding: String { get throws { try text(ofFile: place.path("mine/binding.yaml")) } }
        var codebook: String { get throws { try text(ofFile: place.path("mine/codebook.yaml")) } }

        func tabulate() throws -> Subprocess.Result {
            try Program.run(["tabulate", "mine", "--format", "json"], folder: place.path)
        }

        /// By question: the number of answers, then "title: count" of each option, in the order of the codebook.
        func tables() throws -> [[String]] {
            let result = try tabulate()
            #expect(result.status == 0 && result.errors == "", "\(result.errors)")
            return try readYAML(Array(result.text.utf8), file: "tables.json").items.map { table in
                [table["base"]?["count"]?.text ?? ""]
                    + (table["rows"]?.items ?? []).map { "\($0["label"]?.text ?? ""): \($0["count"]?.text ?? "")" }
            }
        }

        func check() throws -> Subprocess.Result {
            try Program.run(["check", "mine", "--data"] + Program.folders, folder: place.path)
        }
    }

    // MARK: Rows before the answers

    @Test func `A second header row of SurveyMonkey without its columns about persons is no respondent`() throws {
        let imported = try Imported(path("surveymonkey-second-header"))
        #expect(imported.result.text.contains("detected as SurveyMonkey (two header rows)"))
        #expect(
            imported.result.text.contains(
                "header (line 2): \"Response\", \"Loans\", \"Reading room\", \"Events\", \"Response\"\n"))
        #expect(
            imported.result.text.contains(
                "first respondent (line 3): \"3200000000\", \"No\", \"Loans\", \"Reading room\", \"> 60\"\n"))
        #expect(try imported.check().text.contains("30 rows, 30 responses"))
        let tables = try imported.tables()
        #expect(tables.count == 3)
        #expect(tables.allSatisfy { $0[0] == "30" && !$0.contains { $0.hasPrefix("Response") } })
        #expect(tables[1].dropFirst().map { $0.prefix { $0 != ":" } } == ["Loans", "Reading room", "Events"])
    }

    @Test func `A row of tags is no respondent`() throws {
        let imported = try Imported(path("kobo-hxl-row"))
        #expect(try imported.binding.contains("header: { rows: 2, names: 1 }"))
        #expect(try imported.check().text.contains("12 rows, 12 responses"))
        #expect(try imported.tables().flatMap(\.self).allSatisfy { !$0.contains("#") })
    }

    @Test func `Titles, empty lines and Excel's line above the header are passed over`() throws {
        let rows = (1...8).map { "\($0);\($0 % 2 == 0 ? "Yes" : "No");\($0 * 150)" }
        let text = (["sep=;", "", "Survey of 2024", ";;", "Exported on 1 May", "id;Will you come?;Budget"] + rows)
            .joined(separator: "\r\n")
        let imported = try Imported(text: text)
        #expect(try imported.binding.contains("header: { skip: 3, rows: 1, names: 1 }"))
        #expect(imported.result.text.contains("passed over (line 3): \"Survey of 2024\"\n"))
        #expect(imported.result.text.contains("header (line 6): \"id\", \"Will you come?\", \"Budget\"\n"))
        #expect(try imported.tables().contains(["8", "No: 4", "Yes: 4"]))
    }

    @Test func `A header that comes again among the answers is left out by a rule`() throws {
        let head = "id,Will you come?,Why"
        let rows = (1...8).map { "\($0),\($0 % 2 == 0 ? "Yes" : "No"),reason \($0)" }
        let imported = try Imported(text: ([head] + rows[..<4] + [head] + rows[4...]).joined(separator: "\n"))
        #expect(
            try imported.binding.contains("values: [\"Will you come?\"]") || imported.binding.contains("values: [id]"))
        #expect(try imported.tables().contains(["8", "No: 4", "Yes: 4"]))
    }

    @Test func `A row in doubt is refused until a person counts the header rows`() throws {
        let text = "name,age,why\nAnn,unknown,because\n" + (1...6).map { "P\($0) x,\($0 + 20),reason \($0)\n" }.joined()
        let asked = try Imported(text: text)
        #expect(asked.result.status == 1)
        #expect(
            asked.result.errors.contains(
                "answers.csv:2:1: this row may be a header row or the first response: one of its cells is a text where all others hold numbers, dates or identifiers; it begins \"Ann\", \"unknown\", \"because\"; give \"--header-rows 2\" if it is a header row, or \"--header-rows 1\" if it is a response"
            ))
        let told = try Imported(text: text, ["--header-rows", "1"])
        #expect(told.result.status == 0)
        #expect(told.result.text.contains("first respondent (line 2): \"Ann\", \"unknown\", \"because\"\n"))
    }

    @Test func `A later export with other header rows is refused, never counted`() throws {
        let head = "q1,q2"
        let rows = (1...8).map { "\($0 % 2 == 0 ? "Yes" : "No"),because \($0)" }
        let imported = try Imported(text: ([head] + rows).joined(separator: "\n"))
        #expect(try imported.tables().count == 1)
        let marks = "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\""
        for (more, line) in [([marks], 2), (["#a,#b"], 2), ([head], 2), (["Q1,Q2"], 2)] {
            try write(
                Array(([head] + more + rows).joined(separator: "\n").utf8),
                toFile: imported.place.path("mine/answers.csv"))
            let result = try imported.tabulate()
            #expect(
                result.status == 1 && result.errors.contains("answers.csv:\(line):1: this row "), "\(result.errors)")
        }
    }

    @Test func `A later export with fewer header rows does not lose its first respondents`() throws {
        let imported = try Imported(path("kobo-hxl-row"))
        let lines = try text(ofFile: path("kobo-hxl-row")).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let without = ([lines[0]] + lines[2...]).joined(separator: "\n")
        try write(Array(without.utf8), toFile: imported.place.path("mine/export.csv"))
        let result = try imported.tabulate()
        #expect(result.status == 1)
        #expect(result.errors.contains("export.csv:2:1: this row is read as a header row, but it holds answers"))
    }

    @Test func `A last row that looks like a total is told`() throws {
        let rows = (1...8).map { "p\($0),\($0 % 2 == 0 ? "Yes" : "No"),\($0 * 150)" }
        let imported = try Imported(text: (["who,Come?,Budget"] + rows + ["Total,,5400"]).joined(separator: "\n"))
        let warning = "answers.csv:10:1: warning: the last row looks like a total, not like a response: \"Total\""
        #expect(imported.result.text.contains(warning))
        #expect(try imported.check().text.contains(warning))
        #expect(try imported.tabulate().errors.contains(warning))
    }

    // MARK: Several choices in a cell

    @Test func `Prose is never split at its spaces`() throws {
        let imported = try Imported(path("prose-split"))
        let tables = try imported.tables()
        #expect(tables.count == 1)
        #expect(
            Set(tables[0].dropFirst().map { String($0.prefix { $0 != ":" }) }) == [
                "Very good", "Good", "Not good", "Not very good at all",
            ])
    }

    @Test func `Google Forms' own download separates options by semicolons`() throws {
        let imported = try Imported(path("google-forms-semicolon"))
        #expect(try imported.binding.contains("joined-by: \";\""))
        let titles = Set(try imported.tables()[0].dropFirst().map { String($0.prefix { $0 != ":" }) })
        #expect(titles == ["Letter, by post", "Counter", "Phone", "Email"])
    }

    // MARK: Encodings and texts

    @Test func `An encoding is proposed with the line as it would read, and recorded once it is given`() throws {
        let asked = try Imported(path("encoding-cp1252"))
        #expect(asked.result.status == 1)
        #expect(
            asked.result.errors.contains("this line reads \"Nr;Zufriedenheit;Was fällt auf?\" in windows-1252"),
            "\(asked.result.errors)")
        let told = try Imported(path("encoding-cp1252"), ["--encoding", "cp1252"])
        #expect(told.result.status == 0)
        #expect(
            try told.binding.contains("encoding: \"windows-1252\"") || told.binding.contains("encoding: windows-1252"))
        #expect(try told.codebook.contains("Was fällt auf?"))
        let text = "Nr;Zufriedenheit;Was fällt auf?\n1;Sehr zufrieden;Größere Räume\n2;Nicht zufrieden;Öffnungszeiten\n"
        try write(Array(text.utf8), toFile: told.place.path("mine/export.csv"))
        let later = try told.check()
        #expect(later.status == 1)
        #expect(later.errors.contains("the file is in UTF-8, but its encoding is given as windows-1252"))
    }

    @Test func `Tags and entities do not get into the codebook`() throws {
        let imported = try Imported(path("html-in-wordings"))
        #expect(imported.result.text.contains("Tags and entities were removed from texts such as"))
        let codebook = try imported.codebook
        #expect(codebook.contains("How satisfied are you with the service? Think of last month."))
        let tables = try imported.tables()
        let titles = Set(tables.flatMap { $0.dropFirst() }.map { String($0.prefix { $0 != ":" }) })
        #expect(titles == ["Research & teaching", "Very satisfied", "Not satisfied", "C", "A < B"])
        #expect(tables.allSatisfy { $0[0] == tables[0][0] })
    }

    // MARK: Options

    @Test func `The separator may be given, and what it must be is told`() throws {
        let imported = try Imported(text: "a;b,c\n1;x,y\n2;x,z\n3;w,y\n")
        #expect(imported.result.status == 1)
        #expect(
            imported.result.errors.contains(
                "the cells may be separated by commas or by semicolons; give \"--separator comma\" or \"--separator semicolon\""
            ))
        #expect(try Imported(text: "a;b,c\n1;x,y\n2;x,z\n3;w,y\n", ["--separator", ";"]).result.status == 0)
        let wrong = try Imported(text: "a,b\n1,2\n", ["--separator", "space"])
        #expect(wrong.result.status == 64)
        #expect(try Imported(text: "a,b\n1,2\n", ["--encoding", "klingon"]).result.status == 64)
        #expect(try Imported(text: "a,b\n1,2\n", ["--header-rows", "0"]).result.status == 64)
        #expect(try Imported(text: "a,b\n1,2\n", ["--sheet", "x"]).result.status == 1)
    }
}
