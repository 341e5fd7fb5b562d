import Diagnostics
import Geometry

extension FlowBuilder {
    /// A warning for each page under the least fill, which names what could not be on it.
    ///
    /// The last page may be as thin as it falls, and so may the one before a block that asks for a page of its own.
    func thinPages(in pages: [PagePlan], _ heights: PageHeights, document: String) -> [Diagnostic] {
        zip(pages.indices, pages.dropFirst()).compactMap { index, next in
            let available = heights.height(isFirst: index == 0)
            let filled = index == 0 && pages[0].placements.isEmpty ? 1 : pages[index].height / available
            guard filled < PageCosts.leastFill - 0.0001, let first = next.first.map({ flow.items[$0.item] }),
                first.breakBefore != .always
            else { return nil }
            return Diagnostic(
                "thin-page", at: first.place >= 0 ? flow.places[first.place] : nil,
                "page \(index + 1) of the document \"\(document)\" is only \(Int(filled * 100)) % full: "
                    + "what follows must stay together and has no room there",
                hint: "move or add text before it, or make it shorter", severity: .warning)
        }
    }
}
