import Geometry
import Testing

@Suite struct ColorTests {
    @Test("A colour is read from six hexadecimal digits in either case")
    func hex() {
        #expect(Color(hex: "#0f9ED5") == Color(red: 0x0F, green: 0x9E, blue: 0xD5))
        #expect(Color(hex: "#000000") == .black)
        #expect(Color(hex: "#FFFFFF") == .white)
    }

    @Test(
        "Any other form gives no colour",
        arguments: ["", "#", "0F9ED5", "#0F9ED", "#0F9ED55", "#0F9EDG", "#+F9ED5", "#-00001", "＃0F9ED5"])
    func notHex(text: String) { #expect(Color(hex: text) == nil) }

    /// The ratios are those of WebAIM's contrast checker, cut off after two decimals.
    @Test(
        "Contrast is the ratio that WCAG 2.1 defines",
        arguments: [("#000000", 21.0), ("#FFFFFF", 1), ("#777777", 4.47), ("#0000FF", 8.59), ("#FF0000", 3.99)])
    func contrast(hex: String, onWhite: Double) throws {
        let color = try #require(Color(hex: hex))
        #expect((color.contrast(with: .white) * 100).rounded(.down) / 100 == onWhite)
        #expect(color.contrast(with: .white) == Color.white.contrast(with: color))
    }
}
