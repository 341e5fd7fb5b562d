public import Diagnostics
import Geometry
import Graphs
import Typography
public import YAMLReader

/// Reads a layout file.
///
/// - Parameter families: the available font families; a layout that names another is an error.
/// - Throws: every missing, unknown or invalid entry, all at once.
public func readLayout(_ yaml: YAMLNode, name: String, families: [String]) throws(ReportError) -> Layout {
    var diagnostics = DiagnosticList()
    var reader = LayoutReader(name: name, families: families)
    let layout = reader.read(yaml, into: &diagnostics)
    try diagnostics.throwIfErrors()
    guard let layout else { throw ReportError(Diagnostic("no-layout", at: yaml.place, "this file is not a layout")) }
    return layout
}

/// Reads one layout file; colours are named once and used by name.
struct LayoutReader {
    let name: String
    let families: [String]
    var colors: [String: Color] = [:]

    init(name: String, families: [String]) {
        self.name = name
        self.families = families
    }

    mutating func read(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) -> Layout? {
        guard var fields = YAMLFields(yaml, of: "the layout", into: &diagnostics) else { return nil }
        readColors(&fields, into: &diagnostics)
        let page = section("page", &fields, into: &diagnostics).map { pageGeometry($0, into: &diagnostics) }
        let styles = styles(&fields, into: &diagnostics)
        let firstPage = section("first-page", &fields, into: &diagnostics).map { readFirstPage($0, into: &diagnostics) }
        let details = section("details", &fields, into: &diagnostics).map { readDetails($0, into: &diagnostics) }
        let blocks = details.map { blockLooks(&fields, $0.ruleColor, into: &diagnostics) }
        let graphs = section("graphs", &fields, into: &diagnostics).map { graphTheme($0, into: &diagnostics) }
        let contentsDepth = fields.optionalInteger("contents-depth", into: &diagnostics) ?? 2
        let newPageLevel = fields.optionalInteger("new-page-level", into: &diagnostics) ?? 1
        let leastSpace = leastSpace(&fields, into: &diagnostics)
        let provenance = fields.optionalOneOf("provenance", ProvenanceForm.allCases.map(\.rawValue), into: &diagnostics)
        let notes = fields.optionalOneOf("notes", NotePlace.allCases.map(\.rawValue), into: &diagnostics)
        let tagging = fields.optionalOneOf("graph-tags", GraphTagging.allCases.map(\.rawValue), into: &diagnostics)
        let fit = fitBounds(&fields, into: &diagnostics)
        let isJustified = fields.boolean("justified", default: false, into: &diagnostics)
        let hyphenation = fields.boolean("hyphenation", default: false, into: &diagnostics)
        fields.finish(into: &diagnostics)
        guard let page, let firstPage, let details, let blocks, let graphs else { return nil }
        let besideText = page.margin.map { $0.width + $0.gap } ?? .zero
        if page.measure + besideText > page.blockWidth + .points(0.01) || page.blockHeight < .points(200)
            || page.measure < .points(150)
        {
            diagnostics.add(
                Diagnostic(
                    "bad-page", at: fields.place(of: "page"),
                    "the margins and the measure leave too little room on the page",
                    hint: "make the measure fit between the margins, and leave 150 by 200 pt or more for text"))
        }
        var layout = Layout(
            name: name, page: page, styles: styles, firstPage: firstPage, details: details, blocks: blocks,
            graphs: graphs, contentsDepth: contentsDepth, newPageLevel: newPageLevel, leastSpace: leastSpace,
            provenance: provenance.flatMap(ProvenanceForm.init) ?? .note, notes: notes.flatMap(NotePlace.init) ?? .foot,
            graphTagging: tagging.flatMap(GraphTagging.init) ?? .figure, fit: fit)
        (layout.lines, layout.hyphenation) = (LineForm(isJustified: isJustified), hyphenation)
        // Colours that could not be read are reported already.
        if !diagnostics.hasErrors { diagnostics.add(contentsOf: ReadableColors(layout: layout, yaml: yaml).problems) }
        return layout
    }

