import Testing

@testable import Composition

@Suite struct RespondentSectionsTests {
    @Test func `sections under respondents stand in the order of their sort names`() throws {
        let text = """
            # A

            ## @west

            w

            ### More

            m

            ## @east {#eastern}

            e

            ## @south

            ## Other

            ## @north

            n
            """
        #expect(
            try outline(text) == [
                "# A #a-1", "## Office South (OS) #a-2", "## Office East #eastern", "p e",
                "## western Office (wO) #a-4", "p w", "### More #a-5", "p m", "## Other #a-6",
                "## Office North (ON) #a-7", "p n",
            ])
    }

    @Test func `sections of a higher level begin a new order`() throws {
        #expect(
            try outline("# A\n\n## B\n\n### @west\n\n### @east\n\n## @north\n\n## @south\n") == [
                "# A #a-1", "## B #a-2", "### Office East #a-3", "### western Office (wO) #a-4",
                "## Office South (OS) #a-5", "## Office North (ON) #a-6",
            ])
    }

    @Test func `a respondent has one section, and the codebook knows it`() throws {
        #expect(
            try outline("# A\n\n## @east\n\n## @west\n\n## @east\n\n## @wset\n\n## @east x\n") == [
                "a.md:7: the office \"east\" has two sections here; merge them under one heading",
                "a.md:9: the codebook has no office \"wset\"; did you mean \"west\"?",
                "a.md:11: the codebook has no office \"east x\"; did you mean \"east\"?",
            ])
        #expect(try outline("# A\n\n## @east\n\n## B\n\n## @east\n").count == 4)
    }
}
