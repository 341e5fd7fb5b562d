import Geometry
import Testing
import Typesetting

@Suite struct ReadLayoutTests {
    @Test func `A layout is read as it is written`() throws {
        let layout = try SmallLayout.read(SmallLayout.text)
        #expect(layout.name == "small")
        #expect(layout.page.size == Size(width: .points(419.528), height: .points(595.276)))
        #expect(abs(layout.page.top.points - 56.6929) < 0.0001)
        #expect(layout.page.bottom == .points(40) && layout.page.measure == .points(300) && !layout.page.isDuplex)
        #expect(layout.firstPage.background == Color(red: 0xAA, green: 0, blue: 0))
        #expect(layout[.body].leading == .points(12) && layout[.body].spaceAfter == .points(4))
        #expect(layout[.body].text.size == .points(9) && layout[.body].text.weight == .regular)
        #expect(layout[.body].spaceBefore == .zero)
        #expect(layout.details.contentsTitle == .inThisReport && layout.details.pageNumber == .figures)
        #expect(layout.graphs.categories.count == 2 && layout.graphs.barPitch == .points(14))
        #expect(layout.contentsDepth == 2 && layout.newPageLevel == 1)
    }

    @Test func `Colours are written in quotation marks, as six digits`() {
        let hint = "put it in quotation marks: # begins a comment"
        #expect(
            SmallLayout.problems("\"#AA0000\"", "#AA0000").first
                == "Layouts/small.yaml:3:7: the colour \"red\" does not have the form \"#0033A0\"; \(hint)")
        #expect(
            SmallLayout.problems("\"#101010\"", "black").first
                == "Layouts/small.yaml:2:8: the colour \"ink\" does not have the form \"#0033A0\"; \(hint)")
    }

    @Test func `An unknown colour is reported with the nearest one`() {
        #expect(
            SmallLayout.problems("background: red", "background: redd")
                == ["Layouts/small.yaml:5:27: the layout has no colour \"redd\"; did you mean \"red\"?"])
        #expect(
            SmallLayout.problems("[\"#AA0000\", ink]", "[mauve, ink]")
                == ["Layouts/small.yaml:46:15: the layout has no colour \"mauve\"; expected one of: ink, red"])
    }

    @Test func `A length is points, or carries its unit`() {
        let hint = "write 15 for points, or 25mm"
        for wrong in ["20cm", "wide", "-4", "1e3", "3000", "1.2.3"] {
            #expect(
                SmallLayout.problems("top: 20mm", "top: \(wrong)")
                    == ["Layouts/small.yaml:4:24: \"\(wrong)\" is not a length; \(hint)"])
        }
        #expect(SmallLayout.problems("top: 20mm", "top: 56.5") == [])
    }

    @Test func `A length that must be something cannot be nothing`() {
        #expect(
            SmallLayout.problems("baseline-grid: 6", "baseline-grid: 0")
                == ["Layouts/small.yaml:37:18: \"baseline-grid\" cannot be 0.0; make it greater than 0"])
        #expect(
            SmallLayout.problems("bar-pitch: 14", "bar-pitch: 0mm")
                == ["Layouts/small.yaml:51:14: \"bar-pitch\" cannot be 0.0; make it greater than 0"])
    }

    @Test func `Spaces may shrink to a half at most`() {
        #expect(
            SmallLayout.problems("graphs:", "least-space: 40\ngraphs:")
                == [
                    "Layouts/small.yaml:40:14: \"least-space\" cannot be 40; use 50 to 100, in per cent of the usual spaces"
                ])
        #expect(SmallLayout.problems("graphs:", "least-space: 80\ngraphs:") == [])
    }

    @Test func `A font family comes from the index`() {
        #expect(
            SmallLayout.problems("body: { family: Inter,", "body: { family: Inter Displey,")
                == [
                    "Layouts/small.yaml:7:19: Fonts/fonts.yaml has no font family \"Inter Displey\"; did you mean \"Inter Display\"?"
                ])
    }

    @Test func `Text has a size that can be read`() {
        #expect(
            SmallLayout.problems("size: 9,", "size: 5,")
                == ["Layouts/small.yaml:7:32: text cannot be 5.0 pt in size; use 6 to 96 pt"])
        #expect(
            SmallLayout.problems("size: 9, leading: 12", "size: 97, leading: 120")
                == ["Layouts/small.yaml:7:32: text cannot be 97.0 pt in size; use 6 to 96 pt"])
    }

    @Test func `A leading is at least as large as the type size`() {
        #expect(
            SmallLayout.problems("size: 9, leading: 12", "size: 9, leading: 8.5")
                == [
                    "Layouts/small.yaml:7:44: the leading of 8.5 pt is smaller than the text size of 9.0 pt; make the leading at least as large as the size"
                ])
    }

    @Test func `A weight is one that fonts have`() {
        #expect(
            SmallLayout.problems("color: ink, after", "color: ink, weight: 1000, after")
                == ["Layouts/small.yaml:7:68: a font weight cannot be 1000; use 100 to 900"])
        #expect(
            SmallLayout.problems("color: ink, after", "color: ink, weight: bold, after")
                == ["Layouts/small.yaml:7:68: \"weight\" is \"bold\", expected a whole number"])
    }

    @Test func `Paper is one of three sizes`() {
        #expect(
            SmallLayout.problems("size: A5", "size: a4")
                == ["Layouts/small.yaml:4:15: \"size\" cannot be \"a4\"; did you mean \"A4\"?"])
    }

    @Test func `Margins and measure leave a page`() {
        let problem =
            "Layouts/small.yaml:4:7: the margins and the measure leave too little room on the page; make the measure fit between the margins, and leave 150 by 200 pt or more for text"
        #expect(SmallLayout.problems("measure: 300", "measure: 400") == [problem])
        #expect(SmallLayout.problems("measure: 300", "measure: 100") == [problem])
        #expect(SmallLayout.problems("bottom: 40", "bottom: 500") == [problem])
    }

    @Test func `A missing style, section or entry is reported`() {
        #expect(
            SmallLayout.problems("  body: { family: Inter, size: 9, leading: 12, color: ink, after: 4 }\n", "")
                == ["Layouts/small.yaml:7:3: \"styles\" has no \"body\""])
        #expect(
            SmallLayout.problems("first-page: { background: red, padding: 10, after: 10 }\n", "")
                == ["Layouts/small.yaml:1:1: the layout has no \"first-page\""])
        #expect(
            SmallLayout.problems("  bullet: \"*\"\n", "")
                == ["Layouts/small.yaml:28:3: \"details\" has no \"bullet\""])
        #expect(
            SmallLayout.problems("leading: 12, ", "")
                == ["Layouts/small.yaml:7:9: the style \"body\" has no \"leading\""])
    }

    @Test func `An unknown entry is reported with the nearest one`() {
        #expect(
            SmallLayout.problems("after: 4 }", "aftre: 4 }")
                == ["Layouts/small.yaml:7:60: the style \"body\" has no key \"aftre\"; did you mean \"after\"?"])
        #expect(
            SmallLayout.problems("  body: {", "  footers: { }\n  body: {")
                == ["Layouts/small.yaml:7:3: \"styles\" has no key \"footers\"; did you mean \"footer\"?"])
        #expect(
            SmallLayout.problems("graphs:", "contents-deph: 3\ngraphs:")
                == [
                    "Layouts/small.yaml:40:1: the layout has no key \"contents-deph\"; did you mean \"contents-depth\"?"
                ])
    }

    @Test func `A value of the wrong kind is reported`() {
        #expect(
            SmallLayout.problems("duplex: no", "duplex: perhaps")
                == ["Layouts/small.yaml:4:75: \"duplex\" is \"perhaps\", expected yes or no"])
        #expect(
            SmallLayout.problems("graphs:", "contents-depth: two\ngraphs:")
                == ["Layouts/small.yaml:40:17: \"contents-depth\" is \"two\", expected a whole number"])
    }

    @Test func `A layout chooses among a language's phrases, and holds no words`() {
        #expect(
            SmallLayout.problems("contents-title: in-this-report", "contents-title: Inside")
                == [
                    "Layouts/small.yaml:38:19: \"contents-title\" cannot be \"Inside\"; expected one of: contents, in-this-report"
                ])
        #expect(
            SmallLayout.problems("page-number: figures", "page-number: figure")
                == ["Layouts/small.yaml:39:16: \"page-number\" cannot be \"figure\"; did you mean \"figures\"?"])
    }

    @Test func `All faults are reported at once`() {
        let problems = SmallLayout.problems(
            "size: 9, leading: 12, color: ink, after: 4", "size: 4, leading: x, color: pink")
        #expect(
            problems == [
                "Layouts/small.yaml:7:32: text cannot be 4.0 pt in size; use 6 to 96 pt",
                "Layouts/small.yaml:7:44: \"x\" is not a length; write 15 for points, or 25mm",
                "Layouts/small.yaml:7:54: the layout has no colour \"pink\"; did you mean \"ink\"?",
            ])
    }

    @Test func `A file without a mapping is not a layout`() throws {
        do {
            _ = try SmallLayout.read("a text")
            Issue.record("a text was read as a layout")
        } catch {
            #expect(
                error.diagnostics.map(\.description)
                    == ["Layouts/small.yaml:1:1: the layout is \"a text\", expected a mapping of keys to values"])
        }
    }
}
