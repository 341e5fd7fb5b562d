import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    /// Words in large type, and below them whose words they are.
    mutating func appendPullQuote(_ group: Group, _ setting: Setting) {
        let section = flow.structure.add(.section, under: setting.element)
        appendOnGround(layout.blocks.pullQuote, in: setting.column) { builder, column in
            let element = builder.flow.structure.add(.blockQuotation, under: section)
            for (index, part) in group.parts.enumerated() {
                let style: StyleName = index == 0 ? .pullQuote : .attribution
                if index > 0 { builder.setSpaceBelow(to: builder.layout[style].spaceBefore) }
                builder.append(part.blocks, Setting(column: column, element: element, style: style, isNested: true))
                builder.keepNext()
            }
        }
    }
}
