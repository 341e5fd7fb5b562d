internal import PDFSyntax

extension Inspection {
    /// Everything that is painted as content is reached from the structure, in the order in which it is read.
    mutating func checkReach() {
        for page in pages.indices {
            for number in pages[page].numbers {
                guard let piece = pages[page].pieces[number], piece.owner == nil else { continue }
                findings.fail(
                    .accessible("7.1"), page: page + 1,
                    "the content \(number) (\(piece.tag)) belongs to no element of the structure")
            }
        }
        checkOrder()
    }

    /// Content and elements under one element are in the order of their first content. A note is read behind the words that
    /// cite it, and painted at the foot of their page or later: it is in order as long as it is not painted before them.
    private mutating func checkOrder() {
        var first = [Place?](repeating: nil, count: elements.count)
        for index in elements.indices.reversed() {
            var last: Place?
            for kid in elements[index].kids {
                guard let place = place(of: kid, first) else { continue }
                if let last, place < last {
                    fail(index, .accessible("7.2"), "does not have its content in the order in which it is painted")
                    break
                }
                first[index] = first[index] ?? place
                if !isNote(kid) { last = place }
            }
        }
    }

    private func isNote(_ kid: ElementReading.Kid) -> Bool {
        if case .element(let child) = kid { elements[child].role == "Note" } else { false }
    }

    private func place(of kid: ElementReading.Kid, _ first: [Place?]) -> Place? {
        switch kid {
        case .element(let child): first[child]
        case .piece(let page, let number):
            pages[page].pieces[number].map { Place(page: page, order: $0.order) }
        case .annotation: nil
        }
    }

    /// The tree that leads from content and annotations back to their elements (ISO 32000-1, 14.7.4.4).
    mutating func checkParentTree() {
        guard let root = file.entry("StructTreeRoot", of: catalog).dictionary else { return }
        var parents: [Int: PDFValue] = [:]
        for leaf in file.leaves(of: root["ParentTree"], "Nums") {
            if let key = leaf.key.integer { parents[key] = leaf.value }
        }
        for index in pages.indices where !pages[index].pieces.isEmpty { checkParents(ofPage: index, parents) }
        for (annotation, owner) in annotationOwners.sorted(by: { $0.key < $1.key }) {
            let entries = file[annotation]?.dictionary ?? [:]
            let key = file.entry("StructParent", of: entries).integer
            guard let object = elements[owner].object else { continue }
            if key.flatMap({ parents[$0] })?.reference?.number != object {
                fail(owner, .format("14.7.4.4"), "holds an annotation that does not lead back to it (StructParent)")
            }
        }
    }

    private mutating func checkParents(ofPage index: Int, _ parents: [Int: PDFValue]) {
        let page = pages[index]
        guard let key = file.entry("StructParents", of: page.entries).integer,
            let owners = file.resolved(parents[key]).array
        else {
            findings.fail(
                .format("14.7.4.4"), page: index + 1, object: page.object,
                "the page's content does not lead back to the structure (StructParents)")
            return
        }
        for number in page.numbers {
            guard let owner = page.pieces[number]?.owner, let object = elements[owner].object else { continue }
            if !owners.indices.contains(number) || owners[number].reference?.number != object {
                fail(owner, .format("14.7.4.4"), page: index, "has content \(number) that does not lead back to it")
            }
        }
    }
}

/// Where content is painted.
private struct Place: Comparable {
    var page: Int
    var order: Int

    static func < (left: Place, right: Place) -> Bool { (left.page, left.order) < (right.page, right.order) }
}
