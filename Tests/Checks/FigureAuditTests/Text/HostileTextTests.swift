import Glibc
import Testing

@testable import FigureAudit

@Suite struct HostileTextTests {
    /// Seconds of processor time that a text takes, reading included.
    private func seconds(_ text: String) throws -> Double {
        let results = try smallResults()
        let start = threadTime()
        _ = try auditTexts([AuditedText(Array(text.utf8), file: "t.txt")], results: results, acronyms: [:])
        return threadTime() - start
    }

    private func threadTime() -> Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// A run without a space, and what is said of a truncated share behind it.
    @Test(
        arguments: [
            "a", "7", "%", "(",
            "é", "*", "]",
            // A quotation ends with its paragraph.
            "\u{201C}", "{",
        ]) func `A run of one character hides nothing behind it`(unit: String) throws
    {
        let text = String(repeating: unit, count: 200_000) + "\n\nF 2 has 66 per cent."
        let told = try audited(text, of: smallResults())
        #expect(told.map { $0.split(separator: ": ").prefix(2).joined(separator: ": ") } == ["3: 66 per cent"])
    }

    @Test(
        arguments: [
            "{[(", "12 of ", "F 1, F 2 and ", "77 and ", "Northern Office of ", "1. a\n2. b\n4. c\n\n",
            "word word word word word word word word (\n\n", "Graph X ", "Summary point 1. Grow apples\n\n", "a  b  ",
            "a b c    d e f\n", "half of ", "twenty ",
        ]) func `Time grows with the length of the text`(unit: String) throws
    {
        let count = 16_000 / unit.utf8.count
        let short = try (0..<2).map { _ in try seconds(String(repeating: unit, count: count)) }.min() ?? 0
        let long = try seconds(String(repeating: unit, count: count * 8))
        // Eight times the text; a square would be sixty-four times the time.
        #expect(long < max(short, 0.02) * 24, "\(short) s, \(long) s")
    }

    @Test func `More figures than any text for people holds are told`() throws {
        let text = try AuditedText(Array(String(repeating: "77% ", count: 100_500).utf8), file: "t.txt")
        #expect {
            try auditTexts([text], results: smallResults(), acronyms: [:])
        } throws: { error in
            "\(error)".contains("the texts contain more than 100000 figures")
        }
    }
}