    /// The part of its spaces that a page keeps at least, in per cent.
    private func leastSpace(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Int {
        let key = "least-space", range = 50...100
        guard let value = fields.optionalInteger(key, into: &diagnostics) else { return range.upperBound }
        if range.contains(value) { return value }
        diagnostics.add(
            Diagnostic(
                "bad-space", at: fields.place(of: key), "\"\(key)\" cannot be \(value)",
                hint: "use \(range.lowerBound) to \(range.upperBound), in per cent of the usual spaces"))
        return range.upperBound
    }

    /// Without bounds, type sizes do not move.
    private func fitBounds(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> FitBounds {
        var bounds = FitBounds(smallest: 1, largest: 1)
        guard var section = optionalSection("fit", &fields, into: &diagnostics) else { return bounds }
        bounds.smallest = section.has("smallest") ? section.number("smallest", into: &diagnostics) ?? 1 : 1
        bounds.largest = section.has("largest") ? section.number("largest", into: &diagnostics) ?? 1 : 1
        if !(0.5...1).contains(bounds.smallest) || !(1...2).contains(bounds.largest) {
            diagnostics.add(
                Diagnostic(
                    "bad-fit", at: fields.place(of: "fit"),
                    "type cannot move between \(bounds.smallest) and \(bounds.largest) of its size",
                    hint: "use 0.5 to 1 for \"smallest\" and 1 to 2 for \"largest\""))
        }
        section.finish(into: &diagnostics)
        return bounds
    }

    private func section(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> YAMLFields? {
        fields.mapping(key, into: &diagnostics).flatMap { YAMLFields($0, of: "\"\(key)\"", into: &diagnostics) }
    }

    private mutating func readColors(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) {
        guard let mapping = fields.mapping("colors", into: &diagnostics), case .mapping(let entries) = mapping.content
        else { return }
        for entry in entries {
            if case .scalar(let text, _) = entry.value.content, let color = Color(hex: text) {
                colors[entry.key] = color
            } else {
                diagnostics.add(
                    Diagnostic(
                        "bad-color", at: entry.value.place,
                        "the colour \"\(entry.key)\" does not have the form \"#0033A0\"",
                        hint: "put it in quotation marks: # begins a comment"))
            }
        }
    }

    private func pageGeometry(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> PageGeometry {
        var fields = section
        let paper = fields.oneOf("size", PaperSize.allCases.map(\.rawValue), into: &diagnostics)
        let geometry = PageGeometry(
            size: (paper.flatMap(PaperSize.init) ?? .a4).size, top: length("top", &fields, into: &diagnostics),
            bottom: length("bottom", &fields, into: &diagnostics),
            inside: length("inside", &fields, into: &diagnostics),
            outside: length("outside", &fields, into: &diagnostics),
            isDuplex: fields.boolean("duplex", default: false, into: &diagnostics),
            measure: length("measure", &fields, into: &diagnostics),
            margin: marginColumn(&fields, into: &diagnostics))
        fields.finish(into: &diagnostics)
        return geometry
    }

    private func readFirstPage(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> FirstPage {
        var fields = section
        let padding = length("padding", &fields, into: &diagnostics)
        let firstPage = FirstPage(
            background: color("background", &fields, into: &diagnostics),
            padding: padding,
            paddingBelow: length("padding-below", default: padding, &fields, into: &diagnostics),
            spaceAfter: length("after", &fields, into: &diagnostics),
            hasImprint: fields.boolean("imprint", default: true, into: &diagnostics),
            hasFooter: fields.boolean("footer", default: false, into: &diagnostics),
            logoWidth: optionalLength("logo", &fields, into: &diagnostics))
        fields.finish(into: &diagnostics)
        return firstPage
    }

    private func readDetails(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> LayoutDetails {
        var fields = section
        let details = LayoutDetails(
            accent: color("accent", &fields, into: &diagnostics), ruleColor: color("rule", &fields, into: &diagnostics),
            linkColor: color("link", &fields, into: &diagnostics),
            listIndent: length("list-indent", &fields, into: &diagnostics),
            bullet: fields.string("bullet", into: &diagnostics) ?? "•",
            statementIndent: length("statement-indent", &fields, into: &diagnostics),
            statementRule: length("statement-rule", &fields, into: &diagnostics),
            cellPadding: length("cell-padding", &fields, into: &diagnostics),
            columnGap: length("column-gap", &fields, into: &diagnostics),
            wideTables: fields.optionalOneOf(
                "wide-tables", WideTables.allCases.map(\.rawValue), into: &diagnostics
            ).flatMap(WideTables.init) ?? .split,
            baselineGrid: extent("baseline-grid", &fields, into: &diagnostics),
            contentsTitle: fields.optionalOneOf(
                "contents-title", ContentsTitle.allCases.map(\.rawValue), into: &diagnostics
            ).flatMap(ContentsTitle.init) ?? .contents,
            pageNumber: fields.optionalOneOf(
                "page-number", PageNumberForm.allCases.map(\.rawValue), into: &diagnostics
            ).flatMap(PageNumberForm.init) ?? .words)
        fields.finish(into: &diagnostics)
        return details
    }
}

/// The paper sizes that a layout may name (ISO 216; ANSI).
enum PaperSize: String, CaseIterable {
    case a4 = "A4"
    case a5 = "A5"
    case letter = "Letter"

    var size: Size {
        switch self {
        case .a4: Size(width: .points(595.276), height: .points(841.89))
        case .a5: Size(width: .points(419.528), height: .points(595.276))
        case .letter: Size(width: .points(612), height: .points(792))
        }
    }
}
