/// The logical structure of a typeset document: elements in reading order, each under its parent.
public struct StructureTree: Sendable, Hashable {
    public struct ID: Sendable, Hashable, Comparable {
        public let index: Int

        public init(index: Int) { self.index = index }

        public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
    }

    public struct Element: Sendable, Hashable {
        public var role: StructureRole
        /// nil for the document itself alone.
        public var parent: ID?
        /// What stands for a figure to who cannot see it.
        public var alternativeText: String?
        /// The text behind marks that show it otherwise.
        public var actualText: String?
        /// What an acronym stands for.
        public var expansion: String?
        /// BCP 47, where it differs from the document's.
        public var language: String?
        /// Title of a section or heading, for a reader's own list.
        public var title: String?
        /// Cells: how many columns and rows it spans.
        public var columnSpan: Int
        public var rowSpan: Int
    }

    /// In reading order; the first is the document.
    public private(set) var elements: [Element]

    public static let root = ID(index: 0)

    public init() {
        elements = [Element(role: .document, parent: nil, columnSpan: 1, rowSpan: 1)]
    }

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
