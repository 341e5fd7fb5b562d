internal import PDFSyntax

extension Inspection {
    /// What each element must be and have by its role.
    mutating func checkStructure() {
        checkHeadings()
        var noteNames: Set<[UInt8]> = []
        for index in elements.indices {
            if elements[index].entries["Lang"] != nil {
                checkLanguage(
                    of: elements[index].entries, name: article(elements[index].role),
                    page: elements[index].page.map { $0 + 1 }, object: elements[index].object)
            }
            checkPlace(of: index)
            switch elements[index].role {
            case "Figure": checkFigure(index)
            case "Formula": checkAlternative(index, .accessible("7.7"))
            case "L": checkList(index)
            case "Table": checkTable(index)
            case "Note": checkNote(index, &noteNames)
            case "Link":
                if !elements[index].kids.contains(where: \.isAnnotation) {
                    fail(index, .accessible("7.18.5"), "holds no annotation (OBJR)")
                }
            default: break
            }
        }
    }

    /// Headings begin with H1 and skip no level on their way down (ISO 14289-1, 7.4.2).
    private mutating func checkHeadings() {
        var last = 0
        var isNumbered = false
        for index in elements.indices {
            let role = elements[index].role
            if role == "H" {
                fail(index, .accessible("7.4.4"), isNumbered ? "is among numbered headings" : "has no level")
            }
            guard role.count == 2, role.hasPrefix("H"), let level = role.last?.wholeNumberValue else { continue }
            isNumbered = true
            if level > last + 1 {
                let before = last == 0 ? "is the first heading" : "follows an H\(last)"
                fail(index, .accessible("7.4.2"), before)
            }
            last = level
        }
    }

    /// Which element may contain which (ISO 32000-1, 14.8.4).
    private mutating func checkPlace(of index: Int) {
        let role = elements[index].role
        let parent = elements[index].parent.map { elements[$0].role } ?? "the root"
        if let allowed = allowedParents(of: role), !allowed.contains(parent) {
            fail(index, .accessible("7.2"), "is under \(parent == "the root" ? parent : article(parent))")
        }
        guard let allowed = allowedKids(of: role) else { return }
        for kid in elements[index].kids {
            switch kid {
            case .element(let child) where !allowed.contains(elements[child].role):
                fail(index, .accessible("7.2"), "holds \(article(elements[child].role))")
            case .piece, .annotation: fail(index, .accessible("7.2"), "holds content of its own")
            case .element: break
            }
        }
        checkCaption(of: index)
    }

    /// A caption comes first or last, and only once.
    private mutating func checkCaption(of index: Int) {
        let kids = elements[index].kids
        let captions = kids.indices.filter { role(of: kids[$0]) == "Caption" }
        if captions.count > 1 {
            fail(index, .accessible("7.2"), "has \(captions.count) captions")
        } else if let caption = captions.first, caption != 0, caption != kids.count - 1 {
            fail(index, .accessible("7.2"), "has its caption in the middle")
        }
    }

    private mutating func checkFigure(_ index: Int) {
        checkAlternative(index, .accessible("7.3"))
        let box = attribute("BBox", of: index, owner: "Layout")?.array?.compactMap(\.number) ?? []
        if box.count != 4 || box[0] >= box[2] || box[1] >= box[3] {
            fail(index, .format("14.8.5.4.3"), "does not state its position (BBox)")
        }
    }

    private mutating func checkAlternative(_ index: Int, _ clause: Clause) {
        let entries = elements[index].entries
        let texts = ["Alt", "ActualText"].compactMap { file.entry($0, of: entries).text }
        if !texts.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { fail(index, clause, "has no alternative text") }
    }

    private mutating func checkNote(_ index: Int, _ names: inout Set<[UInt8]>) {
        guard let name = file.entry("ID", of: elements[index].entries).bytes, !name.isEmpty else {
            fail(index, .accessible("7.9"), "has no name (ID)")
            return
        }
        if !names.insert(name).inserted { fail(index, .accessible("7.9"), "has the name of another Note (ID)") }
    }

    /// An attribute of an element (ISO 32000-1, 14.7.5).
    func attribute(_ key: String, of index: Int, owner: String) -> PDFValue? {
        for value in file.values(elements[index].entries["A"]) {
            guard let entries = file.resolved(value).dictionary, entries["O"] == .name(owner) else { continue }
            if let value = entries[key] { return file.resolved(value) }
        }
        return nil
    }

    func role(of kid: ElementReading.Kid) -> String? {
        if case .element(let index) = kid { elements[index].role } else { nil }
    }

    /// The elements under an element.
    func children(of index: Int) -> [Int] {
        elements[index].kids.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }
}

extension ElementReading.Kid {
    var isAnnotation: Bool {
        if case .annotation = self { true } else { false }
    }
}

/// Nil when any will do.
private func allowedParents(of role: String) -> [String]? {
    switch role {
    case "LI": ["L"]
    case "LBody": ["LI"]
    case "TR": ["Table", "THead", "TBody", "TFoot"]
    case "TH", "TD": ["TR"]
    case "THead", "TBody", "TFoot": ["Table"]
    case "TOCI": ["TOC"]
    default: nil
    }
}

/// Nil when any will do.
private func allowedKids(of role: String) -> [String]? {
    switch role {
    case "L": ["L", "LI", "Caption"]
    case "LI": ["Lbl", "LBody"]
    case "Table": ["TR", "THead", "TBody", "TFoot", "Caption"]
    case "THead", "TBody", "TFoot": ["TR"]
    case "TR": ["TH", "TD"]
    case "TOC": ["TOC", "TOCI", "Caption"]
    default: nil
    }
}
