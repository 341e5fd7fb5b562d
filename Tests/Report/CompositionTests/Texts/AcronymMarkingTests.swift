import DocumentModel
import Testing

@testable import Composition

@Suite struct AcronymMarkingTests {
    private func marked(_ texts: String...) -> [String] {
        var marking = AcronymMarking(["ON": "Office North", "ONs": "offices of the north", "A-B": "both"])
        return texts.map { text in
            marking.mark([.text(text)]).map { inline in
                if case .acronym(let short, let expansion) = inline { return "<\(short)=\(expansion)>" }
                return [inline].plainText
            }.joined()
        }
    }

    @Test func `only the first use carries what it stands for`() {
        #expect(marked("The ON, the ON.", "ON") == ["The <ON=Office North>, the ON.", "ON"])
    }

    @Test func `an acronym is a whole word`() {
        #expect(
            marked("BONN, ON2, ONs (ON) A-B") == [
                "BONN, ON2, <ONs=offices of the north> (<ON=Office North>) <A-B=both>"
            ])
    }

    @Test func `an acronym may begin with a letter with a mark, however it is written`() {
        for written in ["ÉN", "E\u{301}N"] {
            var marking = AcronymMarking(["ÉN": "École Nord"])
            #expect(
                marking.mark([.text("EN, \(written)")]) == [.text("EN, "), .acronym(written, expansion: "École Nord")])
        }
    }

    @Test func `nothing of a text is lost`() {
        for text in ["", " ", "ON", " ON ", "a  b", "é–ON…"] {
            var marking = AcronymMarking(["ON": "Office North"])
            #expect(marking.mark([.text(text)]).plainText == text)
        }
    }

    @Test func `a document explains the codebook's acronyms and its own at their first use`() throws {
        var report = TestReport("Of the ON and the FAO: the ON.")
        report.source = "Survey.\nacronyms: { FAO: Food Agency }"
        let blocks = try report.compose().documents[0].blocks
        guard case .paragraph(let paragraph) = blocks[0] else {
            Issue.record("the text is no paragraph")
            return
        }
        #expect(
            paragraph.inlines == [
                .text("Of the "), .acronym("ON", expansion: "Office North"), .text(" and the "),
                .acronym("FAO", expansion: "Food Agency"), .text(": the ON."),
            ])
    }
}
