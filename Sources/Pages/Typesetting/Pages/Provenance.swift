import DocumentModel
import Geometry

extension FlowBuilder {
    /// How the document was made, at its end.
    mutating func appendProvenance(_ paragraphs: [Paragraph]) {
        let paragraphs = layout.provenance == .attached ? paragraphs.filter { $0.id != nil } : paragraphs
        guard !paragraphs.isEmpty else { return }
        open(.heading)
        let isPage = layout.provenance == .page
        let style: StyleName = isPage ? .body : .note
        appendEndHeading(
            words.provenance, id: "provenance-title", style: isPage ? .heading1 : .heading4)
        let section = flow.structure.add(.section, under: StructureTree.root)
        let start = flow.items.count
        for paragraph in paragraphs {
            append(
                [.paragraph(paragraph)],
                Setting(
                    column: layout.page.margin == nil ? blockColumn : textColumn, element: section, style: style,
                    isNested: true))
            if !isPage { setSpaceBelow(to: .zero) }
        }
        keepFirstLines(from: start)
    }
}
