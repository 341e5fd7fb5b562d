import Testing
import TextFormats

@Suite struct JSONReadingTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" true\n", .boolean(true)), ("false", .boolean(false)), ("0", .integer(0)),
        ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
        ("9223372036854775808", .number("9223372036854775808")), ("0.5", .number("0.5")), ("-0.50", .number("-0.50")),
        ("1e3", .number("1e3")), ("1E+3", .number("1E+3")), ("12.5e-2", .number("12.5e-2")), ("\"\"", .string("")),
        ("[]", .array([])), ("[ ]", .array([])), ("{}", .object([:])), ("{ }", .object([:])),
        ("[1, [2],\t{\"a\" : null}]", .array([.integer(1), .array([.integer(2)]), .object(["a": .null])])),
        ("{\"b\":1,\"a\":\"x\"}", .object(["b": .integer(1), "a": .string("x")])),
        (#""\"\\\/\b\f\n\r\té""#, .string("\"\\/\u{8}\u{C}\n\r\té")), (#""😀""#, .string("😀")),
        ("\"é 数据 😀\"", .string("é 数据 😀")),
    ])
    func `Every kind of value is read`(text: String, value: JSONValue) throws {
        #expect(try readJSON(Array(text.utf8)) == value)
    }

    @Test func `A value that is written and read again is the same`() throws {
        let value = JSONValue.object([
            "text": .string("a\"\\\n\r\t\u{0}é"), "list": .array([.integer(-1), .number("0.50"), .object([:])]),
            "yes": .boolean(true), "none": .null,
        ])
        for indent in [0, 2] { #expect(try readJSON(Array(value.text(indent: indent).utf8)) == value) }
    }

    @Test(arguments: [
        ("", "byte 1: expected a value, found the end of the text"),
        ("  ", "byte 3: expected a value, found the end of the text"),
        ("1 2", "byte 3: expected the end of the text"), ("nul", "byte 1: expected a value"),
        ("'a'", "byte 1: expected a value"), ("01", "byte 1: the number begins with a zero"),
        ("-", "byte 2: expected a digit"), ("1.", "byte 3: expected a digit"), ("1e+", "byte 4: expected a digit"),
        ("+1", "byte 1: expected a value"), ("[1", "byte 3: expected \"]\""), ("[1,]", "byte 4: expected a value"),
        ("{\"a\":1", "byte 7: expected \"}\""), ("{a:1}", "byte 2: expected \"\"\""),
        ("{\"a\" 1}", "byte 6: expected \":\""), ("{\"a\":1,\"a\":2}", "byte 8: the name \"a\" occurs twice"),
        ("\"a", "byte 1: the string does not end"),
        ("\"a\nb\"", "byte 3: a control character in a string must be escaped"),
        (#""\x""#, "byte 2: unknown escape"), (#""\"#, "byte 2: unknown escape"),
        (#""\u12"#, "byte 4: expected four hexadecimal digits"),
        (#""\u12g4""#, "byte 4: expected four hexadecimal digits"),
        (#""\ud83d""#, "byte 2: half of a surrogate pair"), (#""\ude00""#, "byte 2: half of a surrogate pair"),
        (#""\ud83dA""#, "byte 2: half of a surrogate pair"),
    ])
    func `The first fault is reported with its byte`(text: String, problem: String) {
        let error = #expect(throws: JSONProblem.self) { try readJSON(Array(text.utf8)) }
        #expect(error?.description == problem)
    }

    @Test func `A string that is not valid UTF-8 is refused`() {
        let error = #expect(throws: JSONProblem.self) { try readJSON([0x22, 0xC3, 0x22]) }
        #expect(error?.description == "byte 1: the string is not valid UTF-8")
    }

    @Test func `Values may be nested 200 deep and no deeper`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try readJSON(nested(200))
        let error = #expect(throws: JSONProblem.self) { try readJSON(nested(201)) }
        #expect(error?.description == "byte 201: values are nested more than 200 deep")
    }
}
