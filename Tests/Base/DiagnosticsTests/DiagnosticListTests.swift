import Diagnostics
import Testing

@Suite struct DiagnosticListTests {
    private func list(_ count: Int, _ code: String = "unknown-option") -> DiagnosticList {
        var list = DiagnosticList()
        for line in 1...count {
            list.add(Diagnostic(code, at: Place(file: "a.md", line: line), "there is no option \"\(line)\""))
        }
        return list
    }

    @Test func `a problem is kept once`() {
        var list = list(3)
        list.add(contentsOf: list.all)
        #expect(list.all.count == 3)
    }

    @Test func `of each kind the first hundred are kept, and the others counted`() {
        var list = list(40_000)
        list.add(Diagnostic("missing-text", at: nil, "there is no text"))
        #expect(list.all.count == 102)
        let error = ReportError(list.all)
        #expect(error.problemCount == 40_001)
        #expect(error.diagnostics.last?.description == "39900 more of the kind \"unknown option\"")
    }

    @Test func `counts are added up when lists are joined`() {
        var joined = list(250)
        joined.add(contentsOf: list(150).all)
        // The hundred that both lists keep are the same; of the fifty others of the second nobody knows.
        #expect(ReportError(joined.all).problemCount == 300)
    }

    @Test func `a hint is not looked for when enough problems of the kind are kept`() {
        var list = list(DiagnosticList.mostOfAKind)
        var looked = 0
        func hint() -> String? {
            looked += 1
            return nil
        }
        list.add("unknown-option", at: nil, "there is no option", hint: hint())
        #expect(looked == 0)
        list.add("unknown-question", at: nil, "there is no question", hint: hint())
        #expect(looked == 1)
    }

    @Test func `of many problems the first hundred are told, and the rest counted by kind`() {
        var list = list(90)
        list.add(contentsOf: self.list(70, "unknown-question").all)
        list.add(contentsOf: self.list(300, "missing-text").all)
        let lines = ReportError(list.all).lines
        #expect(lines.count == 104)
        #expect(lines[0] == "a.md:1: there is no option \"1\"")
        #expect(
            Array(lines.suffix(4)) == [
                "360 more problems, by kind:", "  267 of the kind \"missing text\"",
                "  56 of the kind \"unknown option\"", "  37 of the kind \"unknown question\"",
            ])
    }

    @Test func `few problems are all told`() {
        #expect(ReportError(list(100).all).lines.count == 100)
    }
}
