import Diagnostics
import Testing
import YAMLReader

@Suite struct ReadYAMLTests {
    @Test func `texts, lists and mappings come in the order of the file`() throws {
        let text = "b: x\na: [1, \"2\", {c: 'd'}]\ne: |\n  f\n  g\n"
        #expect(outline(try read(text)) == "{b: x, a: [1, \"2\", {c: \"d\"}], e: \"f\ng\n\"}")
    }

    @Test func `a plain yes, no or number stays text`() throws {
        #expect(outline(try read("[yes, no, NO, 08, 1.0, null]")) == "[yes, no, NO, 08, 1.0, null]")
    }

    @Test func `null is nothing, a tilde or the word, but not in quotation marks`() throws {
        guard case .sequence(let items) = try read("[~, null, 'null', \"\", 0]").content else {
            Issue.record("expected a list")
            return
        }
        #expect(items.map(\.isNull) == [true, true, false, false, false])
    }

    @Test func `a key without a value is null`() throws {
        guard case .mapping(let entries) = try read("a:\nb: 1\n").content else {
            Issue.record("expected a mapping")
            return
        }
        #expect(entries.map(\.value.isNull) == [true, false])
    }

    @Test func `places count characters, not bytes or scalars`() throws {
        guard case .mapping(let entries) = try read("x: 0\n\"e\u{301}é👨‍👩‍👧\": [ü, y]\n").content,
            case .sequence(let items) = entries[1].value.content
        else {
            Issue.record("expected a mapping with a list")
            return
        }
        #expect(entries[1].keyPlace == Place(file: "a.yaml", line: 2, column: 1))
        #expect(entries[1].value.place == Place(file: "a.yaml", line: 2, column: 8))
        #expect(items.map(\.place.column) == [9, 12])
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
    func `every line break of YAML counts as one`(lineBreak: String) throws {
        guard case .mapping(let entries) = try read("é: 1\(lineBreak)b: 2").content else {
            Issue.record("expected a mapping")
            return
        }
        #expect(entries[1].keyPlace == Place(file: "a.yaml", line: 2, column: 1))
    }

    @Test func `a byte-order mark is passed over and has no column`() throws {
        let root = try read("\u{FEFF}[a]")
        #expect(outline(root) == "[a]")
        #expect(root.place == Place(file: "a.yaml", line: 1, column: 1))
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xC3, 0xA9, 0xE9], "1:5: the byte 0xE9"),
            ([0x61, 0x0A, 0x62, 0xC3], "2:2: the byte 0xC3"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1: the byte 0xFF"),
            ([0xED, 0xA0, 0x80], "1:1: the byte 0xED"),
        ] as [([UInt8], String)])
    func `the first byte that is no UTF-8 is told`(bytes: [UInt8], start: String) {
        #expect(
            problems { () throws(ReportError) in try readYAML(bytes, file: "a.yaml") } == [
                "a.yaml:\(start) is not valid UTF-8; save the file in the encoding UTF-8"
            ])
    }

    @Test func `a control character is told`() {
        #expect(
            problems { () throws(ReportError) in try read("a: b\r\nc: \u{0}") } == [
                "a.yaml:2:4: the control character U+0000 has no place in a text; delete it"
            ])
    }

    @Test func `forty levels are read, one more is refused`() throws {
        let forty = String(repeating: "[", count: 40) + "x" + String(repeating: "]", count: 40)
        #expect(outline(try read(forty)) == forty)
        #expect(
            problems { () throws(ReportError) in try read("[\(forty)]") } == [
                "a.yaml:1:42: lists and mappings are nested more than 40 deep"
            ])
    }

    @Test func `a hundred thousand brackets are refused without harm`() {
        #expect(
            problems { () throws(ReportError) in try read(String(repeating: "[", count: 100_000)) } == [
                "a.yaml:1:42: lists and mappings are nested more than 40 deep"
            ])
    }

    @Test func `four mebibytes are read, one byte more is refused`() throws {
        let most = Array(repeating: UInt8(ascii: "x"), count: 4 << 20)
        #expect(outline(try readYAML(most, file: "a.yaml")).utf8.count == 4 << 20)
        #expect(
            problems { () throws(ReportError) in try readYAML(most + [0x78], file: "a.yaml") } == [
                "a.yaml: the file holds 4194305 bytes, more than the 4 MiB that are read; leave out what the report does not need"
            ])
    }

    @Test func `more keys and values than are read are refused at the first of them`() {
        let text = (1...200_001).map { "k\($0): v\n" }.joined()
        let problem =
            "a.yaml:200000:10: up to here, more keys and values than the 400000 that are read from one file; "
            + "leave out what the report does not need"
        #expect(problems { () throws(ReportError) in try read(text) } == [problem])
    }

    @Test func `places in a line of many values are found as in a short one`() throws {
        let items = (0..<3000).map { $0 % 2 == 0 ? "é" : "[a, e\u{301}]" }
        guard case .mapping(let entries) = try read("x: [\(items.joined(separator: ", "))]\n").content,
            case .sequence(let nodes) = entries[0].value.content
        else {
            Issue.record("expected a list")
            return
        }
        var column = 5
        for (node, item) in zip(nodes, items) {
            #expect(node.place.column == column)
            column += item.count + 2
        }
    }
}
