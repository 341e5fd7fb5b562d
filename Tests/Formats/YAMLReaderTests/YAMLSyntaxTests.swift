import Diagnostics
import Testing
import YAMLReader

@Suite struct YAMLSyntaxTests {
    @Test(arguments: [
        ("a: b: c", "1:5: \":\" is not allowed here; put a text that holds \": \" in quotation marks"),
        ("é: 1\nü: b: c", "2:5: \":\" is not allowed here; put a text that holds \": \" in quotation marks"),
        (
            "a:\n  b: 1\n c: 2",
            "3:2: expected a key here, in the mapping that begins in line 1; "
                + "indent the keys of one mapping alike, with spaces"
        ),
        (
            "- a\nb: 1",
            "2:1: expected a \"- \" here, in the list that begins in line 1; "
                + "indent the items of one list alike, with spaces"
        ),
        ("a: [1, 2", "1:9: expected \",\" or \"]\" here, in the list that begins in line 1"),
        ("a: {b: 1\n", "2:1: expected \",\" or \"}\" here, in the mapping that begins in line 1"),
        ("]", "1:1: expected a value here"),
        ("a: - b", "1:4: \"- \" is not allowed here; begin the list in a new line"),
        ("a: b\na: ? c", "2:4: \"? \" is not allowed here; put a text that holds \": \" in quotation marks"),
        ("a:\n- b\n-c\n- d", "3:1: expected a \":\" after this key; a list item begins with \"- \""),
        ("a: 1\n...\nb", "3:1: expected the end of the file here; indent the keys of one mapping alike, with spaces"),
    ]) func `a slip in the structure is told at its place`(text: String, problem: String) {
        #expect(problems { () throws(ReportError) in try read(text) } == ["a.yaml:" + problem])
    }

    @Test(arguments: [
        ("a: 1\nb: \"x", "2:4: this quotation mark is never closed"),
        ("a: 'x\n---\n'", "1:4: this quotation mark is not closed before the next document"),
        ("a: \"x\\q\"", "1:6: no escape begins with these characters; write \"\\\\\" for a backslash"),
        (
            "a: 'it's'",
            "1:8: more text after a closing quotation mark; "
                + "write '' for an apostrophe between ' and ', or put \" and \" around the text"
        ),
        ("a: @x", "1:4: a text that begins with \"@\" needs quotation marks around it"),
        ("a: `x`", "1:4: a text that begins with \"`\" needs quotation marks around it"),
        ("a:\n\tb: 1", "2:1: a tab where the line is indented; indent with spaces"),
        ("a:\n  b: c\n\td", "3:1: a tab where the line is indented; indent with spaces"),
        (
            "a: >b\n  c",
            "1:5: text is not allowed here, after \"|\" or \">\"; begin the text in the next line, indented"
        ),
        ("a: !x!y 1", "1:4: no tag is read here; put a text that begins with \"!\" in quotation marks"),
        ("%YAML 3.0\n---\na: 1", "1:1: no such version of YAML is read; delete this line"),
        ("a: é\u{81}", "1:5: the control character U+0081 has no place in a text; delete it"),
        (
            "a: \"\\x4\"",
            "1:7: this is not valid YAML: did not find expected hexdecimal number while parsing a quoted scalar"
        ),
    ]) func `a slip in a text is told at its place`(text: String, problem: String) {
        #expect(problems { () throws(ReportError) in try read(text) } == ["a.yaml:" + problem])
    }

    @Test func `every second key of a mapping is told with the line of the first`() {
        #expect(
            problems { () throws(ReportError) in try read("a: 1\nb:\n  a: 2\na: 3\n\"a\": 4\n") } == [
                "a.yaml:4:1: a second \"a\"; the first is in line 1; keep one of them",
                "a.yaml:5:1: a second \"a\"; the first is in line 1; keep one of them",
            ])
    }

    @Test func `of a mistake made over and over the first hundred are told`() {
        let text = String(repeating: "a: 1\n", count: 50_000)
        #expect(problems { () throws(ReportError) in try read(text) }.count == 100)
    }

    @Test func `anchors, aliases and tags are refused, all of them at once`() {
        #expect(
            problems { () throws(ReportError) in try read("a: &x 1\nb: *x\nc: !!str 1\nd: !own [&y {}]\n") } == [
                "a.yaml:1:4: the anchor \"&x\" is not read here; write the value itself",
                "a.yaml:2:4: the alias \"*x\" is not read here; write the value itself",
                "a.yaml:3:4: the tag \"!!str\" is not read here; leave it out",
                "a.yaml:4:4: the tag \"!own\" is not read here; leave it out",
                "a.yaml:4:10: the anchor \"&y\" is not read here; write the value itself",
            ])
    }

    @Test func `a key that is not a name is refused`() {
        let problem = "a key must be a name; put a text of braces or brackets in quotes"
        #expect(
            problems { () throws(ReportError) in try read("? [a]\n: 1\n? ~\n: 2\n") } == [
                "a.yaml:1:3: \(problem)", "a.yaml:3:3: \(problem)",
            ])
    }

    @Test func `a second document is refused`() {
        #expect(
            problems { () throws(ReportError) in try read("---\na: 1\n---\nb: 2\n") } == [
                "a.yaml:3:1: a second YAML document begins here; one file holds one; delete the \"---\""
            ])
    }

    @Test(arguments: ["", "# only a remark\n", "---\n", "~", "\u{FEFF}"])
    func `a file without a value holds nothing`(text: String) {
        #expect(problems { () throws(ReportError) in try read(text) } == ["a.yaml: the file holds nothing"])
    }
}
