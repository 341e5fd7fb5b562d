import Diagnostics
import TestSupport
import Typesetting
import YAMLReader

/// A whole layout in few lines, to be changed by a line at a time.
enum SmallLayout {
    static let text = """
        colors:
          ink: "#101010"
          red: "#AA0000"
        page: { size: A5, top: 20mm, bottom: 40, inside: 30, outside: 30, duplex: no, measure: 300 }
        first-page: { background: red, padding: 10, after: 10 }
        styles:
          body: { family: Inter, size: 9, leading: 12, color: ink, after: 4 }
        \(otherStyles)
        details:
          accent: red
          rule: ink
          link: red
          list-indent: 12
          bullet: "*"
          statement-indent: 8
          statement-rule: 1
          cell-padding: 2
          column-gap: 8
          baseline-grid: 6
          contents-title: in-this-report
          page-number: figures
        graphs:
          family: Inter
          ink: ink
          grey: ink
          accent: red
          accent-light: "#CC7777"
          categories: ["#AA0000", ink]
          body-size: 9
          small-size: 7
          title-size: 11
          bar-thickness: 8
          bar-pitch: 14
          donut-diameter: 100
        """

    /// From line 8 on. The title block's are white on red.
    private static let otherStyles = StyleName.allCases.filter { $0 != .body && $0.substitute == nil }.map { name in
        let color = [.title, .subtitle, .imprint].contains(name) ? "\"#FFFFFF\"" : "ink"
        return "  \(name.rawValue): { family: Inter, size: 8, leading: 11, color: \(color) }"
    }.joined(separator: "\n")

    static func read(_ text: String, families: [String] = ["Inter", "Inter Display"]) throws(ReportError) -> Layout {
        try readLayout(
            readYAML(Array(text.utf8), file: "Layouts/small.yaml"), name: "small", families: families)
    }

    /// What is said when a part of the text is written otherwise.
    static func problems(_ part: String, _ other: String) -> [String] {
        var changed = text
        guard let range = text.firstRange(of: part) else { return ["the layout has no \(part)"] }
        changed.replaceSubrange(range, with: other)
        do throws(ReportError) {
            _ = try read(changed)
            return []
        } catch {
            return error.diagnostics.map(\.description)
        }
    }
}
