import MarkdownReader
import Testing

@Suite struct FencesTests {
    @Test func `A fence holds the blocks between its lines, with their own places`() {
        let text = "Before\n::: box words=5 gap=2 A *fine* title\n- a\n\n:::: columns\nb\n::::\n:::\nAfter\n"
        #expect(
            outline(text) == [
                "1 paragraph Before", "2 fence box words=5 gap=2 A *fine* title", "  3 list bulleted", "    - item",
                "      3 paragraph a", "  5 fence columns", "    6 paragraph b", "9 paragraph After",
            ])
    }

    @Test func `Colons inside a line open nothing`() {
        #expect(outline("a ::: b\n:: c\n") == ["1 paragraph a ::: b :: c"])
    }

    @Test func `A fence that nothing closes or opens is an error with its place`() {
        #expect(
            outline("a\n\n:::\n") == [
                "a.md:3:1: \":::\" closes no block; open one with \"::: NAME\", or remove it"
            ])
        #expect(
            outline("a\n\n::: box Title\nb\n") == [
                "a.md:3:1: \"::: box Title\" opens a block that nothing closes; end it with a line \":::\""
            ])
    }

    @Test func `Fences nest eight deep and no deeper`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "::: box\n", count: depth) + "a\n" + String(repeating: ":::\n", count: depth)
        }
        #expect(outline(nested(8)).last?.hasSuffix("9 paragraph a") == true)
        #expect(outline(nested(9)) == ["a.md:9:1: fenced blocks are nested more than 8 levels deep"])
    }
}
