import Checksum
import PDFSyntax

/// A small PDF with one of everything, made of objects that have names: a test changes one of them and writes the file.
struct SamplePDF {
    /// By number from 1.
    var objects: [PDFValue] = []
    var names: [String: Int] = [:]
    /// What each page paints.
    var contents: [String] = []
    private var kids: [String: [PDFValue]] = [:]
    private var owners: [[String]] = []
    private var annotationOwners: [String] = []

    subscript(_ name: String) -> PDFDictionary {
        get { names[name].flatMap { objects[$0 - 1].dictionary } ?? [:] }
        set {
            guard let number = names[name] else { preconditionFailure("the sample has no \(name)") }
            if case .stream(_, let bytes) = objects[number - 1] {
                objects[number - 1] = .stream(newValue, bytes)
            } else {
                objects[number - 1] = .dictionary(newValue)
            }
        }
    }

    func reference(_ name: String) -> PDFValue {
        guard let number = names[name] else { preconditionFailure("the sample has no \(name)") }
        return .reference(PDFReference(number: number))
    }

    @discardableResult
    mutating func add(_ name: String, _ value: PDFValue) -> PDFValue {
        objects.append(value)
        names[name] = objects.count
        return reference(name)
    }

    mutating func add(_ name: String, _ entries: PDFDictionary) { add(name, .dictionary(entries)) }

    /// A stream as it stands, not packed.
    mutating func addStream(_ name: String, _ text: String, _ entries: PDFDictionary = [:]) {
        add(name, .stream(entries, Array(text.utf8)))
    }

    mutating func addPage() {
        contents.append("")
        owners.append([])
        add("page \(contents.count)", [:])
    }

    /// Adds an element, named after its role unless it has a name of its own.
    mutating func element(
        _ role: String, named own: String? = nil, under parent: String, _ extra: PDFDictionary = [:],
        text: String? = nil
    ) {
        let name = own ?? role
        let entries: PDFDictionary = ["Type": .name("StructElem"), "S": .name(role), "P": reference(parent)]
        add(name, entries.adding(extra))
        kids[parent, default: []].append(reference(name))
        if let text { paint(text, as: name) }
    }

    mutating func paint(_ text: String, as name: String, font: String = "F1") {
        let number = owners[contents.count - 1].count
        let role = self[name]["S"].map { if case .name(let role) = $0 { role } else { "P" } } ?? "P"
        contents[contents.count - 1] +=
            "/\(role) <</MCID \(number)>> BDC\nBT /\(font) 10 Tf \(text) Tj ET\nEMC\n"
        owners[contents.count - 1].append(name)
        self[name]["Pg"] = reference("page \(contents.count)")
        kids[name, default: []].append(.integer(number))
    }

    mutating func paintArtifact() {
        contents[contents.count - 1] += "/Artifact <</Type /Layout>> BDC\n0 0 10 1 re f\nEMC\n"
    }

    /// Adds a link to a place to an element.
    mutating func link(_ name: String, to place: String, contents: String) {
        let page = "page \(self.contents.count)"
        add(
            "annotation of \(name)",
            [
                "Type": .name("Annot"), "Subtype": .name("Link"), "F": .integer(4), "Contents": .text(contents),
                "Rect": .array([0, 0, 10, 10].map(PDFValue.integer)), "Dest": .bytes(place), "P": reference(page),
                "StructParent": .integer(2 + annotationOwners.count),
            ])
        annotationOwners.append(name)
        let annotation = reference("annotation of \(name)")
        kids[name, default: []].append(
            .dictionary(["Type": .name("OBJR"), "Obj": annotation, "Pg": reference(page)]))
        var annotations: [PDFValue] = []
        if case .array(let values)? = self[page]["Annots"] { annotations = values }
        self[page]["Annots"] = .array(annotations + [annotation])
    }

    /// Writes what elements hold, and the tree that leads back to them.
    mutating func finishStructure() {
        for (name, values) in kids { self[name]["K"] = values.count == 1 ? values[0] : .array(values) }
        var numbers: [PDFValue] = []
        for (page, names) in owners.enumerated() { numbers += [.integer(page), .array(names.map(reference))] }
        for (index, name) in annotationOwners.enumerated() { numbers += [.integer(2 + index), reference(name)] }
        add("parent tree", ["Nums": .array(numbers)])
        self["structure"]["ParentTree"] = reference("parent tree")
        add("identifiers", ["Names": .array([.bytes("note-1"), reference("Note")])])
        self["structure"]["IDTree"] = reference("identifiers")
    }

    mutating func finishPages() {
        for (index, content) in contents.enumerated() {
            addStream("content \(index + 1)", content)
            let page = "page \(index + 1)"
            self[page] = self[page].adding([
                "Type": .name("Page"), "Parent": reference("pages"), "Contents": reference("content \(index + 1)"),
                "MediaBox": .array([0, 0, 300, 400].map(PDFValue.integer)), "Tabs": .name("S"),
                "StructParents": .integer(index), "Resources": reference("resources"),
            ])
        }
    }

    /// The whole file.
    func written() throws -> [UInt8] {
        var store = ObjectStore()
        for value in objects { _ = store.add(value) }
        guard let catalog = names["catalog"], let info = names["info"] else { return [] }
        return try PDFSyntax.written(
            store, catalog: PDFReference(number: catalog), info: PDFReference(number: info))
    }
}
