import DocumentModel
import Geometry

extension FlowBuilder {
    /// How the document came about, at its end.
    mutating func appendProvenance(_ paragraphs: [Paragraph]) {
        guard !paragraphs.isEmpty else { return }
        open(.fixed)
        let isPage = layout.provenance == .page
        let style: StyleName = isPage ? .body : .note
        appendProvenanceTitle(isPage: isPage)
        let section = flow.structure.add(.section, under: StructureTree.root)
        for paragraph in paragraphs {
            append(
                [.paragraph(paragraph)], Setting(column: blockColumn, element: section, style: style, isNested: true))
            if !isPage { closeSpaceBelow() }
        }
    }

    private mutating func appendProvenanceTitle(isPage: Bool) {
        let style = layout[isPage ? .heading1 : .heading4]
        let level = isPage ? 1 : 2
        let element = flow.structure.add(.heading(level: level), under: StructureTree.root)
        let title = layout.furniture.provenanceTitle
        let start = flow.items.count
        appendText(
            SpanList(title, style: style.text, element: element), style: style, in: textColumn,
            TextOptions(
                breakBefore: isPage ? .always : .allowed(cost: 0), staysWhole: true, keepsNext: true, fillsGrid: true))
        flow.items[start].anchors.append(FlowAnchor(id: "provenance-title", y: .zero, element: element))
        flow.outline.append(OutlineEntry(title: title, level: level, destination: "provenance-title"))
    }
}
