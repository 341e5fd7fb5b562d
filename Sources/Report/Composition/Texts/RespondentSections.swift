import Diagnostics
import Expressions
import MarkdownReader
import SurveyData

/// Sections that are headed by a respondent's name, put into the order of the respondents' sort names.
struct RespondentSections {
    let context: ExpressionContext

    private struct Section {
        var respondent: String
        var place: Place
        var blocks: [MarkdownBlock]
    }

    /// Sorts each run of `@id` sections that follow one another at one level; everything else keeps its place.
    func sorted(_ blocks: [MarkdownBlock], into diagnostics: inout DiagnosticList) -> [MarkdownBlock] {
        var result: [MarkdownBlock] = []
        var run: [Section] = []
        var runLevel = 0
        for block in blocks {
            if case .heading(let level, let inlines, let place) = block {
                let id = HeadingName.respondent(inlines)
                if level < runLevel || (level == runLevel && id == nil) {
                    result += inOrder(run, into: &diagnostics)
                    run = []
                }
                if let id, run.isEmpty || level == runLevel {
                    run.append(Section(respondent: id, place: place, blocks: [block]))
                    runLevel = level
                    continue
                }
            }
            if run.isEmpty { result.append(block) } else { run[run.count - 1].blocks.append(block) }
        }
        return result + inOrder(run, into: &diagnostics)
    }

    private func inOrder(_ run: [Section], into diagnostics: inout DiagnosticList) -> [MarkdownBlock] {
        var seen: Set<String> = []
        for section in run where !seen.insert(section.respondent).inserted {
            diagnostics.add(
                Diagnostic(
                    "duplicate-section", at: section.place,
                    "the \(context.unit.singular) \"\(section.respondent)\" has two sections here",
                    hint: "merge them under one heading"))
        }
        let order = context.respondents(run.map(\.respondent)).map(\.id)
        let keyed = run.enumerated().map { offset, section in
            (key: order.firstIndex(of: section.respondent) ?? order.count, offset: offset, section: section)
        }
        return keyed.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }.flatMap(\.section.blocks)
    }
}
