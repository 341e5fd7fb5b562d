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

    mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
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
    mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        for index in parts.indices {
            switch parts[index] {
            case .text, .words: break
            case .statistic(var statistic):
                change(&statistic)
                parts[index] = .statistic(statistic)
            }
        }
    }
}
