/// The logical structure of a typeset document: elements in reading order, each under its parent.
public struct StructureTree: Sendable, Hashable {
    /// The name of an element in its tree.
    public struct ID: Sendable, Hashable, Comparable {
        /// The place of the element in `elements`.
        public let index: Int

        /// The element at a place.
        public init(index: Int) { self.index = index }

        /// The earlier in reading order first.
        public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
    }

    /// An element of the structure (ISO 32000-1, 14.7.2).
    public struct Element: Sendable, Hashable {
        /// What the element is.
        public var role: StructureRole
        /// nil for the document itself alone.
        public var parent: ID?
        /// The alternative text, for readers who cannot see a figure.
        public var alternativeText: String?
        /// The text behind marks that show it otherwise.
        public var actualText: String?
        /// The expansion of an acronym.
        public var expansion: String?
        /// BCP 47, where it differs from the document's.
        public var language: String?
        /// Title of a section or heading, for a reader's own list.
        public var title: String?
        /// Cells: how many columns and rows it spans.
        public var columnSpan: Int
        /// How many rows a cell spans.
        public var rowSpan: Int
    }

    /// In reading order; the first is the document.
    public private(set) var elements: [Element]

    /// The document.
    public static let root = ID(index: 0)

    /// A tree of the document alone.
    public init() {
        elements = [Element(role: .document, parent: nil, columnSpan: 1, rowSpan: 1)]
    }

    /// The element of an ID of this tree.
    public subscript(id: ID) -> Element {
        get { elements[id.index] }
        set { elements[id.index] = newValue }
    }

    /// Adds an element as the last child of its parent so far.
    public mutating func add(_ role: StructureRole, under parent: ID) -> ID {
        elements.append(Element(role: role, parent: parent, columnSpan: 1, rowSpan: 1))
        return ID(index: elements.count - 1)
    }
}
