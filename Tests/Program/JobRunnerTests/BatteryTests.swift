import TestSupport
import Testing

/// Questions with one scale as a battery, by the public commands; the expected figures are counted by hand from the five
/// responses.
@Suite struct BatteryTests {
    private static let gardens = Repository.path("Tests/Program/ConformanceTests/Reports/battery")

    private func explain(_ expression: String) throws -> String {
        let result = try Program.run(["explain", Self.gardens] + Program.folders + [expression])
        return result.status == 0 ? result.text : result.errors
    }

    private func printed(_ expression: String) throws -> String {
        let line = try explain(expression).split(separator: "\n").first { $0.hasPrefix("  prints ") }
        return String((line ?? "").dropFirst("  prints    ".count))
    }

    @Test func `A table has a row for each item and a column for each option`() throws {
        let copy = try ReportCopy(Self.gardens)
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let file = copy.beside("edition/battery.pdf")
        #expect(try Program.run(["verify", file]).status == 0)
        let head = ["Item", "Base", "Bad", "Fair", "Good", "Do not know", "Mean"]
        let tables = try withExtendedLifetime(copy) { try taggedTables(file) }
        #expect(
            tables == [
                [
                    head, ["Water", "4", "0 (0%)", "1 (25%)", "3 (75%)", "0", "2.8"],
                    ["Soil", "4", "3 (75%)", "1 (25%)", "0 (0%)", "1", "1.3"],
                    ["Paths through the garden", "4", "0 (0%)", "2 (50%)", "2 (50%)", "1", "2.5"],
                ],
                [
                    head, ["Water", "2", "0 (0%)", "1 (50%)", "1 (50%)", "0", "2.5"],
                    ["Soil", "2", "2 (100%)", "0 (0%)", "0 (0%)", "1", "1.0"],
                    ["Paths through the garden", "2", "0 (0%)", "0 (0%)", "2 (100%)", "1", "3.0"],
                ],
                [
                    ["Item", "Base", "Often", "Never"], ["Spade", "4", "3 (75%)", "1 (25%)"],
                    ["Rake", "5", "1 (20%)", "4 (80%)"],
                ],
            ])
    }

    @Test(arguments: [
        ("item services#1", "water"), ("item services#2", "paths through the garden"), ("item services#3", "soil"),
        ("mean services#1", "2.8"), ("share services#1.good", "75 per cent"), ("item services.bad#1", "soil"),
        ("share services.bad#1", "75 per cent"), ("mean services.bad#1", "1.3"), ("base services#3", "4"),
        ("question services#1", "How good is the water?"), ("option services#1#1", "Good"),
        ("item services#1 among april", "paths through the garden"), ("mean services#1 among april", "3.0"),
        ("item tools.often#1", "spade"), ("share tools.never#1 with base", "80 per cent (4 of 5)"),
        ("item soil", "soil"), ("require mean services#1 > 2.7", "nothing: the requirement holds"),
    ]) func `An item is named by its rank`(expression: String, expected: String) throws {
        #expect(try printed(expression) == expected)
    }

    @Test func `An explanation gives the values by which items are ranked`() throws {
        #expect(
            try explain("item services#1").contains("\n  items     water 2.75, paths 2.50, soil 1.25\n"))
        #expect(
            try explain("share services.bad#1 among april").contains(
                "\n  items     soil 100.00%, water 0.00%, paths 0.00%\n"))
        #expect(try !explain("mean water").contains("items"))
    }

    @Test(arguments: [
        (
            "mean services",
            "1:6: \"services\" does not name an item of the battery services; write one of its questions (water, soil, paths), "
                + "services#1 for the one with the highest mean, or services.OPTION#1 for the one with the greatest share of an option"
        ),
        ("mean services#4", "1:6: services has no item number 4 with a figure to rank it by; expected 1 to 3"),
        (
            "item tools#1",
            "1:6: the items of tools are not scales, so they have no mean; "
                + "write tools.OPTION#1 for the one with the greatest share of an option"
        ),
        (
            "item services.bad#2",
            "1:6: services.bad#2 is not one item: water and paths have the same share of \"bad\"; name the items that you mean"
        ),
        ("item services.bod#1", "1:6: water has no option \"bod\"; did you mean \"bad\"?"),
        ("mean service#1", "1:6: the codebook has no question \"service#1\""),
    ]) func `What names no item is refused`(expression: String, expected: String) throws {
        #expect(try explain(expression).contains("expression:" + expected))
    }

    @Test func `An item whose figure the report withholds has no rank`() throws {
        let copy = try ReportCopy(Self.gardens)
        try copy.replace(
            "filters:\n", with: "small-base: { below: 4, shares: withhold }\nfilters:\n", in: "report.yaml")
        // Only three people answer on soil then.
        try copy.replace("b,2030-03-02,good,fair,fair", with: "b,2030-03-02,good,,fair", in: "responses.csv")
        let last = try copy.run("explain", ["item services#2"])
        #expect(last.text.contains("\n  items     water 2.75, paths 2.50\n"))
        #expect(try copy.run("explain", ["item services#3"]).errors.contains("no item number 3"))
    }

    @Test func `The items are compared between groups and waves, by means or by an option`() throws {
        let copy = try ReportCopy(Self.gardens)
        try copy.replace(
            "filters:\n",
            with:
                "waves:\n  - { id: \"2029\", label: Then, codebook: codebook.yaml, answers: earlier.csv }\nfilters:\n",
            in: "report.yaml")
        let answers = try String(
            decoding: Repository.bytes("Tests/Program/ConformanceTests/Reports/battery/responses.csv"), as: UTF8.self)
        let earlier = answers.split(separator: "\n").prefix(4).joined(separator: "\n") + "\n"
        try write(Array(earlier.utf8), toFile: copy.folder + "/earlier.csv")
        let tables = ["services by plot", "tools.often by plot", "services since 2029", "services.good since 2029"]
        try copy.replace(
            "{table tools}", with: tables.map { "{table \($0)}" }.joined(separator: "\n\n"), in: "texts/quality.md")
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let file = copy.beside("edition/battery.pdf")
        #expect(try Program.run(["verify", file]).status == 0)
        let found = try withExtendedLifetime(copy) { try taggedTables(file) }
        let groups = ["Item", "Yes", "No", "Do not know", "Total"]
        #expect(
            Array(found.dropFirst(2)) == [
                [
                    groups, ["Water", "3.0 (2)", "3.0 (1)", "2.0 (1)", "2.8 (4)"],
                    ["Soil", "1.0 (1)", "2.0 (1)", "1.0 (2)", "1.3 (4)"],
                    ["Paths through the garden", "2.5 (2)", "2.0 (1)", "3.0 (1)", "2.5 (4)"],
                ],
                [
                    groups, ["Spade", "2 (100%)", "1 (100%)", "0 (0%)", "3 (75%)"],
                    ["Rake", "1 (50%)", "0 (0%)", "0 (0%)", "1 (20%)"],
                ],
                [
                    ["Item", "Then", "This survey"], ["Water", "2.7 (3)", "2.8 (4)"], ["Soil", "1.3 (3)", "1.3 (4)"],
                    ["Paths through the garden", "2.0 (2)", "2.5 (4)"],
                ],
                [
                    ["Item", "Then", "This survey"], ["Water", "2 (67%)", "3 (75%)"], ["Soil", "0 (0%)", "0 (0%)"],
                    ["Paths through the garden", "0 (0%)", "2 (50%)"],
                ],
            ])
    }

    @Test(arguments: [
        (
            "services order share",
            "the table of a battery has its items in rows, and takes \"among\", \"by\", \"since\" and \"to\" only; "
                + "write a table of one of its questions: water, soil, paths"
        ),
        (
            "services.good",
            "the table of a battery has its items in rows, and takes \"among\", \"by\", \"since\" and \"to\" only; "
                + "write {table services}, or compare the option: {table services.good by GROUP}"
        ),
        (
            "tools by plot",
            "the items of tools are not scales, so they have no mean to compare; "
                + "compare the share of an option: {table tools.often ...}"
        ),
        (
            "services by plot among april",
            "the table of a battery compares groups or waves, and takes no other modifier then; write two tables"
        ),
    ]) func `What the table of a battery cannot show is refused`(table: String, problem: String) throws {
        let copy = try ReportCopy(Self.gardens)
        try copy.replace("{table services}", with: "{table \(table)}", in: "texts/quality.md")
        #expect(try copy.run("check").errors.contains("texts/quality.md:9:1: \(problem)"))
    }
}
