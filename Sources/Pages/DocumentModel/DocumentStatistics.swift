extension Document {
    /// Changes every statistic that the document prints: in its titles, blocks, notes, graphs and the lines on its origin.
    public mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        for index in metadata.statistics.indices { change(&metadata.statistics[index].statistic) }
        for index in blocks.indices { blocks[index].changeStatistics(change) }
        for index in provenance.indices { provenance[index].inlines.changeStatistics(change) }
    }

    /// Every statistic that the document prints, in reading order; those of its titles first.
    public var statistics: [Statistic] {
        metadata.statistics.map(\.statistic) + blocks.flatMap(\.statistics)
            + provenance.flatMap(\.inlines.statistics)
    }
}

extension Block {
    /// Every statistic that the block prints.
    public var statistics: [Statistic] {
        switch self {
        case .heading(let heading): heading.inlines.statistics
        case .paragraph(let paragraph): paragraph.inlines.statistics
        case .list(let list): list.items.flatMap { $0.flatMap(\.statistics) }
        case .statement(let statement): statement.blocks.flatMap(\.statistics)
        case .figure(let figure):
            figure.title.statistics + figure.values + figure.alternativeText.statistics + figure.baseNote.statistics
        case .table(let table):
            table.caption.statistics + (table.head + table.rows.flatMap(\.self)).flatMap(\.statistics)
                + table.note.statistics
        }
    }

    /// Changes every statistic that the block prints.
    fileprivate mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        switch self {
        case .heading(var heading):
            heading.inlines.changeStatistics(change)
            self = .heading(heading)
        case .paragraph(var paragraph):
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
            table.caption.changeStatistics(change)
            for column in table.head.indices { table.head[column].changeStatistics(change) }
            for row in table.rows.indices {
                for column in table.rows[row].indices { table.rows[row][column].changeStatistics(change) }
            }
            table.note.changeStatistics(change)
            self = .table(table)
        }
    }
}

extension [Inline] {
    /// Every statistic that the runs print, those of their notes too.
    public var statistics: [Statistic] {
        flatMap { inline -> [Statistic] in
            switch inline {
            case .computed(let value): [value.statistic]
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                .quotation(let inlines), .note(let inlines):
                inlines.statistics
            case .text, .acronym, .lineBreak: []
            }
        }
    }

    fileprivate mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        for index in indices {
            switch self[index] {
            case .text, .acronym, .lineBreak: break
            case .computed(var value):
                change(&value.statistic)
                self[index] = .computed(value)
            case .strong(var inlines):
                inlines.changeStatistics(change)
                self[index] = .strong(inlines)
            case .emphasis(var inlines):
                inlines.changeStatistics(change)
                self[index] = .emphasis(inlines)
            case .link(let target, var inlines):
                inlines.changeStatistics(change)
                self[index] = .link(target, inlines)
            case .foreign(let language, var inlines):
                inlines.changeStatistics(change)
                self[index] = .foreign(language: language, inlines)
            case .quotation(var inlines):
                inlines.changeStatistics(change)
                self[index] = .quotation(inlines)
            case .note(var inlines):
                inlines.changeStatistics(change)
                self[index] = .note(inlines)
            }
        }
    }
}

extension ComputedText {
    fileprivate mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        for index in parts.indices {
            switch parts[index] {
            case .text: break
            case .statistic(var statistic):
                change(&statistic)
                parts[index] = .statistic(statistic)
            }
        }
    }
}
