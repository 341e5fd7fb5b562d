import Diagnostics
import TableFiles
import Testing

@Suite struct XMLParserTests {
    private var limits = XMLLimits(bytes: 1 << 20)

    /// The steps through a document given in chunks of a length, and the problem at which it ends.
    private func steps(_ xml: String, chunk: Int = 1 << 16, _ limits: XMLLimits? = nil) -> (
        text: String, problem: String?
    ) {
        var rest = Array(xml.utf8)[...]
        let parser = XMLParser(XMLParser.Source(file: "a.xml"), limits: limits ?? self.limits) {
            () throws(ReportError) in
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }
        var text = ""
        do {
            while let event = try parser.next() {
                switch event {
                case .start(let element):
                    let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
                    text += "<\(element.name)\(attributes) @\(element.line):\(element.column)>"
                case .text(let piece): text += piece
                case .end(let name): text += "</\(name)>"
                }
            }
        } catch {
            return (text, error.diagnostics.map(\.description).joined(separator: "\n"))
        }
        return (text, nil)
    }

    private let document =
        "<?xml version=\"1.0\"?>\n<a:b xmlns:a=\"u\" a:c=\"é &amp; 1\" xml:lang=\"fr\">é\n&#x41;<![CDATA[<x>]]>"
        + "<c/></a:b>\n"

    @Test(arguments: [1, 2, 7, 1 << 16])
    func `a document is read alike in chunks of any length`(chunk: Int) {
        let (text, problem) = steps(document, chunk: chunk)
        #expect(text == "<b a=u c=é & 1 lang=fr @2:1>é\nA<x><c @3:22></c></b>")
        #expect(problem == nil)
    }

    @Test(arguments: [
        ("<a>", "1:4: this is not well-formed XML: no element found"),
        ("", "1:1: this is not well-formed XML: no element found"),
        ("<a>\n<b></a>", "2:6: this is not well-formed XML: mismatched tag"),
        ("<a>\u{1}</a>", "1:4: this is not well-formed XML: not well-formed (invalid token)"),
        ("<a>&b;</a>", "1:4: this is not well-formed XML: undefined entity"),
        ("<?xml version='1.0' encoding='EBCDIC-US'?><a/>", "1:31: this is not well-formed XML: unknown encoding"),
        ("<a b='1' b='2'/>", "1:10: this is not well-formed XML: duplicate attribute"),
    ])
    func `what is no XML is told with its place`(xml: String, problem: String) {
        #expect(steps(xml).problem == "a.xml:" + problem)
    }

    @Test(arguments: [
        ("<!DOCTYPE a><a/>", 12), ("<!DOCTYPE a SYSTEM 'a.dtd'><a/>", 27),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 13),
    ])
    func `document types are refused before anything in them is read`(xml: String, column: Int) {
        #expect(
            steps(xml).problem
                == "a.xml:1:\(column): a document type declaration (DOCTYPE), with which no file is read; delete it")
        #expect(steps(xml).text == "")
    }

    @Test func `depth, attributes, tags and bytes are limited`() {
        let deep = String(repeating: "<a>", count: 101) + String(repeating: "</a>", count: 101)
        #expect(steps(deep).problem == "a.xml:1:301: more than 100 elements inside each other")
        let wide = "<a>\n<b " + (0...256).map { "a\($0)='' " }.joined() + "/></a>"
        #expect(steps(wide).problem == "a.xml:2:1: more than 256 attributes of one element")
        var small = XMLLimits(bytes: 1 << 20)
        small.tagBytes = 1 << 16
        let comment = "<a><!--" + String(repeating: "-x", count: 200_000) + "--></a>"
        #expect(steps(comment, chunk: 1 << 12, small).problem == "a.xml:1:4: a tag or comment of more than 64 KiB")
        let long = "<a>" + String(repeating: "x\n", count: 3_000) + "</a>"
        #expect(
            steps(long, chunk: 1 << 10, XMLLimits(bytes: 4_000)).problem
                == "a.xml:1535:2: more than the 3 KiB of XML that are read; raise \"limits: megabytes\" in report.yaml")
    }
}
