internal import PDFSyntax

/// An element of the structure tree.
struct ElementReading {
    enum Kid {
        case element(Int)
        case piece(page: Int, number: Int)
        /// By the annotation's object number.
        case annotation(Int)
    }

    /// The standard structure type, the role map applied.
    var role: String
    var object: Int?
    var entries: PDFDictionary
    /// nil under the root.
    var parent: Int?
    var kids: [Kid] = []
    /// The first page on which the element has content.
    var page: Int?
    /// The text behind marks that show it otherwise (ActualText).
    var actualText: String?
}

extension Inspection {
    /// Reads the structure tree from its root (ISO 32000-1, 14.7), every element once.
    mutating func readStructure() {
        guard let root = file.entry("StructTreeRoot", of: catalog).dictionary else {
            findings.fail(.accessible("7.1"), "the document has no structure (StructTreeRoot)")
            return
        }
        let roles = file.entry("RoleMap", of: root).dictionary ?? [:]
        for name in roles.keys where standardRoles.contains(name) {
            findings.fail(.accessible("7.1"), "the standard structure type \(name) is given another meaning (RoleMap)")
        }
        var reading = StructureReading(
            roles: roles, root: catalog["StructTreeRoot"],
            isRead: Array(repeating: false, count: file.objects.count))
        elements.reserveCapacity(file.objects.count)
        let tops = file.values(root["K"])
        for top in tops { readElement(top, parent: nil, depth: 0, &reading) }
        if tops.count != 1 || elements.first?.role != "Document" {
            findings.fail(.format("14.8.4.2"), "the structure has not one Document as its root")
        }
        for index in elements.indices.reversed() { passUpPage(of: index) }
        for index in elements.indices { checkParent(of: index, root: reading.root) }
    }

    private mutating func readElement(
        _ value: PDFValue, parent: Int?, depth: Int, _ reading: inout StructureReading
    ) {
        let object = value.reference?.number
        guard let entries = file.resolved(value).dictionary, entries["S"]?.name != nil else {
            findings.fail(.format("14.7.2"), object: object, "a kid in the structure tree is not an element")
            return
        }
        let page = entries["Pg"].flatMap(pageIndex(ofReference:))
        if let object, reading.isRead[object] {
            findings.fail(
                .format("14.7.2"), page: page.map { $0 + 1 }, object: object,
                "an element occurs twice in the structure tree"
            )
            return
        }
        guard depth < StructureReading.deepest else {
            findings.fail(.format("14.7.2"), object: object, "the structure is nested too deep")
            return
        }
        let index = elements.count
        if let object { reading.isRead[object] = true }
        let role = role(entries, object, page, reading.roles)
        var element = ElementReading(role: role, object: object, entries: entries, parent: parent, page: page)
        element.actualText = entries["ActualText"].flatMap { file.resolved($0).text }
        elements.append(element)
        let kids = file.values(entries["K"])
        elements[index].kids.reserveCapacity(kids.count)
        for kid in kids { readKid(kid, of: index, depth: depth, &reading) }
    }

    private mutating func readKid(
        _ kid: PDFValue, of index: Int, depth: Int, _ reading: inout StructureReading
    ) {
        if let number = kid.integer { return addPiece(number, onPage: elements[index].page, to: index) }
        let entries = file.resolved(kid).dictionary ?? [:]
        switch entries["Type"]?.name {
        case "MCR":
            if entries["Stm"] != nil {
                findings.leaveUnchecked(
                    .accessible("7.20"), object: elements[index].object, "the content of a form XObject")
                return
            }
            let page = entries["Pg"].map(pageIndex(ofReference:)) ?? elements[index].page
            addPiece(entries["MCID"]?.integer ?? -1, onPage: page, to: index)
        case "OBJR":
            guard let number = entries["Obj"]?.reference?.number, file[number] != nil else {
                fail(index, .format("14.7.4.3"), "refers to an object that is nowhere")
                return
            }
            if annotationOwners.updateValue(index, forKey: number) != nil {
                fail(index, .format("14.7.4.3"), "holds an annotation that another element holds too")
            }
            elements[index].kids.append(.annotation(number))
        default:
            let next = elements.count
            readElement(kid, parent: index, depth: depth + 1, &reading)
            if elements.count > next { elements[index].kids.append(.element(next)) }
        }
    }

    private func pageIndex(ofReference value: PDFValue) -> Int? { value.reference.flatMap { pageIndexes[$0.number] } }

    private mutating func addPiece(_ number: Int, onPage page: Int?, to index: Int) {
        guard let page else {
            fail(index, .format("14.7.4.2"), "has content on no page")
            return
        }
        elements[index].kids.append(.piece(page: page, number: number))
        guard let piece = pages[page].pieces[number] else {
            fail(index, .format("14.7.4.2"), page: page, "has content \(number), which the page does not paint")
            return
        }
        if piece.owner != nil {
            fail(index, .format("14.7.4.2"), page: page, "has content \(number), which another element has too")
        }
        pages[page].pieces.setOwner(index, of: number)
    }

    /// The standard type behind an element's own, through the role map.
    private mutating func role(_ entries: PDFDictionary, _ object: Int?, _ page: Int?, _ roles: PDFDictionary) -> String
    {
        let name = entries["S"]?.name ?? ""
        var role = name
        var steps = 0
        while !standardRoles.contains(role) {
            guard steps < 16, let next = file.entry(role, of: roles).name else {
                findings.fail(
                    .accessible("7.1"), page: page.map { $0 + 1 }, object: object,
                    "\(name) is not a standard structure type, and RoleMap maps it to none")
                break
            }
            role = next
            steps += 1
        }
        return role
    }

    private mutating func checkParent(of index: Int, root: PDFValue?) {
        let parent = elements[index].parent
        let expected = parent == nil ? root?.reference?.number : parent.flatMap { elements[$0].object }
        if let expected, elements[index].entries["P"]?.reference?.number != expected {
            fail(index, .format("14.7.2"), "names a parent other than the element that contains it")
        }
    }

    private mutating func passUpPage(of index: Int) {
        if elements[index].page == nil {
            for kid in elements[index].kids {
                if case .piece(let page, _) = kid {
                    elements[index].page = page
                    break
                }
            }
        }
        guard let page = elements[index].page, let parent = elements[index].parent else { return }
        // Backwards, so that the first child has the last word.
        if elements[parent].entries["Pg"] == nil { elements[parent].page = page }
    }

    /// Tells what is wrong with an element, which the message does not name.
    mutating func fail(_ index: Int, _ clause: Clause, page: Int? = nil, _ message: String) {
        let element = elements[index]
        findings.fail(
            clause, page: (page ?? element.page).map { $0 + 1 }, object: element.object,
            "\(article(element.role)) \(message)")
    }
}

/// `a Figure`, `an LI`.
func article(_ role: String) -> String {
    let isVowel = ["L", "LI", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Annot", "Art", "Index"].contains(role)
    return (isVowel ? "an " : "a ") + role
}

private struct StructureReading {
    let roles: PDFDictionary
    let root: PDFValue?
    /// By the objects' numbers: which were read as elements.
    var isRead: [Bool]

    /// More than any document of sense nests, and few enough for the stack.
    static let deepest = 100
}

/// ISO 32000-1, 14.8.4.
private let standardRoles: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody",
    "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
    "Warichu",
    "WT", "WP", "Figure", "Formula", "Form",
]
