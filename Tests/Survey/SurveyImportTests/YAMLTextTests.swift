import Testing
import YAMLReader

@testable import SurveyImport

@Suite struct YAMLTextTests {
    /// What could break out of a value, vanish from it, or become something else.
    static let texts = [
        "", " ", "a", "yes", "No", "null", "~", "true", "off", "y", "1", "007", "1e3", "0x1F", "2023-04-18", ".5", "-1",
        "- item", "-", "? key", ": value", "key: value", "a: b: c", "a:b", "a #comment", "#A21942", "# comment", "a\nb",
        "a\r\nb", "\n", "tab\tstop", "\"quoted\"", "'single'", "it's", "back\\slash", "\\n", "{ a: b }", "[a, b]",
        "a, b", "}", "]", "&anchor", "*alias", "!tag", "|", ">", "%", "@", "`", "---", "...", "a---", "--- a",
        "Éxito; 100 %", "Réunion d’examen régional", "👩‍👩‍👧‍👦 family", "«البيانات أولاً»", "\u{202E}reversed",
        "\u{2066}isolated",
        "\u{2028}line", "\u{85}next", "\u{FEFF}mark", "\u{9B}", "\u{FFFF}", "\u{1FFFE}", "\u{E000}",
        "می\u{200C}خواهم", "trailing ", " leading", "a  b", String(repeating: "long ", count: 300) + "end",
        "\u{1F1EB}\u{1F1F7} 中文，测试", "=SUM(1,1)", "e\u{301}",
    ]

    private func read(_ yaml: String) throws -> YAMLNode { try readYAML(Array(yaml.utf8), file: "t.yaml") }

    @Test(arguments: texts) func `A text comes back as it was: as a value, a key, in a list and in a line`(text: String)
        throws
    {
        var page = YAMLPage()
        page.comment(text)
        page.entry("value", text, note: text)
        page.entry("keys") { $0.entry(text, "of it") }
        page.entry("list", written: yamlFlow([text, text]), note: text)
        page.entry("line", written: yamlFlow([("a", yamlText(text)), ("b", "after")]))
        page.entry("items") { $0.item { $0.entry("inner", text) } }
        let yaml = try read(page.text)
        #expect(keys(yaml) == ["value", "keys", "list", "line", "items"])
        #expect(same(yaml["value"]?.text, text))
        let inner = try #require(yaml["keys"])
        #expect(keys(inner).count == 1 && same(keys(inner).first, text))
        let list = items(yaml["list"])
        #expect(list.count == 2 && list.allSatisfy { same($0.text, text) })
        #expect(same(yaml["line"]?["a"]?.text, text) && yaml["line"]?["b"]?.text == "after")
        #expect(items(yaml["items"]).count == 1 && same(items(yaml["items"]).first?["inner"]?.text, text))
    }

    private func keys(_ node: YAMLNode) -> [String] {
        guard case .mapping(let entries) = node.content else { return [] }
        return entries.map(\.key)
    }

    private func items(_ node: YAMLNode?) -> [YAMLNode] {
        guard case .sequence(let items) = node?.content else { return [] }
        return items
    }

    /// Equal to the letter: composed and decomposed letters are two texts here.
    private func same(_ left: String?, _ right: String) -> Bool { left.map { Array($0.utf8) } == Array(right.utf8) }

    @Test func `What another reader would take for a number, a date or a truth value stands in quotation marks`() {
        #expect(["yes", "No", "1", "2023-04-18", "null", "~"].map(yamlText).allSatisfy { $0.hasPrefix("\"") })
        #expect(["Gender equality", "sdg/sdg5", "Éxito"].allSatisfy { yamlText($0) == $0 })
    }

    @Test func `A key too long for one line is written in the long form`() throws {
        let key = String(repeating: "long: ", count: 400)
        var page = YAMLPage()
        page.entry("codes") { page in
            page.entry(key, "a")
            page.entry("short", "b")
        }
        let codes = try #require(try read(page.text)["codes"])
        #expect(keys(codes) == [key, "short"])
        #expect(codes[key]?.text == "a" && codes["short"]?.text == "b")
    }

    @Test func `A comment stays in its line, and long ones are cut`() {
        var page = YAMLPage()
        page.comment("one\ntwo: three\r\u{2028}four\u{202E}" + String(repeating: "x", count: 1_000))
        #expect(page.text.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
        #expect(page.text.hasPrefix("# one two: three  four x"))
        #expect(page.text.count < 320)
    }
}
