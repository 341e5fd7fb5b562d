internal import DocumentModel
internal import PDFSyntax
internal import Typesetting

extension Exporter {
    /// Writes the structure tree, and the tree that leads from content and annotations back to it
    /// (ISO 32000-1, 14.7).
    mutating func writeStructure(attachments: [WrittenAttachment]) throws(ExportError) {
        let kids = try StructureKids(of: document.structure, plan: plan)
        let files = Dictionary(grouping: attachments, by: \.element)
        var named: [NameTree.Entry] = []
        for index in document.structure.elements.indices {
            let id = StructureTree.ID(index: index)
            var entries = element(id, kids: kids)
            if let name = identifiers[id] {
                entries["ID"] = .bytes(name)
                named.append(NameTree.Entry(key: .bytes(name), value: .reference(elements[index])))
            }
            if let files = files[id] { entries["AF"] = .references(files.map(\.specification)) }
            store.set(elements[index], to: entries)
        }
        let parents = store.add(["Nums": .array(parentNumbers())])
        var root: PDFDictionary = [
            "Type": .name("StructTreeRoot"), "K": .reference(elements[0]), "ParentTree": .reference(parents),
            "ParentTreeNextKey": .integer(pages.count + annotationParents.count),
        ]
        if !named.isEmpty { root["IDTree"] = .dictionary(NameTree.root(named)) }
        store.set(structureRoot, to: root)
    }

    private func element(_ id: StructureTree.ID, kids: StructureKids) -> PDFDictionary {
        let element = document.structure[id]
        let parent = element.parent.map { elements[$0.index] } ?? structureRoot
        var entries: PDFDictionary = [
            "Type": .name("StructElem"), "S": .name(element.role.name), "P": .reference(parent),
        ]
        let page = plan.pieces[id.index].first?.page ?? annotations[id]?.first?.page
        if let page { entries["Pg"] = .reference(pages[page]) }
        let written = self.kids(of: id, onPage: page, kids: kids)
        if !written.isEmpty { entries["K"] = written.count == 1 ? written[0] : .array(written) }
        let texts = [
            ("Alt", element.alternativeText), ("ActualText", element.actualText), ("E", element.expansion),
            ("Lang", element.language), ("T", element.title),
        ]
        for (key, text) in texts { if let text { entries[key] = .text(text) } }
        entries["A"] = attributes(of: id, kids: kids)
        return entries
    }

    /// Elements, numbers of marked content, and the annotations last.
    private func kids(of id: StructureTree.ID, onPage page: Int?, kids: StructureKids) -> [PDFValue] {
        let content = kids.kids(of: id).map { kid -> PDFValue in
            switch kid {
            case .element(let child): return .reference(elements[child.index])
            case .piece(let piece) where piece.page == page: return .integer(piece.number)
            case .piece(let piece):
                return .dictionary([
                    "Type": .name("MCR"), "Pg": .reference(pages[piece.page]), "MCID": .integer(piece.number),
                ])
            }
        }
        let objects = (annotations[id] ?? []).map { annotation in
            PDFValue.dictionary([
                "Type": .name("OBJR"), "Obj": .reference(annotation.reference),
                "Pg": .reference(pages[annotation.page]),
            ])
        }
        return content + objects
    }

    /// First a key for each page, with its elements by mark; then one for each annotation.
    private func parentNumbers() -> [PDFValue] {
        var numbers: [PDFValue] = []
        for (page, marked) in plan.elements.enumerated() {
            numbers += [.integer(page), .references(marked.map { elements[$0.index] })]
        }
        for (index, id) in annotationParents.enumerated() {
            numbers += [.integer(pages.count + index), .reference(elements[id.index])]
        }
        return numbers
    }
}
