import CairoRenderer
import TestSupport
import Drawing
import Testing

@Suite struct FontSpecimenTests {
    /// "Office", each letter once.
    private func specimen(_ font: FontFile = TestFont.inter.file) throws -> FontSpecimen {
        let run = try TestFont.inter.run("Ofice")
        return FontSpecimen(
            font: font,
            glyphs: zip(run.glyphs, run.text).map { .init(index: $0.index, text: String($1)) })
    }

    @Test func `the same specimens give the same bytes, also on many threads and when Cairo forgets old fonts`()
        async throws
    {
        let specimen = try specimen()
        let expected = try renderSpecimens([specimen]).file
        #expect(expected.starts(with: "%PDF-1.5".utf8))
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            // Cairo keeps 256 unused fonts; each render opens one of its own.
            for _ in 1...600 { group.addTask { try renderSpecimens([specimen]).file } }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(others == [expected])
    }

    @Test func `glyphs with a text come first, in their order`() {
        let glyphs = [(7, nil), (9, "b"), (3, nil), (4, "a")].map { FontSpecimen.Glyph(index: $0, text: $1) }
        #expect(FontSpecimen(font: TestFont.inter.file, glyphs: glyphs).glyphs.map(\.index) == [9, 4, 7, 3])
    }

    @Test func `a specimen of blanks alone is not painted`() throws {
        let (space, letter) = (try TestFont.inter.run(" ").glyphs[0].index, try TestFont.inter.run("x").glyphs[0].index)
        let specimens = [
            [(space, " ")], [(space, nil)], [(space, nil), (letter, "x")], [(letter, nil), (space, " ")], [],
        ]
        .map { glyphs in
            FontSpecimen(font: TestFont.inter.file, glyphs: glyphs.map { .init(index: $0, text: $1) })
        }
        #expect(try renderSpecimens(specimens).isPainted == [false, false, true, true, false])
    }

    @Test func `a font that is not there is named`() throws {
        let font = FontFile(path: "/nowhere/None.otf")
        #expect(throws: RenderingError.font(font, reason: "FreeType cannot open it (error 1)")) {
            try renderSpecimens([specimen(font)])
        }
        let face = FontFile(path: TestFont.inter.file.path, faceIndex: 9)
        #expect(throws: RenderingError.self) { try renderSpecimens([specimen(face)]) }
    }

    @Test(arguments: [UInt32(0), 1_000_000, 0x0FFF_FFFF])
    func `a glyph that the font does not have is refused`(_ index: UInt32) {
        let font = TestFont.inter.file
        #expect(throws: RenderingError.glyph(index: index, font: font, text: "f")) {
            try renderSpecimens([FontSpecimen(font: font, glyphs: [.init(index: index, text: "f")])])
        }
        #expect(throws: RenderingError.glyph(index: index, font: font, text: "")) {
            try renderSpecimens([FontSpecimen(font: font, glyphs: [.init(index: index, text: nil)])])
        }
    }

    @Test func `an error says what is wrong`() {
        let font = FontFile(path: "a.otf", faceIndex: 1)
        #expect("\(RenderingError.font(font, reason: "broken"))" == "font a.otf, face 1: broken")
        #expect(
            "\(RenderingError.glyph(index: 7, font: font, text: "x"))" == "font a.otf has no glyph 7, needed for \"x\"")
        #expect(
            "\(RenderingError.clusters(text: "x"))" == "the clusters of \"x\" do not add up to its text and its glyphs")
    }
}
