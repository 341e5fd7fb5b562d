import TestSupport
import Testing

/// docs/tables.md against the program: its files are those of the example, and its tables and outputs are what is printed.
@Suite struct TablesPageTests {
    private static let example = "Tests/Program/ConformanceTests/Reports/library"

    /// The lines of the page, without the indentation of blocks.
    private func page() throws -> [Substring] {
        String(decoding: try Repository.bytes("docs/tables.md"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The indented blocks, each with its lines.
    private func blocks() throws -> [String] {
        var blocks: [[Substring]] = [[]]
        for line in try page() {
            if line.hasPrefix("    ") { blocks[blocks.count - 1].append(line.dropFirst(4)) } else { blocks.append([]) }
        }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }

    /// The tables, row by row and cell by cell.
    private func tables() throws -> [[[String]]] {
        var tables: [[[String]]] = [[]]
        for line in try page() {
            guard line.hasPrefix("|") else {
                tables.append([])
                continue
            }
            if line.hasPrefix("|---") { continue }
            tables[tables.count - 1].append(
                line.split(separator: "|").map {
                    String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                })
        }
        return tables.filter { !$0.isEmpty }
    }

    @Test func `The blocks are in the files of the example`() throws {
        let files = try ["codebook.yaml", "report.yaml", "texts/results.md"].map {
            String(decoding: try Repository.bytes("\(Self.example)/\($0)"), as: UTF8.self)
        }
        let outputs = ["rapporteur ", "{item ", "Only ", "area: "]
        let quoted = try blocks().filter { block in !outputs.contains { block.hasPrefix($0) } }
        #expect(quoted.count == 6)
        for block in quoted { #expect(files.contains { $0.contains(block) }, "\(block)") }
    }

    @Test func `The tables are printed`() throws {
        let copy = try ReportCopy(Repository.path(Self.example))
        let build = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(build.errors == "" && build.status == 0)
        let file = copy.beside("edition/library.pdf")
        #expect(try Program.run(["verify", file]).status == 0)
        let printed = try withExtendedLifetime(copy) { try taggedTables(file) }
        #expect(try tables().count == 2)
        for table in try tables() {
            let rows = Set(table.dropFirst())
            #expect(printed.contains { rows.isSubset(of: Set($0)) }, "\(table)")
        }
    }

    @Test func `The outputs are those of the commands`() throws {
        let copy = try ReportCopy(Repository.path(Self.example))
        let page = try blocks().joined(separator: "\n\n")
        let explained = try copy.run("explain", ["item satisfaction#1"])
        #expect(explained.status == 0 && page.contains(explained.text.dropLast()))
        let table = try copy.run("tabulate", ["--question", "area", "--where", "use = on_site and age < 40"])
        let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(4)
        #expect(table.status == 0 && page.contains(lines.joined(separator: "\n")))
        // The others begin the example, and are tested elsewhere.
        let commands = try blocks().filter { $0.hasPrefix("rapporteur ") }
        #expect(
            commands == [
                "rapporteur import export.csv --into Reports/library",
                "rapporteur explain Reports/library 'item satisfaction#1'",
                "rapporteur tabulate Reports/library --question area --where 'use = on_site and age < 40'",
            ])
    }
}
