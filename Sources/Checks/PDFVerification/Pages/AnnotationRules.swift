internal import PDFSyntax

extension Inspection {
    /// Links say what they are, are printed, belong to an element and lead somewhere.
    mutating func checkAnnotations() {
        var found: Set<Int> = []
        for index in pages.indices {
            for value in file.entry("Annots", of: pages[index].entries).array ?? [] {
                let object = value.reference?.number
                if let object { found.insert(object) }
                checkAnnotation(file.resolved(value).dictionary ?? [:], object, page: index)
            }
        }
        for (annotation, owner) in annotationOwners.sorted(by: { $0.key < $1.key }) where !found.contains(annotation) {
            fail(owner, .format("14.7.4.3"), "holds an annotation that is on no page")
        }
    }

    private mutating func checkAnnotation(_ entries: PDFDictionary, _ object: Int?, page: Int) {
        let kind = file.entry("Subtype", of: entries).name ?? "?"
        let name = kind == "Link" ? "the link" : "the annotation (\(kind))"
        if file.entry("Contents", of: entries).text?.allSatisfy(\.isWhitespace) ?? true {
            let clause = Clause.accessible(kind == "Link" ? "7.18.5" : "7.18.1")
            findings.fail(clause, page: page + 1, object: object, "\(name) does not say in words what it is (Contents)")
        }
        let flags = file.entry("F", of: entries).integer ?? 0
        if flags & 4 == 0 || flags & 0b10_0011 != 0 {
            findings.fail(.archival("6.3.2"), page: page + 1, object: object, "\(name) is hidden or not printed (F)")
        }
        checkOwner(of: object, kind, name, page: page)
        let corners = (file.entry("Rect", of: entries).array ?? []).compactMap { file.resolved($0).number }
        if corners.count != 4 {
            findings.fail(.format("12.5.2"), page: page + 1, object: object, "\(name) has no area (Rect)")
        }
        guard kind == "Link" else {
            findings.leaveUnchecked(
                .archival("6.3.1"), page: page + 1, object: object, "what \(name) does")
            return
        }
        linkCount += 1
        checkTarget(entries, object, page: page)
    }

    private mutating func checkOwner(of object: Int?, _ kind: String, _ name: String, page: Int) {
        guard let owner = object.flatMap({ annotationOwners[$0] }) else {
            findings.fail(
                .accessible("7.18.1"), page: page + 1, object: object, "\(name) belongs to no element of the structure")
            return
        }
        let role = elements[owner].role
        if kind == "Link", role != "Link" {
            findings.fail(
                .accessible("7.18.5"), page: page + 1, object: object,
                "\(name) belongs to \(article(role)), not to a Link")
        }
    }

    private mutating func checkTarget(_ entries: PDFDictionary, _ object: Int?, page: Int) {
        if let place = entries["Dest"] {
            checkDestination(place, page: page, object: object, of: "the link")
            return
        }
        let action = file.entry("A", of: entries).dictionary ?? [:]
        switch file.entry("S", of: action).name {
        case "URI":
            if file.entry("URI", of: action).bytes?.isEmpty ?? true {
                findings.fail(.format("12.6.4.7"), page: page + 1, object: object, "the link leads to an empty address")
            }
        case "GoTo": checkDestination(action["D"] ?? .null, page: page, object: object, of: "the link")
        case let kind:
            findings.fail(
                .format("12.5.6.5"), page: page + 1, object: object, "the link leads nowhere (\(kind ?? "no action"))")
        }
    }
}
