import TestSupport
import Testing

/// How the help reads in a terminal of 80 columns.
@Suite struct HelpTests {
    private static let width = 80
    private static let commands = [
        [], ["build"], ["check"], ["import"], ["tabulate"], ["explain"], ["trace"], ["verify"], ["audit"],
    ]

    @Test(arguments: commands) func `Each line of prose is as full as its words allow`(command: [String]) throws {
        let help = try Program.run(command + ["--help"], environment: ["COLUMNS=\(Self.width)"]).text
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix("USAGE:") }
        #expect(lines.count > 5)
        for (line, next) in zip(lines, lines.dropFirst()) where isProse(line) && isProse(next) {
            let word = next.prefix { $0 != " " }
            #expect(line.count + 1 + word.count > Self.width - 2, "\(line)\n\(next)")
        }
        #expect(lines.allSatisfy { $0.count <= Self.width })
    }

    private func isProse(_ line: Substring) -> Bool { !line.isEmpty && !line.hasPrefix(" ") }
}
