import Diagnostics
import Testing
import YAMLReader

@Suite struct YAMLFieldsTests {
    /// Reads the fields of a text, then finishes; what was read and what was told.
    private func reading<Value>(
        _ text: String, _ body: (inout YAMLFields, inout DiagnosticList) -> Value
    ) throws -> (value: Value?, told: [String]) {
        var diagnostics = DiagnosticList()
        guard var fields = YAMLFields(try read(text), of: "a document", into: &diagnostics) else {
            return (nil, diagnostics.all.map(\.description))
        }
        let value = body(&fields, &diagnostics)
        fields.finish(into: &diagnostics)
        return (value, diagnostics.all.map(\.description))
    }

    @Test func `texts, numbers, truth values and names are read`() throws {
        let (values, told) = try reading("t: yes\ni: -7\nd: 10.5\nb: true\nn: two\n") { fields, list in
            let text = fields.string("t", into: &list)
            let integer = fields.integer("i", into: &list)
            let number = fields.number("d", into: &list)
            let boolean = fields.boolean("b", default: false, into: &list)
            return
                "\(text ?? "-") \(integer ?? 0) \(number ?? 0) \(boolean) \(fields.oneOf("n", ["two"], into: &list) ?? "-")"
        }
        #expect(values == "yes -7 10.5 true two")
        #expect(told == [])
    }

    @Test func `what may be missing is nil without a word, also when it is null`() throws {
        let (values, told) = try reading("t:\ni: ~\nx: 0\n") { fields, list in
            _ = fields.integer("x", into: &list)
            return [
                fields.optionalString("t", into: &list) == nil, fields.optionalInteger("i", into: &list) == nil,
                fields.boolean("b", default: true, into: &list),
                fields.optionalOneOf("n", ["two"], into: &list) == nil, fields.optionalStrings("s", into: &list) == [],
                fields.optionalList("l", into: &list).isEmpty, fields.optionalMapping("m", into: &list) == nil,
            ]
        }
        #expect(values?.allSatisfy { $0 } == true)
        #expect(told == [])
    }

    @Test func `what must be there and is not is told at the place of the mapping or the key`() throws {
        let (_, told) = try reading("\n  x: 0\n  t:\n") { fields, list in
            fields.what = "question \"q\""
            _ = fields.integer("x", into: &list)
            _ = fields.string("t", into: &list)
            _ = fields.string("wording", into: &list)
            _ = fields.integer("i", into: &list)
            _ = fields.number("d", into: &list)
            _ = fields.oneOf("n", ["two"], into: &list)
            _ = fields.strings("s", into: &list)
            _ = fields.list("l", into: &list)
            _ = fields.mapping("m", into: &list)
        }
        #expect(told.first == "a.yaml:3:5: question \"q\" has no \"t\"")
        #expect(
            told.dropFirst()
                == ["wording", "i", "d", "n", "s", "l", "m"].map { "a.yaml:2:3: question \"q\" has no \"\($0)\"" }[...])
    }

    @Test(arguments: [
        ("many", "\"many\""), ("1.5", "\"1.5\""), ("\"7\"", "\"7\""), ("[7]", "a list"), ("{a: 7}", "a mapping"),
        ("99999999999999999999", "\"99999999999999999999\""),
    ]) func `what is no whole number is told`(written: String, named: String) throws {
        let (value, told) = try reading("invited: \(written)") { fields, list in fields.integer("invited", into: &list)
        }
        #expect(value == .some(nil))
        #expect(told == ["a.yaml:1:10: \"invited\" is \(named), expected a whole number"])
    }

    @Test(arguments: ["nan", "inf", "0x10", "1,5", "1e999"])
    func `what is no decimal number is told`(written: String) throws {
        let (value, told) = try reading("size: \(written)") { fields, list in fields.number("size", into: &list) }
        #expect(value == .some(nil))
        #expect(told == ["a.yaml:1:7: \"size\" is \"\(written)\", expected a number"])
    }

    @Test func `a value of another kind is told`() throws {
        let (_, told) = try reading("t: []\nb: maybe\ns: {}\nl: x\nm: x\ni: [a, [b], ~]\n") { fields, list in
            _ = fields.string("t", into: &list)
            _ = fields.boolean("b", default: true, into: &list)
            _ = fields.strings("s", into: &list)
            _ = fields.list("l", into: &list)
            _ = fields.mapping("m", into: &list)
            _ = fields.strings("i", into: &list)
        }
        #expect(
            told == [
                "a.yaml:1:4: \"t\" is a list, expected a text",
                "a.yaml:2:4: \"b\" is \"maybe\", expected yes or no",
                "a.yaml:3:4: \"s\" is a mapping, expected a text or a list of texts",
                "a.yaml:4:4: \"l\" is \"x\", expected a list",
                "a.yaml:5:4: \"m\" is \"x\", expected a mapping of keys to values",
                "a.yaml:6:8: an item of \"i\" is a list, expected a text",
                "a.yaml:6:13: an item of \"i\" is empty, expected a text",
            ])
    }

    @Test func `an empty text is told where a text must be`() throws {
        let (value, told) = try reading("title: ' '") { fields, list in fields.string("title", into: &list) }
        #expect(value == .some(nil))
        #expect(told == ["a.yaml:1:8: \"title\" of a document is an empty text"])
    }

    @Test func `one text stands for a list of one`() throws {
        let (values, told) = try reading("a: x\nb: [y, z]") { fields, list in
            fields.strings("a", into: &list) + fields.strings("b", into: &list)
        }
        #expect(values == ["x", "y", "z"])
        #expect(told == [])
    }

    @Test func `a name that is none of those offered is told with the nearest`() throws {
        let (_, told) = try reading("kind: opne") { fields, list in
            fields.oneOf("kind", ["open", "closed"], into: &list)
        }
        #expect(told == ["a.yaml:1:7: \"kind\" cannot be \"opne\"; did you mean \"open\"?"])
    }

    @Test func `keys that nobody read are told in the order of the file`() throws {
        let (_, told) = try reading("titel: x\nzzz: 1\n") { fields, list in
            _ = fields.optionalString("title", into: &list)
        }
        #expect(
            told == [
                "a.yaml:1:1: a document has no key \"titel\"; did you mean \"title\"?",
                "a.yaml:2:1: a document has no key \"zzz\"; expected one of: title",
            ])
    }

    @Test func `what is no mapping is told`() throws {
        let (value, told) = try reading("- a") { _, _ in 0 }
        #expect(value == nil)
        #expect(told == ["a.yaml:1:1: a document is a list, expected a mapping of keys to values"])
    }

    @Test func `the place of a key is its value's, or the mapping's`() throws {
        let (places, _) = try reading("a: x") { fields, list in
            _ = fields.string("a", into: &list)
            return [fields.place(of: "a").column, fields.place(of: "b").column, fields.place.column]
        }
        #expect(places == [4, 1, 1])
    }
}
