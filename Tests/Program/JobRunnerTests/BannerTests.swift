import TestSupport
import Testing

/// Several breaks side by side, by the public commands: each column is that of the break alone.
@Suite struct BannerTests {
    private static let gardens = Repository.path("Tests/Program/ConformanceTests/Reports/statistics")

    /// The report of invented gardens with a banner.
    private func copy(_ breaks: String = "[type, region, plan]", name: String = "all") throws -> ReportCopy {
        let copy = try ReportCopy(Self.gardens)
        try copy.replace("  profile: [type, region, plan]\n", with: "  \(name): \(breaks)\n", in: "report.yaml")
        return copy
    }

    private func tabulated(_ copy: ReportCopy, _ options: String...) throws -> String {
        let result = try Program.run(["tabulate", copy.folder] + options)
        #expect(result.status == 0 && result.errors == "")
        return result.text
    }

    private func rows(_ csv: String) -> [String] { csv.split(separator: "\r\n").map(String.init) }

    /// The rows of the groups, then those of the total with the name of the break left out.
    private func parts(_ csv: String) -> (groups: [String], total: [String]) {
        let rows = rows(csv).dropFirst()
        let total = rows.filter { $0.contains(",total,,,") }
        return (
            rows.filter { !$0.contains(",total,,,") },
            total.map { row in
                var cells = row.split(separator: ",", omittingEmptySubsequences: false)
                cells[2] = ""
                cells[3] = ""
                return cells.joined(separator: ",")
            }
        )
    }

    @Test(arguments: ["crops", "ease", "hours", "needs"]) func `Each column is that of its break alone, the total once`(
        question: String
    ) throws {
        let copy = try copy()
        let banner = parts(try tabulated(copy, "--question", question, "--by", "all", "--format", "csv"))
        let alone = try ["type", "region", "plan"].map { name in
            parts(try tabulated(copy, "--question", question, "--by", name, "--format", "csv"))
        }
        #expect(banner.groups == alone.flatMap(\.groups))
        #expect(banner.groups.count > 6)
        #expect(alone.allSatisfy { $0.total == banner.total })
        #expect(!banner.total.isEmpty)
    }

    @Test func `A terminal shows the breaks in one table`() throws {
        let text = try tabulated(copy(), "--question", "ease", "--by", "all")
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "ease by all: ease of finding water")
        let heads = [
            "type: allotment", "type: school", "region: North Shore", "region: South Shore", "plan: A second plot",
            "plan: No second plot", "plan: Undecided", "total",
        ]
        let found = heads.compactMap { lines[1].firstRange(of: $0)?.lowerBound }
        #expect(found.count == heads.count && found == found.sorted())
    }

    @Test func `JSON names the break of each column`() throws {
        let json = try tabulated(copy(), "--question", "plan", "--by", "all", "--format", "json")
        #expect(json.contains("\"by\": \"all\""))
        #expect(json.firstRange(of: "\"by\": \"type\"") != nil && json.firstRange(of: "\"by\": \"region\"") != nil)
        // The question itself is no break of its own table.
        #expect(json.firstRange(of: "\"by\": \"plan\"") == nil)
    }

    @Test func `A table with a banner has heads in two levels, and every cell is checked against the attached data`()
        throws
    {
        let copy = try copy("[type, region]", name: "type_and_region")
        _ = try copy.add("{table ease by type_and_region}", to: "texts/figures.md")
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let file = copy.beside("edition/statistics.pdf")
        #expect(try Program.run(["verify", file]).status == 0)
        let tree = try Subprocess.run("pdfinfo", ["-struct-text", file]).text
        let lines = tree.split(separator: "\n").map { String($0.drop { $0 == " " }) }
        let start = try #require(lines.firstIndex { $0.contains("Ease of finding water, by type and region") })
        let head = Array(lines[start...].prefix { $0 != "TBody" })
        let texts = head.filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() }.joined(separator: "|")
        #expect(texts.hasSuffix("|Option|Type|Region|Total|Allotment|School|North |Shore|South |Shore"))
        #expect(head.count { $0.contains("/Scope /Column") } == 8)
        #expect(head.count { $0.contains("/ColSpan 2") } == 2)
        #expect(head.count { $0.contains("/RowSpan 2") } == 2)
        let files = try Subprocess.run("pdfdetach", ["-list", file]).text
        #expect(files.contains("ease-by-type_and_region.csv"))
    }

    @Test func `Faults of a banner are reported where it is defined`() throws {
        func errors(_ breaks: String, name: String = "all") throws -> [String] {
            let copy = try copy(breaks, name: name)
            _ = try copy.add("{table crops by \(name)}", to: "texts/figures.md")
            return try copy.run("check").errors.split(separator: "\n").map(String.init)
        }
        #expect(
            try errors("[type, regoin]").first
                == "error: report.yaml:12:15: \"regoin\" is not a grouping; expected \"type\", \"region\" or a question with "
                + "options; did you mean \"region\"?")
        #expect(
            try errors("[type, hours]").first
                == "error: report.yaml:12:15: hours has no options, so it cannot group")
        #expect(
            try errors("[type, type]").first
                == "error: report.yaml:12:15: the banner \"all\" has the break \"type\" twice")
        #expect(
            try errors("type").first
                == "error: report.yaml:12:8: the banner \"all\" has no list of breaks; write [type, region], with questions too"
        )
        #expect(
            try errors("[type]", name: "plan").first
                == "error: report.yaml:12:3: a question has the name of the banner \"plan\"; give the banner another name"
        )
        #expect(
            try errors("[crops]", name: "region").first
                == "error: report.yaml:12:3: \"region\" is a grouping and cannot name a banner; give the banner another name"
        )
        #expect(
            try errors("[crops]").first?.hasSuffix("crops is the only break of the banner \"all\"") == true)
    }
}
