import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

/// The title block at the top of the first page: title, subtitle, issuing body, date and occasion.
struct TitleBlock {
    var height: Length
    var marks: [Mark]
}

extension FlowBuilder {
    /// Sets the title block; its texts are the first elements of the document.
    mutating func setTitleBlock(_ metadata: DocumentMetadata) -> TitleBlock {
        let page = layout.page
        let padding = layout.firstPage.padding
        var y = padding
        var marks: [Mark] = []
        let occasion = [metadata.dateLine, metadata.occasion].compactMap(\.self).joined(separator: " · ")
        let places = metadata.places
        let lines: [(String?, StyleName, TitleStatistic.Part?, Place?)] = [
            (metadata.title, .title, .title, places.title),
            (metadata.subtitle, .subtitle, .subtitle, places.subtitle),
            (metadata.issuingBody, .imprint, nil, places.issuingBody), (occasion, .imprint, nil, places.occasion),
        ]
        var isFirstOfImprint = true
        for (text, name, part, place) in lines {
            guard let text, !text.isEmpty, name != .imprint || layout.firstPage.hasImprint else { continue }
            let style = layout[name]
            let element = flow.structure.add(.paragraph, under: StructureTree.root)
            let spans = SpanList(text, style: style.text, element: element, place: place)
            flow.add(metadata.statistics.filter { $0.part == part }.map(\.statistic), in: element)
            if name != .imprint || isFirstOfImprint { y += style.spaceBefore }
            if name == .imprint { isFirstOfImprint = false }
            let logo = layout.firstPage.logoWidth
            for line in setLines(spans, in: Column(x: .zero, width: layout.page.blockWidth - logo)) {
                var item = FlowItem(height: style.leading)
                paint(line, spans, style, at: .origin, into: &item)
                marks += item.marks.compactMap { mark in
                    guard case .drawing(let drawing) = mark.content else { return nil }
                    return Mark(mark.role, drawing, at: Point(x: page.left(ofPage: 0) + mark.origin.x, y: y))
                }
                y += style.leading
            }
        }
        // Running headers are no elements, nor is the document's description.
        let unseen = metadata.statistics.filter { $0.part == .shortTitle || $0.part == .summary }
        flow.add(unseen.map(\.statistic), in: StructureTree.root)
        let height = y + layout.firstPage.paddingBelow
        let box = Rectangle(x: .zero, y: .zero, width: page.size.width, height: height)
        let ground = Drawing(
            size: box.size, shapes: [.path(.rectangle(box), fill: layout.firstPage.background, stroke: nil)])
        return TitleBlock(height: height, marks: [Mark(.artifact(.layout), ground, at: .origin)] + marks)
    }
}
