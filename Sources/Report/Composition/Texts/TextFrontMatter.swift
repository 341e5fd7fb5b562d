import Diagnostics
import MarkdownReader
import YAMLReader

/// The settings at the beginning of a text.
struct TextFrontMatter {
    /// The label of its numbered second-level headings; nil if they are not numbered.
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
