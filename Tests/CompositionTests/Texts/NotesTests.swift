import Testing

@testable import Composition

@Suite struct NotesTests {
    @Test func `a note stands where it is written, in its own words`() throws {
        #expect(try outline("Rye{note As sown.} leads.") == ["p Rye†‹As sown.› leads."])
    }

    @Test func `a note without words is told`() throws {
        #expect(
            try outline("Rye {note}.") == [
                "a.md:1:5: \"note\" is not complete or has too many words; write {note TEXT}"
            ])
    }

    @Test func `a figure typed into a note is told`() throws {
        #expect(
            try outline("Rye.{note Of 76 per cent.}") == [
                "a.md:1:5: the figure \"76 per cent\" is typed, not computed; write an expression such as {share QUESTION.OPTION}; a figure from elsewhere is {cited 76 per cent}"
            ])
    }

    @Test func `words of another language keep their language`() throws {
        #expect(try outline("The [trigo](lang:es).") == ["p The es:‹trigo›."])
    }
}
