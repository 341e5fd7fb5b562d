import Testing
import Typesetting

/// Colours that cannot be seen on what is behind them.
@Suite struct ReadableColorsTests {
    @Test func `Text has a contrast of 4.5 to 1 with what is behind it`() {
        // #767676 is the lightest grey that text on white may have.
        #expect(SmallLayout.problems("ink: \"#101010\"", "ink: \"#767676\"") == [])
        let problems = SmallLayout.problems(
            "size: 9, leading: 12, color: ink", "size: 9, leading: 12, color: \"#777777\"")
        #expect(
            problems == [
                "Layouts/small.yaml:7:55: the style \"body\": #777777 on white paper has a contrast of 4.47 to 1; "
                    + "WCAG 2.1 (1.4.3, text) asks for 4.5 to 1; a colour like #767676 has enough"
            ])
    }

    @Test func `A colour like the one that is proposed has enough`() {
        #expect(
            SmallLayout.problems("size: 9, leading: 12, color: ink", "size: 9, leading: 12, color: \"#767676\"") == [])
    }

    @Test func `Large text may have less: from 18 points on, in bold from 14`() {
        func problems(_ style: String) -> Int {
            SmallLayout.problems("size: 9, leading: 12, color: ink", "\(style), leading: 30, color: \"#949494\"").count
        }
        #expect(problems("size: 18") == 0)
        #expect(problems("size: 17.9") == 1)
        #expect(problems("size: 14, weight: 700") == 0)
        #expect(problems("size: 14, weight: 600") == 1)
        #expect(problems("size: 13.9, weight: 700") == 1)
    }

    @Test func `The title block's words are on its background`() {
        let problems = SmallLayout.problems("background: red", "background: \"#EEEEEE\"")
        let words = ["title", "subtitle", "imprint"]
        #expect(problems.count == 3)
        for word in words {
            let isThere = problems.contains {
                $0.contains(
                    ": the style \"\(word)\": #FFFFFF on the background of the title block (#EEEEEE) has a contrast "
                        + "of 1.16 to 1; WCAG 2.1 (1.4.3, text) asks for 4.5 to 1; a colour like #")
            }
            #expect(isThere)
        }
    }

    @Test func `Links and labels are text, bars and parts are graphical objects`() {
        #expect(
            SmallLayout.problems("link: red", "link: \"#CC7777\"") == [
                "Layouts/small.yaml:30:9: links: #CC7777 on white paper has a contrast of 3.24 to 1; "
                    + "WCAG 2.1 (1.4.3, text) asks for 4.5 to 1; a colour like #A96363 has enough"
            ])
        #expect(SmallLayout.problems("details:\n  accent: red", "details:\n  accent: \"#CC7777\"").count == 1)
        // Bars need less, and have it.
        #expect(SmallLayout.problems("accent-light: \"#CC7777\"", "accent-light: \"#CC7779\"") == [])
        #expect(
            SmallLayout.problems("categories: [\"#AA0000\", ink]", "categories: [ink, \"#FFAAAA\"]") == [
                "Layouts/small.yaml:46:21: the parts of graphs: #FFAAAA on white paper has a contrast of 1.81 to 1; "
                    + "WCAG 2.1 (1.4.11, graphical objects) asks for 3 to 1; a colour like #C48383 has enough"
            ])
    }
}
