import Diagnostics

/// What a part of a package refers to (ISO/IEC 29500-2, 6.5): the other part's name and its kind, by an id.
struct PackageRelationships {
    struct Target {
        /// The end of the type's address: `worksheet`, `sharedStrings`.
        var kind: String
        var part: String
    }

    private(set) var targets: [String: Target] = [:]

    /// The relationships of a part, or with an empty name those of the package; none when it has no list of them.
    init(of part: String, in archive: ZipArchive) throws(ReportError) {
        let folder = folder(of: part)
        guard let list = try archive.part("\(folder)_rels/\(part.dropFirst(folder.count)).rels") else { return }
        let parser = XMLParser(list, in: archive)
        while let event = try parser.next() {
            guard case .start(let element) = event, element.name == "Relationship",
                let id = element["Id"], let type = element["Type"], let target = element["Target"],
                element["TargetMode"] != "External"
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            targets[id] = Target(kind: kind, part: resolved(target, from: folder))
        }
    }

    /// The part of a kind of which there is one; of several, the one whose id comes first.
    func part(ofKind kind: String) -> String? {
        targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
    }
}

private func folder(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "" }
    return String(part[...slash])
}

private func resolved(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") {
        if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
}

extension XMLParser {
    /// Reads a part that is held as a whole once read, such as the list of sheets: no workbook needs a large one.
    convenience init(_ part: ZipPart, in archive: ZipArchive) {
        let mostBytes = 16 << 20
        self.init(part, file: archive.file, limits: XMLLimits(bytes: min(mostBytes, archive.limits.bytes)))
    }

    convenience init(_ part: ZipPart, file: String, limits: XMLLimits) {
        self.init(Source(file: file, part: part.name), limits: limits) { () throws(ReportError) in try part.read() }
    }
}
