import CairoRenderer
import PDFSyntax
import TestSupport
import Testing

@testable import PDFExport

@Suite struct EmbeddedFontsTests {
    private func fonts() throws -> [FontResource] {
        let run = try TestFont.inter.run("aжb")
        let glyphs = zip(run.glyphs, run.text).map { FontSpecimen.Glyph(index: $0.index, text: String($1)) }
        let file = try PaintedFile(renderSpecimens([FontSpecimen(font: run.font, glyphs: glyphs)]).file)
        let resources = try #require(try file.followed(file.page()["Resources"])?.dictionary)
        let entries = try #require(try file.followed(resources["Font"])?.dictionary)
        return try entries.map { try FontResource(name: $0.key, $0.value, in: file) }
    }

    @Test func `fonts give their advances`() throws {
        let fonts = try fonts()
        #expect(fonts.map(\.name) == ["f-0-0", "f-0-1"])
        #expect(fonts.map(\.isComposite) == [false, true])
        // Of 2,816 units to the em, "a" is 1,588 wide and "b" 1,748; Cairo cuts the thousandths off.
        #expect(fonts[0].advance(of: 97) == 563)
        #expect(fonts[0].advance(of: 98) == 620)
        #expect(fonts[0].advance(of: 99) == nil)
        #expect(fonts[0].advance(of: -1) == nil)
        #expect(fonts[1].advance(of: 2) == nil)
    }

    @Test func `codes are read from strings and from arrays, by the font that is set`() throws {
        let content =
            "q BT /f-0-0 1 Tf (a\\)) Tj /f-0-1 1 Tf [<00010102> 7.5 <0003>] TJ /Span <</ActualText (x)>> BDC <0001> Tj EMC <0001> Tj ET Q"
        let codes = try shownCodes(in: Array(content.utf8), fonts: fonts())
        #expect(codes.map(\.font) == [0, 0, 1, 1, 1, 1, 1])
        #expect(codes.map(\.number) == [97, 41, 1, 258, 3, 1, 1])
        #expect(codes.map(\.isMarked) == [false, false, false, false, false, true, false])
    }

    @Test(arguments: [
        ("(a) Tj", "text without a font"), ("/f-9-9 1 Tf (a) Tj", "text without a font"),
        ("/Span BMC", "the operator BMC among glyphs"), ("/x1 Do", "the operator Do among glyphs"),
        ("0 0 1 1 re f", "the operator f among glyphs"),
    ])
    func `content that is more than glyphs is refused`(_ content: String, _ message: String) throws {
        let fonts = try fonts()
        #expect(throws: ExportError.unexpectedSource(message)) { try shownCodes(in: Array(content.utf8), fonts: fonts) }
    }
}
