public import Diagnostics

/// Blocks that are set apart from the text around them, or side by side.
public struct Group: Sendable, Hashable {
    /// How the blocks are set.
    public enum Kind: Sendable, Hashable {
        /// On a tinted ground or in a frame, below its title.
        case box
        /// In a grid, each part with its number and key word.
        case cards(columns: Int)
        /// Side by side in columns of equal height.
        case columns(Int)
        /// Each part beside its date.
        case timeline
        /// Each part beside its name: event, speaker, date, place.
        case fields
        /// Each part with the number of the page to which its link leads.
        case directory
        /// Across the page.
        case band
        /// The words with which a speech begins.
        case salutation
        /// The words with which a speech ends, set off from the others.
        case closing
        /// A remark in small type.
        case small
        /// A line, without blocks.
        case rule
        /// Side by side, each part with its number in large type above what it counts.
        case keyFigures
        /// In large type; a second part says whose words they are.
        case pullQuote
    }

    /// A part of a group: a card, an entry, or all of it.
    public struct Part: Sendable, Hashable {
        /// The number of a card, the date of an entry, the name of a field, a key figure; empty for none.
        public var label: [Inline]
        /// The key word of a card; empty for none.
        public var title: [Inline]
        /// What the part says.
        public var blocks: [Block]

        /// A part from its words.
        public init(label: [Inline] = [], title: [Inline] = [], blocks: [Block]) {
            self.label = label
            self.title = title
            self.blocks = blocks
        }
    }

    /// How the blocks are set.
    public var kind: Kind
    /// The words above them; empty for none.
    public var title: [Inline]
    /// The parts in reading order.
    public var parts: [Part]
    /// Where the group is in its source.
    public var place: Place

    /// A group from its parts.
    public init(_ kind: Kind, title: [Inline] = [], parts: [Part], place: Place) {
        self.kind = kind
        self.title = title
        self.parts = parts
        self.place = place
    }

    /// The blocks of all parts.
    public var blocks: [Block] { parts.flatMap(\.blocks) }

    /// The words of the group itself.
    var texts: [[Inline]] { [title] + parts.flatMap { [$0.label, $0.title] } }

    mutating func changeStatistics(_ change: (inout Statistic) -> Void) {
        title.changeStatistics(change)
        for index in parts.indices {
            parts[index].label.changeStatistics(change)
            parts[index].title.changeStatistics(change)
            for block in parts[index].blocks.indices { parts[index].blocks[block].changeStatistics(change) }
        }
    }
}
