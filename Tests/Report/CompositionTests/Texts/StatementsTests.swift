import Testing

@testable import Composition

@Suite struct StatementsTests {
    @Test func `a paraphrase names who said it and that it is one`() throws {
        #expect(
            try outline(
                "> [!paraphrase] south\n> It asks {count plan.yes in words} things:\n>\n> - a\n> - b\n>\n> And *c*.\n")
                == [
                    "paraphrase of Office South (OS), paraphrased", "  p It asks <two>^provenance-data things:",
                    "  list bulleted",
                    "  - ", "    p a", "  - ", "    p b", "  p And *c*.",
                ])
    }

    @Test(arguments: [
        "> [!quotation] east\n> As they were.", "> [!quotation] east  \n> As they were.",
        "> [!quotation] east As they were.", "> [!quotation]  east\n>\n> As they were.",
    ])
    func `a quotation names who said it, in whatever way its first line ends`(text: String) throws {
        #expect(try outline(text) == ["quotation of Office East", "  p As they were."])
    }

    @Test(arguments: ["> Words.", "> [!paraphrase]", "> [!quote] east\n> Words.", "> - east", "> {count plan.yes}"])
    func `a block set apart says what it is and whose`(text: String) throws {
        #expect(
            try outline("Text.\n\n" + text) == [
                "a.md:3: a block that begins with > names neither its kind nor its author; "
                    + "begin it with [!paraphrase] ID or [!quotation] ID"
            ])
    }

    @Test func `whose it is stands in the codebook, and something was said`() throws {
        #expect(
            try outline("> [!quotation] esat\n> Words.\n\n---\n".replacing("\n\n---", with: "")) == [
                "a.md:1: the codebook has no office \"esat\"; did you mean \"east\"?"
            ])
        #expect(
            try outline("> [!quotation] east\n\nText.\n\n> [!paraphrase] south\n> {require 1 = invited}") == [
                "a.md:1: the statement of Office East is empty", "a.md:5: the statement of Office South (OS) is empty",
                "a.md:6:3: the answers contradict this requirement: 1 = invited: 1 against 8; "
                    + "reword the sentence, then change or remove the requirement",
            ])
    }

    @Test func `graphs and tables stand on their own`() throws {
        let text = """
            > [!quotation] east
            > Words.
            >
            > ![](graph:fruit)
            >
            > {table plan}

            - ![](graph:fruit)
            - | A |
              |---|
              | b |

            ![](graph:fruit)
            """
        let found = try outline(text, graphs: "  fruit: { title: Fruit }")
        #expect(
            found == [
                "a.md:4:3: a graph cannot be inside a list, a statement or a fenced block",
                "a.md:6:3: a table cannot be inside a list, a statement or a fenced block",
                "a.md:8:3: a graph cannot be inside a list, a statement or a fenced block",
                "a.md:9: a table cannot be inside a list, a statement or a fenced block",
            ], "\(found.joined(separator: "\n"))")
    }
}
