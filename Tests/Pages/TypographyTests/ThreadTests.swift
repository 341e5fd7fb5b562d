import Geometry
import Testing
import Typography

struct ThreadTests {
    private static func lines() throws -> [TextLine] {
        let shaper = try TextShaper(fonts: TestFonts.set)
        return (UInt64(1)...20).flatMap { seed in
            shaper.shape([TestFonts.span(TestFonts.text(words: 80, seed: seed) + " سلام")], language: "en")
                .lines(measure: .points(440))
        }
    }

    @Test func `threads with a shaper each get the same lines`() async throws {
        let expected = try Self.lines()
        try await withThrowingTaskGroup(of: [TextLine].self) { group in
            for _ in 0..<4 { group.addTask { try Self.lines() } }
            for try await lines in group { #expect(lines == expected) }
        }
        #expect(expected.count > 100)
    }
}
