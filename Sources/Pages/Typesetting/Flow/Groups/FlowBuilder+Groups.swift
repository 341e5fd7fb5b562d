import DocumentModel
import Geometry
import Typography

extension FlowBuilder {
    mutating func append(_ group: Group, _ setting: Setting) {
        switch group.kind {
        case .box: append(group, on: layout.blocks.box, style: .box, setting)
        case .band:
            let usual = linkColor
            linkColor = layout[.band].text.color
            append(group, on: layout.blocks.band, style: .band, setting)
            linkColor = usual
        case .cards(let columns): appendCards(group, columns: columns, setting)
        case .columns(let columns): appendColumns(group, columns: columns, setting)
        case .timeline: appendEntries(group, Entries(layout.blocks.timeline, .timelineDate, .timeline), setting)
        case .fields: appendEntries(group, Entries(layout.blocks.fields, .fieldName, .field), setting)
        case .directory: appendDirectory(group, setting)
        case .salutation: append(group, style: .salutation, setting)
        case .closing: append(group, style: .closing, setting)
        case .small: append(group, style: .small, setting)
        case .rule: appendRule(setting)
        case .keyFigures: appendKeyFigures(group, setting)
        case .pullQuote: appendPullQuote(group, setting)
        }
    }

    /// The space above and below a group.
    var spaceAround: Length { layout.blocks.spaceAround }

    /// Blocks in a style of their own, on one page.
    private mutating func append(_ group: Group, style name: StyleName, _ setting: Setting) {
        let element = flow.structure.add(.section, under: setting.element)
        widenSpaceBelow(to: layout[name].spaceBefore)
        let start = flow.items.count
        append(group.blocks, Setting(column: setting.column, element: element, style: name, isNested: true))
        keepWhole(from: start)
        widenSpaceBelow(to: layout[name].spaceAfter)
    }

    /// Lets no page end inside what was appended from an index on, unless it is long.
    mutating func keepWhole(from start: Int) {
        let longestWhole = layout.page.blockHeight * 0.4
        guard flow.items[start...].map({ $0.height + $0.spaceBefore }).sum() < longestWhole else { return }
        for index in flow.items.indices.dropFirst(start + 1) { flow.items[index].breakBefore = .never }
    }

    private mutating func appendRule(_ setting: Setting) {
        let rule = layout.blocks.rule
        var item = FlowItem(height: rule.width)
        item.spaceBefore = spaceAround
        let line = Rectangle(x: setting.column.x, y: .zero, width: setting.column.width, height: rule.width)
        item.marks = [fill(line, rule.color)]
        append(item, spaceAfter: spaceAround)
    }
}
