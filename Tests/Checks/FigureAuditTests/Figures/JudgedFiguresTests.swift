import Testing

@testable import FigureAudit

/// What a figure of several options, or of somebody's words, is judged by.
@Suite struct JudgedFiguresTests {
    private func said(_ text: String) throws -> [String] {
        try audited(text, of: smallResults(), isVerbose: true).map { String($0.dropFirst("1: ".count)) }
    }

    @Test func `A figure of two options is only truncated when it is for both`() throws {
        // F 2 is 66.67 per cent, F 3 is 83.33.
        #expect(
            try said("F 2 and F 3 (each 66 per cent) lead.").first?.hasPrefix("66 per cent: from no base: ") == true)
        #expect(
            try said("F 3 and F 2 (each 66 per cent) lead.").first?.hasPrefix("66 per cent: from no base: ") == true)
        #expect(try said("F 2 (66 per cent) leads.").first?.contains("from no base") == false)
        #expect(try said("F 2 (66 per cent) leads.").first?.contains("agrees: ") == false)
    }

    @Test func `A quoted share with another value is not a second value of ours`() throws {
        let quoted = try audited("“F 2 has 66 per cent”, one said.\n\nF 2 has 67 per cent.", of: smallResults())
        #expect(quoted == [])
        let after = try audited("F 2 has 67 per cent.\n\n“F 2 has 66 per cent”, one said.", of: smallResults())
        #expect(after == [])
        let own = try audited("F 2 has 66 per cent, one said.\n\nF 2 has 67 per cent.", of: smallResults())
        #expect(own.count == 2)
    }
}
