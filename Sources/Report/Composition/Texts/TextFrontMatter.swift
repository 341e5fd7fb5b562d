import Diagnostics
import MarkdownReader
import YAMLReader

/// What a text says of itself before its first line.
struct TextFrontMatter {
    /// What its second-level headings are called when they are numbered.
    var numbered: String?

    init(_ text: MarkdownText, into diagnostics: inout DiagnosticList) {
        guard let frontMatter = text.frontMatter else { return }
        do throws(ReportError) {
            let yaml = try readYAML(Array(frontMatter.utf8), file: text.file)
            guard var fields = YAMLFields(yaml, of: "the front matter", into: &diagnostics) else { return }
            numbered = fields.optionalString("numbered", into: &diagnostics)
            fields.finish(into: &diagnostics)
        } catch {
            diagnostics.add(contentsOf: error.diagnostics)
        }
    }
}
