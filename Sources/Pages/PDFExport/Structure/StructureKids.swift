internal import DocumentModel

/// The children and content of each structure element, in reading order.
struct StructureKids {
    enum Kid {
        case element(StructureTree.ID)
        case piece(MarkPlan.Piece)
    }

    private let children: [[Int]]
    private let pieces: [[MarkPlan.Piece]]
    /// The place of the first content of an element or its descendants; nil for an element without any.
    private var first: [Int?]
    private let isNote: [Bool]

    init(of structure: StructureTree, plan: MarkPlan) throws(ExportError) {
        pieces = plan.pieces
        first = plan.pieces.map { $0.first?.order }
        isNote = structure.elements.map { $0.role == .note }
        var children = [[Int]](repeating: [], count: structure.elements.count)
        for index in structure.elements.indices.dropFirst().reversed() {
            guard let parent = structure.elements[index].parent?.index, parent >= 0, parent < index else {
                throw .unknownElement(index: index)
            }
            children[parent].append(index)
            if let own = first[index] { first[parent] = min(own, first[parent] ?? own) }
        }
        self.children = children.map { $0.reversed() }
    }

    /// The order of their first content decides; an element without content stays after the sibling before it, and so does a
    /// note, whose words are at the foot of the page.
    func kids(of id: StructureTree.ID) -> [Kid] {
        var placed: [(order: Int, kid: Kid)] = []
        var previous = -1
        for child in children[id.index] {
            if !isNote[child] { previous = first[child] ?? previous }
            placed.append((previous, .element(StructureTree.ID(index: child))))
        }
        for piece in pieces[id.index] { placed.append((piece.order, .piece(piece))) }
        return placed.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element.kid)
    }

    /// The content of an element and its descendants, in tree order.
    ///
    /// - Parameter included: whether a descendant counts.
    func content(of id: StructureTree.ID, where included: (StructureTree.ID) -> Bool) -> [MarkPlan.Piece] {
        kids(of: id).flatMap { kid in
            switch kid {
            case .piece(let piece): [piece]
            case .element(let child): included(child) ? content(of: child, where: included) : []
            }
        }
    }
}
