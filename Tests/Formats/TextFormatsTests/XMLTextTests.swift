import Testing

@testable import TextFormats

@Suite struct XMLTextTests {
    @Test(arguments: [
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"), ("\"q\" 'r'", "&quot;q&quot; 'r'"), ("a\tb\nc", "a\tb\nc"),
        ("\u{0}\u{1B}\r\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("é 数据 👨‍👩‍👧", "é 数据 👨‍👩‍👧"),
    ])
    func `Marks of XML are escaped and forbidden characters replaced`(text: String, escaped: String) {
        #expect(escapedForXML(text) == escaped)
    }
}
