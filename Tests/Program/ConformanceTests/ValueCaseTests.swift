import TestSupport
import Testing

/// Small files and reports whose values were once misread or refused; each is an example of a kind.
@Suite struct ValueCaseTests {
    private func path(_ name: String) -> String {
        Repository.path("Tests/Program/ConformanceTests/ValueCases/\(name)")
    }

    /// What the program makes of an export by itself.
    private struct Imported {
        var place: TemporaryFolder
        var codebook: String
        var binding: String
        var lines: String

        init(_ export: String) throws {
            place = try TemporaryFolder()
            let result = try Program.run(["import", export, "--into", "mine"], folder: place.path)
            #expect(result.status == 0 && result.errors == "")
            lines = result.text
            codebook = try text(ofFile: place.path("mine/codebook.yaml"))
            binding = try text(ofFile: place.path("mine/binding.yaml"))
        }

        func run(_ command: String, _ options: [String] = []) throws -> Subprocess.Result {
            try Program.run([command, "mine"] + Program.folders + options, folder: place.path)
        }

        /// Checks and builds what was imported, and tabulates it as CSV.
        func tables() throws -> String {
            for (command, options) in [("check", ["--data"]), ("check", []), ("build", [])] {
                let result = try run(command, options)
                #expect(result.status == 0 && result.errors == "", "\(command): \(result.errors)")
            }
            return try run("tabulate", ["--format", "csv"]).text
        }
    }

    private func report(_ name: String) throws -> ReportCopy { try ReportCopy(path(name)) }

    private func tables(_ name: String) throws -> String {
        let copy = try report(name)
        for (command, options) in [("check", []), ("build", ["--output", copy.beside("edition")])] {
            let result = try copy.run(command, options)
            #expect(result.status == 0 && result.errors == "", "\(command): \(result.errors)")
        }
        return try copy.run("tabulate", ["--format", "csv"]).text
    }

    @Test func `A no-break space in an option is imported, checked and built`() throws {
        let tables = try Imported(path("01-nbsp-in-option/export.csv")).tables()
        #expect(tables.contains(",desk_window_north,Desk by the") && tables.contains("side),1,"))
        #expect(tables.contains(",shared_table,Shared table,2,"))
    }

    @Test func `Weights of nine decimals are summed exactly`() throws {
        let tables = try tables("06-weight-nine-decimals")
        #expect(tables.contains("17.449374826"))
        #expect(tables.contains("10.361417011") && tables.contains("7.087957815"))
    }

    @Test func `A time with an hour of one digit is a date`() throws {
        let imported = try Imported(path("07-time-one-digit-hour/export.csv"))
        #expect(imported.binding.contains("submitted: { column: End Date }"))
        #expect(try imported.tables().contains("use_library,single_choice,10,"))
    }

    @Test func `Dates of SPSS are no questions, and one is the date of the response`() throws {
        let imported = try Imported(path("08-spss-dates/survey.sav"))
        #expect(imported.binding.contains("submitted: { column: intdate }"))
        #expect(imported.lines.contains("so they are left out: birth, start."))
        #expect(!imported.codebook.contains("kind: number"))
        #expect(try imported.tables().contains("q1,single_choice,12,"))
        let once = try Imported(path("24-spss-date-bound-twice/survey.sav"))
        #expect(once.binding.contains("submitted: { column: date }"))
        #expect(!once.codebook.contains("id: date"))
        #expect(try once.tables().contains("q1,single_choice,8,"))
    }

    @Test func `A weight of SPSS is offered and is no question`() throws {
        let imported = try Imported(path("09-spss-weight/survey.sav"))
        #expect(imported.binding.contains("# weight: { column: wt }"))
        #expect(!imported.codebook.contains("id: wt"))
        #expect(try imported.tables().contains("q1,single_choice,12,"))
    }

    @Test func `A scale with labels at its ends has all its points`() throws {
        let imported = try Imported(path("10-spss-endpoint-labels/survey.sav"))
        #expect(imported.codebook.contains("- { code: not_satisfied, number: 1, title: Not at all satisfied }"))
        #expect(imported.codebook.contains("- { code: \"4\", number: 4, title: \"4\" }"))
        #expect(imported.codebook.contains("declared missing, so not options here: 99 (No answer)"))
        let tables = try imported.tables()
        #expect(tables.contains("sat,scale,60,"))
        #expect(tables.contains("trust,scale,55,5,"))
    }

    @Test func `A share that rounds to nothing or to all says so`() throws {
        let copy = try report("16-one-of-484-is-0-per-cent")
        #expect(try copy.run("build", ["--output", copy.beside("edition")]).status == 0)
        let table = try copy.run("tabulate").text
        #expect(table.contains("A         483            >99%          >99%"))
        #expect(table.contains("B           1             <1%           <1%"))
        #expect(table.contains("Yes       484            100%"))
        let explained = try copy.run("explain", ["share level.o2"]).text
        #expect(explained.contains("  prints    less than 1 per cent"), "\(explained)")
        #expect(explained.contains("printed as less than 1"), "\(explained)")
        #expect(try copy.run("explain", ["share level.o1"]).text.contains("  prints    more than 99 per cent"))
        #expect(try copy.run("explain", ["share level.o2 to 1"]).text.contains("  prints    0.2 per cent"))
        let pdf = copy.beside("edition/results.pdf")
        let trace = try Program.run(["trace", pdf]).text
        #expect(trace.contains("as less than 1, rounded") && trace.contains("as more than 99, rounded"))
    }

