import Diagnostics
import Drawing
import Testing
import Typography

struct FontSetTests {
    private func messages(_ fonts: FontSet) -> [String] {
        do throws(ReportError) {
            _ = try TextShaper(fonts: fonts)
            return []
        } catch { return error.diagnostics.map { "\($0.code) \($0)" } }
    }

    @Test func `all faults of a set are reported at once`() {
        #expect(messages(FontSet(families: [])) == ["no-fonts the font set has no families"])
        let fonts = FontSet(
            families: [TestFonts.latin, TestFonts.latin, FontFamily(name: "Empty", faces: [])], fallbacks: ["Intre"])
        #expect(
            messages(fonts) == [
                "family-twice the font family \"Inter\" is listed twice",
                "no-faces the font family \"Empty\" has no faces",
                "unknown-family the font set has no family \"Intre\" to fall back on; did you mean \"Inter\"?",
            ])
    }

    @Test func `every unreadable font is reported with its file`() {
        let hint = "install the package that holds it; Fonts/README.md lists the packages"
        let files = [
            FontFile(path: "Fonts/none.otf"), FontFile(path: #filePath),
            FontFile(path: TestFonts.arabic.path, faceIndex: 3),
        ]
        let family = FontFamily(name: "Own", faces: files.map { FontFace(file: $0, weight: .regular) })
        #expect(
            Set(messages(FontSet(families: [family]))) == [
                "unreadable-font Fonts/none.otf: face 0 of this font cannot be read; \(hint)",
                "unreadable-font \(#filePath): face 0 of this font cannot be read; \(hint)",
                "unreadable-font \(TestFonts.arabic.path): face 3 of this font cannot be read; \(hint)",
            ])
    }

    @Test(arguments: [(300, 400), (400, 400), (450, 500), (500, 500), (550, 600), (650, 700), (900, 700), (100, 400)])
    func `the nearest weight is chosen as CSS Fonts 4 does`(wanted: Int, found: Int) throws {
        let face = try #require(TestFonts.latin.face(weight: FontWeight(wanted), isItalic: false))
        #expect(face.weight.value == found)
    }

    @Test func `for a weight between regular and medium the heavier comes first, then the lighter`() throws {
        let family = FontFamily(
            name: "Two",
            faces: [300, 900].map { FontFace(file: FontFile(path: "\($0)"), weight: FontWeight($0)) })
        #expect(family.face(weight: FontWeight(500), isItalic: true)?.weight.value == 300)
        #expect(family.face(weight: .semibold, isItalic: true)?.weight.value == 900)
    }
}
