import Drawing
import Geometry
import Typography

/// The set that Fonts/fonts.yaml states, by hand.
enum TestFonts {
    static func inter(_ face: String) -> FontFile {
        FontFile(path: "/usr/share/fonts/opentype/inter/Inter-\(face).otf")
    }
    static let arabic = FontFile(path: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")
    static let chinese = FontFile(path: "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")

    static let latin = FontFamily(
        name: "Inter",
        faces: [
            FontFace(file: inter("Regular"), weight: .regular),
            FontFace(file: inter("Italic"), weight: .regular, isItalic: true),
            FontFace(file: inter("Medium"), weight: FontWeight(500)),
            FontFace(file: inter("SemiBold"), weight: .semibold),
            FontFace(file: inter("Bold"), weight: .bold),
        ])

    /// Without Chinese, which takes longer to open.
    static let set = FontSet(
        families: [
            latin, FontFamily(name: "Noto Sans Arabic", faces: [FontFace(file: arabic, weight: .regular)]),
        ], fallbacks: ["Noto Sans Arabic"])

    static let withChinese = FontSet(
        families: set.families + [
            FontFamily(name: "Droid Sans Fallback", faces: [FontFace(file: chinese, weight: .regular)])
        ], fallbacks: ["Noto Sans Arabic", "Droid Sans Fallback"])

    static func style(_ size: Double = 10.5, weight: FontWeight = .regular, isItalic: Bool = false) -> TextStyle {
        TextStyle(family: "Inter", size: .points(size), weight: weight, isItalic: isItalic, color: .black)
    }

    static func span(_ text: String, tag: Int = 0) -> TextSpan { TextSpan(text: text, style: style(), tag: tag) }

    static let mixedWords = [
        "a", "of", "the", "dialogue", "12", "per", "cent", "well-known", "SDG", "8", "(Objective", "23),", "office",
        "cooperation", "interregional", "–", "https://example.org/path/to/the_page?x=1&y=2", "States.", "и", "мира",
    ]

    /// Words among which no break is a poor one.
    static let plainWords = ["of", "the", "dialogue", "migration", "office", "cooperation", "interregional", "states,"]

    /// Words of many lengths with pairs, hyphens, addresses and a dash, the same for every run; synthetic.
    static func text(words count: Int, seed: UInt64 = 1, from words: [String] = mixedWords) -> String {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count]
        }.joined(separator: " ")
    }
}
