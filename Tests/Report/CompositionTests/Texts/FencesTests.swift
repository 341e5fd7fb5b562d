import Testing

@testable import Composition

@Suite struct FencesTests {
    @Test func `A list whose items begin with bold words becomes cards`() throws {
        #expect(
            try outline("::: cards columns=3\n2. **Rye** and *oats*\n3. **Wheat**\n   alone\n:::\n") == [
                "group cards(columns: 3)", "  - 2 | Rye", "    p and *oats*", "  - 3 | Wheat", "    p alone",
            ])
    }

    @Test func `A card with too many words is an error that says by how many`() throws {
        #expect(
            try outline("::: cards words=3\n- **Rye** one two three\n- **Oats** one two three four{note five}\n:::\n")
                == [
                    "a.md:3: the card \"Oats\" has 5 words; \"words=3\" allows 3; shorten it by 2"
                ])
    }

    @Test func `Timelines and fields have labels, and boxes titles`() throws {
        #expect(
            try outline(
                "::: timeline\n- **2030** Sown\n:::\n::: fields\n- **Place** Here\n:::\n::: box At *once*\nNow\n:::")
                == [
                    "group timeline", "  - 2030", "    p Sown", "group fields", "  - Place", "    p Here",
                    "group box At *once*", "  - ", "    p Now",
                ])
    }

    @Test func `What is set apart keeps its blocks`() throws {
        let text = ["band", "salutation", "closing", "columns"].map { "::: \($0)\na\n\n- b\n:::\n" }.joined()
        let content = ["  - ", "    p a", "    list bulleted", "    - ", "      p b"]
        #expect(
            try outline(text) == ["band", "salutation", "closing", "columns(2)"].flatMap { ["group \($0)"] + content })
        #expect(try outline("::: rule\n:::\n") == ["group rule"])
    }

    @Test func `Key figures are computed like any other, and a pull quote has words below it`() throws {
        let text = """
            ::: key-figures
            - **{count fruit.apple}** grow apples
            - **{response-rate}** answered
            :::
            ::: pull-quote The *Quito* Process
            "Rye."
            :::
            """
        let report = TestReport(text)
        let blocks = try report.compose().documents[0].blocks
        #expect(
            blockOutline(blocks) == [
                "group keyFigures", "  - <2>", "    p grow apples", "  - <50 per cent>", "    p answered",
                "group pullQuote", "  - ", "    p “Rye.”", "  - ", "    p The *Quito* Process",
            ])
        #expect(blocks.flatMap(\.statistics).map(\.text) == ["2", "50 per cent"])
        #expect(try outline("::: pull-quote\nRye\n:::") == ["group pullQuote", "  - ", "    p Rye"])
    }

    @Test func `Clauses are numbered after the numbered heading above them`() throws {
        let report = TestReport(
            "---\nnumbered: Aim\n---\n# Aims\n\n## One\n\n## Two\n\n::: clauses\n1. a\n2. b\n:::\n\n::: unsplit\n- c\n:::\n"
        )
        let blocks = try blockOutline(report.compose().documents[0].blocks)
        #expect(blocks.filter { $0.hasPrefix("list") } == ["list from 1 after 2.", "list bulleted whole"])
        #expect(
            try outline("# A\n\n::: clauses\n1. a\n:::\n") == [
                "a.md:3:1: no numbered heading is above the block \"clauses\"; "
                    + "begin the text with front matter that numbers its headings: numbered: Objective"
            ])
    }

    @Test func `A directory links to headings`() throws {
        #expect(
            try outline("# A {#a}\n\n::: directory\n1. [First](#a) of all\n:::\n") == [
                "# A #a", "group directory", "  - 1", "    p [First](#a) of all",
            ])
        #expect(
            try outline("# A {#a}\n\n::: directory\n- First\n:::\n") == [
                "a.md:4: an item of the block \"directory\" does not begin with a link to a heading; "
                    + "write - [WORDS](#id)"
            ])
    }

    @Test func `A paragraph may begin with words for the margin`() throws {
        #expect(
            try outline("{margin Key *word*} The text.\n\n- {margin Other} Item\n") == [
                "p [Key *word*] The text.", "list bulleted", "- ", "  p [Other] Item",
            ])
        #expect(
            try outline("Text {margin late}.\n\n{margin alone}\n") == [
                "a.md:1:6: {margin} is allowed only where a paragraph begins; write {margin WORDS} before its first word",
                "a.md:3: there is no paragraph beside the words in the margin",
            ])
    }

    @Test(arguments: [
        ("::: crads\n1. a\n:::", "a.md:1:1: there is no block \"crads\"; did you mean \"cards\"?"),
        (
            "::: cards\na\n:::",
            "a.md:1:1: the block \"cards\" holds something other than one list; "
                + "write one list, and nothing else, between \"::: cards\" and \":::\""
        ),
        (
            "::: cards colums=2\n- **a** b\n:::",
            "a.md:1:1: the block \"cards\" has no attribute \"colums\"; did you mean \"columns\"?"
        ),
        (
            "::: columns columns=9\na\n:::",
            "a.md:1:1: \"columns\" is \"9\"; write a whole number from 2 to 4"
        ),
        (
            "::: timeline\n- a\n:::",
            "a.md:2: an item of the block \"timeline\" does not begin with a date in bold; write - **WORDS** text"
        ),
        (
            "::: band Title\na\n:::",
            "a.md:1:1: the block \"band\" has no title; write the words on a line of their own, below \"::: band\""
        ),
        (
            "::: key-figures\n- **12** grains\n- **3**\n:::",
            "a.md:3: the key figure \"3\" does not say what it counts; write - **FIGURE** what it counts"
        ),
        (
            "::: key-figures\n- **12** grains\n:::",
            "a.md:1:1: the block \"key-figures\" has 1 figure; write 2 to 4, and the others in another block"
        ),
        (
            "::: key-figures\n- 12 grains\n- **3** ears\n:::",
            "a.md:2: an item of the block \"key-figures\" does not begin with a figure in bold; write - **WORDS** text"
        ),
        ("::: pull-quote Rye\n:::", "a.md:1:1: the block \"pull-quote\" is empty"),
        ("::: box\n:::", "a.md:1:1: the block \"box\" is empty"),
        (
            "::: rule\na\n:::",
            "a.md:2: the block \"rule\" holds text; close it with \":::\" on the next line, and write the text below"
        ),
        ("::: box\n# A\n:::", "a.md:2: a heading cannot be inside a list, a statement or a fenced block"),
    ])
    func `What is wrong with a fence is said with its place`(text: String, problem: String) throws {
        #expect(try outline(text) == [problem])
    }
}
