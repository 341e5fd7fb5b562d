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

    /// An element of the structure (ISO 32000-1, 14.7.2). Stored small: a long document has a hundred thousand of them, few
    /// with a text.
    public struct Element: Sendable, Hashable {
        /// What the element is.
        public var role: StructureRole
        /// -1 for none.
        private let parentIndex: Int32
        /// One at most.
        private var extras: [Extras] = []

        private struct Extras: Sendable, Hashable {
            var alternativeText: String?
            var actualText: String?
            var expansion: String?
            var language: String?
            var title: String?
            var columnSpan = 1
            var rowSpan = 1
        }

        fileprivate init(role: StructureRole, parent: ID?) {
            self.role = role
            parentIndex = Int32(clamping: parent?.index ?? -1)
        }

        /// nil for the document itself alone.
        public var parent: ID? { parentIndex < 0 ? nil : ID(index: Int(parentIndex)) }
        /// The alternative text, for readers who cannot see a figure.
        public var alternativeText: String? {
            get { extras.first?.alternativeText }
            set { change { $0.alternativeText = newValue } }
        }
        /// The text behind marks that show it otherwise.
        public var actualText: String? {
            get { extras.first?.actualText }
            set { change { $0.actualText = newValue } }
        }
        /// The expansion of an acronym.
        public var expansion: String? {
            get { extras.first?.expansion }
            set { change { $0.expansion = newValue } }
        }
        /// BCP 47, where it differs from the document's.
        public var language: String? {
            get { extras.first?.language }
            set { change { $0.language = newValue } }
        }
        /// Title of a section or heading, for a reader's own list.
        public var title: String? {
            get { extras.first?.title }
            set { change { $0.title = newValue } }
        }
        /// Cells: how many columns and rows it spans.
        public var columnSpan: Int {
            get { extras.first?.columnSpan ?? 1 }
            set { change { $0.columnSpan = newValue } }
        }
        /// How many rows a cell spans.
        public var rowSpan: Int {
            get { extras.first?.rowSpan ?? 1 }
            set { change { $0.rowSpan = newValue } }
        }

        private mutating func change(_ body: (inout Extras) -> Void) {
            var changed = extras.first ?? Extras()
            body(&changed)
            extras = changed == Extras() ? [] : [changed]
        }
    }

    /// In reading order; the first is the document.
    public private(set) var elements: [Element]

    /// The document.
    public static let root = ID(index: 0)

    /// A tree of the document alone.
    public init() {
        elements = [Element(role: .document, parent: nil)]
    }

    /// The element of an ID of this tree.
    public subscript(id: ID) -> Element {
        get { elements[id.index] }
        set { elements[id.index] = newValue }
    }

    /// Adds an element as the last child of its parent so far.
    public mutating func add(_ role: StructureRole, under parent: ID) -> ID {
        elements.append(Element(role: role, parent: parent))
        return ID(index: elements.count - 1)
    }
}
