import Testing
import TextFormats

@Suite struct JSONWritingTests {
    @Test func `members keep their order, a level in each line`() {
        let value = JSONValue.object([
            "b": .integer(-1), "a": .array([.boolean(true), .boolean(false), .null]), "c": .object([:]),
            "d": .array([]), "e": .number("0.5"),
        ])
        #expect(
            value.text() == """
                {
                  "b": -1,
                  "a": [
                    true,
                    false,
                    null
                  ],
                  "c": {},
                  "d": [],
                  "e": 0.5
                }
                """)
        #expect(value.text(indent: 0) == #"{"b":-1,"a":[true,false,null],"c":{},"d":[],"e":0.5}"#)
    }

    @Test func `quotation marks, backslashes and control characters are escaped`() {
        #expect(
            JSONValue.string("\"\\/\n\r\t\u{0}\u{8}\u{1F}\u{7F}").text() == #""\"\\/\n\r\t\u0000\u0008\u001f"#
                + "\u{7F}\"")
        #expect(JSONValue.object(["a\"": .null]).text(indent: 0) == #"{"a\"":null}"#)
        #expect(JSONValue.string("\r\n").text() == #""\r\n""#)
    }

    @Test func `letters of every script are written as they are`() {
        #expect(JSONValue.string("é 数据 العمل 👨‍👩‍👧").text() == "\"é 数据 العمل 👨‍👩‍👧\"")
    }
}