    @Test func `Weighted counts are whole in tables and exact in data`() throws {
        let copy = try report("17-weighted-counts-unrounded")
        #expect(try copy.run("build", ["--output", copy.beside("edition")]).status == 0)
        #expect(try copy.run("tabulate").text.contains("Weighted: base 4096; 4096 responses"))
        #expect(try copy.run("tabulate", ["--format", "csv"]).text.contains("4096.0252"))
    }

    @Test func `Earlier waves are accounted for as this one is`() throws {
        let copy = try report("21-waves-not-reconciled")
        let account = try copy.run("check", ["--data"])
        #expect(account.status == 1)
        #expect(account.text.contains("\nold/responses.csv, wave 2023: "))
        #expect(account.text.contains("  unknown options: 1 text in "))
        #expect(account.errors.contains("\"eveningg\"; did you mean \"evening\"?"))
        let details = try copy.run("check", ["--data", "--verbose"]).text
        #expect(details.contains("  services has no option \"eveningg\" ("))
        #expect(details.contains("\n    services     services\n"), "\(details)")
        let json = try copy.run("check", ["--data", "--format", "json"]).text
        #expect(json.contains("\"wave\": \"2023\"") && json.contains("\"code\": \"unknown-option\""))
        for _ in 0..<4 { try copy.replace("eveningg", with: "evening", in: "old/responses.csv") }
        #expect(try copy.run("check", ["--data"]).status == 0)
    }

    @Test func `A figure with an expression in it is not to be cited`() throws {
        let copy = try report("30-ordered-options-by-count")
        func said(_ text: String) throws -> String {
            try write(Array("# R\n\n\(text)\n\n![](graph:age)\n".utf8), toFile: copy.path("texts/results.md"))
            return try copy.run("check").errors
        }
        let name = try names(inFolder: copy.path("texts")).first ?? ""
        #expect(name == "results.md")
        #expect(try said("{count age.a1} of 93 people").contains("write {count age.a1 with base}"))
        #expect(try said("{responded} of 93 people").contains("write {responded} of {invited} people"))
        #expect(try said("{base age} of 93 people").contains("write {base age} of {responded} people"))
        #expect(try said("10 of {base age} people").contains("write {count QUESTION.OPTION with base}"))
        for accepted in [
            "{count age.a1 with base}", "{responded} of {invited} people", "{base age} of {responded} people",
            "{cited 10 of 93 people}", "{cited 76 per cent}",
        ] {
            #expect(try said(accepted) == "", "\(accepted)")
        }
    }

    @Test(arguments: ["NA", "N/A", "-", "99", "No answer"]) func `Words for no answer are not answered`(word: String)
        throws
    {
        let copy = try report("30-ordered-options-by-count")
        let answers = try text(ofFile: copy.path("responses.csv"))
        let columns = answers.split(separator: "\n")[0].split(separator: ",").count
        let row = Array(repeating: word, count: columns).joined(separator: ",")
        try copy.append(Array("\(row)\n".utf8), to: "responses.csv")
        try copy.replace("invited: 6", with: "invited: 7", in: "codebook.yaml")
        #expect(try copy.run("tabulate").status == 1)
        try copy.append(Array("not-answered: [\"\(word)\"]\n".utf8), to: "binding.yaml")
        let table = try copy.run("tabulate")
        #expect(table.status == 0 && table.errors == "")
        #expect(table.text.contains("Base: 6 of 7 responding people; 6 responses; 1 did not answer"))
    }

    @Test func `Ordered options keep the codebook's order, and what is outside the base is last`() throws {
        let copy = try report("30-ordered-options-by-count")
        try copy.replace(
            "    wording: How old are you?", with: "    ordered: yes\n    wording: How old are you?",
            in: "codebook.yaml")
        try copy.replace(
            "{ code: s3, number: 9, title: Don't know }", with: "{ code: s3, title: Don't know, outside-base: yes }",
            in: "codebook.yaml")
        try copy.append(Array("\n{table sat}\n\n{table age order label}\n".utf8), to: "texts/results.md")
        #expect(try copy.run("build", ["--output", copy.beside("edition")]).errors.contains("error") == false)
        let table = try copy.run("tabulate").text
        #expect(
            table.hasPrefix(
                """
                age: age
                Base: 6 of 6 responding people; 6 responses; 0 did not answer, 0 not asked
                  rank  option       count  of respondents  of responses
                     3  18 to 29         1             17%           17%
                     2  30 to 59         2             33%           33%
                     1  60 and over      3             50%           50%
                """), "\(table)")
        #expect(table.contains("Base: 5 of 6 responding people; 5 responses; 1 outside the base; 0 did not answer"))
        #expect(table.contains("Don't know      1               -             -"), "\(table)")
        #expect(try copy.run("explain", ["mean sat"]).text.contains("  prints    1.6"))
        #expect(try copy.run("explain", ["share sat.s2"]).text.contains("  prints    60 per cent"))
        #expect(try copy.run("explain", ["share sat.s3"]).errors.contains("outside the base of sat"))
        #expect(try copy.run("explain", ["share sat.s3 of asked"]).text.contains("  prints    17 per cent"))
        #expect(try copy.run("explain", ["base sat of asked"]).text.contains("  prints    6"))
    }
}
