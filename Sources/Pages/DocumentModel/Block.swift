public import Diagnostics

/// A piece of a document that begins on a new line.
public indirect enum Block: Sendable, Hashable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(List)
    case statement(Statement)
    case figure(Figure)
    case table(Table)
    case group(Group)
    case illustration(Illustration)
}

/// Where links to a block lead.
public struct BlockAnchor: Sendable, Hashable {
    /// The name by which links find the block; unique in the document.
    public var id: String
    /// Where the block is in its source.
    public var place: Place
}

/// A line of a block's own text, with the place of the block.
public struct BlockLine: Sendable, Hashable {
    /// The words of the line.
    public var inlines: [Inline]
    /// Where the block is in its source.
    public var place: Place
}

// Whatever another module must know of each kind of block is here, so that a new kind is added in this file.

extension Block {
    /// Where the block is in its source; nil for a list without items.
    public var place: Place? {
        switch self {
        case .heading(let heading): heading.place
        case .paragraph(let paragraph): paragraph.place
        case .list(let list): list.items.lazy.flatMap(\.self).compactMap(\.place).first
        case .statement(let statement): statement.place
        case .figure(let figure): figure.place
        case .table(let table): table.place
        case .group(let group): group.place
        case .illustration(let illustration): illustration.place
        }
    }

    /// Where links to the block lead; nil when no link can find it.
    public var anchor: BlockAnchor? {
        switch self {
        case .heading(let heading): BlockAnchor(id: heading.id, place: heading.place)
        case .figure(let figure): BlockAnchor(id: figure.id, place: figure.place)
        case .table(let table): table.id.map { BlockAnchor(id: $0, place: table.place) }
        case .paragraph(let paragraph): paragraph.id.map { BlockAnchor(id: $0, place: paragraph.place) }
        case .list, .statement, .group, .illustration: nil
        }
    }

    /// The id of a block that shows data: a figure or table.
    public var shownID: String? {
        switch self {
        case .figure(let figure): figure.id
        case .table(let table): table.id
        case .heading, .paragraph, .list, .statement, .group, .illustration: nil
        }
    }

    /// Every line in which an author can write links, those of blocks inside it too.
    public var lines: [BlockLine] {
        switch self {
        case .heading(let heading): [BlockLine(inlines: heading.inlines, place: heading.place)]
        case .paragraph(let paragraph):
            [BlockLine(inlines: paragraph.margin + paragraph.inlines, place: paragraph.place)]
        case .list(let list): list.items.flatMap { $0.flatMap(\.lines) }
        case .statement(let statement): statement.blocks.flatMap(\.lines)
        case .table(let table):
            table.texts.map { BlockLine(inlines: $0, place: table.place) }
        case .group(let group):
            group.texts.map { BlockLine(inlines: $0, place: group.place) } + group.blocks.flatMap(\.lines)
        case .figure, .illustration: []
        }
    }

    /// The block with its running text changed; headings, figures and tables stay as they are.
    public func changingText(_ change: ([Inline]) -> [Inline]) -> Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.inlines = change(paragraph.inlines)
            return .paragraph(paragraph)
        case .list(var list):
            list.items = list.items.map { $0.map { $0.changingText(change) } }
            return .list(list)
        case .statement(var statement):
            statement.blocks = statement.blocks.map { $0.changingText(change) }
            return .statement(statement)
        case .group(var group):
            for index in group.parts.indices {
                group.parts[index].blocks = group.parts[index].blocks.map { $0.changingText(change) }
            }
            return .group(group)
        case .heading, .figure, .table, .illustration: return self
        }
    }
}

extension Block {
    /// Every statistic that the block prints.
    public var statistics: [Statistic] {
        switch self {
        case .heading(let heading): heading.inlines.statistics
        case .paragraph(let paragraph): paragraph.margin.statistics + paragraph.inlines.statistics
        case .list(let list): list.items.flatMap { $0.flatMap(\.statistics) }
        case .statement(let statement): statement.blocks.flatMap(\.statistics)
        case .figure(let figure):
            figure.title.statistics + figure.values + figure.alternativeText.statistics + figure.baseNote.statistics
        case .table(let table): table.texts.flatMap(\.statistics) + table.note.statistics
        case .group(let group): group.texts.flatMap(\.statistics) + group.blocks.flatMap(\.statistics)
        case .illustration: []
        }
    }

    /// Changes every statistic that the block prints.
    mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        switch self {
        case .heading(var heading):
            heading.inlines.changeStatistics(change)
            self = .heading(heading)
        case .paragraph(var paragraph):
            paragraph.margin.changeStatistics(change)
            paragraph.inlines.changeStatistics(change)
            self = .paragraph(paragraph)
        case .list(var list):
            for item in list.items.indices {
                for index in list.items[item].indices { list.items[item][index].changeStatistics(change) }
            }
            self = .list(list)
        case .statement(var statement):
            for index in statement.blocks.indices { statement.blocks[index].changeStatistics(change) }
            self = .statement(statement)
        case .figure(var figure):
            figure.title.changeStatistics(change)
            for index in figure.values.indices { change(&figure.values[index]) }
            figure.alternativeText.changeStatistics(change)
            figure.baseNote.changeStatistics(change)
            self = .figure(figure)
        case .table(var table):
            table.changeStatistics(change)
            self = .table(table)
        case .group(var group):
            group.changeStatistics(change)
            self = .group(group)
        case .illustration: break
        }
    }
}
