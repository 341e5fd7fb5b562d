import TextFormats

/// What to write for a respondent whom the codebook lacks, such as one who answered late.
struct NewRespondentHint {
    private let ids: Set<String>
    private let invited: Int
    private let file: String
    private let hasBinding: Bool

    init(_ codebook: Codebook, hasBinding: Bool) {
        ids = Set(codebook.respondents.map(\.id))
        invited = codebook.invited
        file = codebook.respondents.first?.place.file ?? "codebook.yaml"
        self.hasBinding = hasBinding
    }

    /// The lines to add, and where anyone may answer, how to say so.
    func text(for name: String) -> String {
        let id = id(for: name)
        var hint = "for someone new, add \"- { id: \(id), name: \(yamlString(name)) }\" to \"respondents\" in \(file)"
        if ids.count >= invited { hint += ", with \"invited: \(ids.count + 1)\" or more" }
        return hasBinding ? hint + ", or write \"as: new\" in the binding" : hint
    }

    /// The name itself where it may be an id, else its letters and digits.
    private func id(for name: String) -> String {
        if isName(name) { return name }
        var id = ""
        for byte in TextFolding.spaced(name).lowercased().utf8 {
            let isKept = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            if isKept {
                id.unicodeScalars.append(Unicode.Scalar(byte))
            } else if !id.isEmpty, id.last != "_" {
                id += "_"
            }
        }
        while id.last == "_" { id.removeLast() }
        let longest = 40
        let base = id.isEmpty ? "respondent" : String(id.prefix(longest))
        let others = (2...(ids.count + 2)).lazy.map { "\(base)_\($0)" }
        return ids.contains(base) ? others.first { !ids.contains($0) } ?? base : base
    }

    private func yamlString(_ text: String) -> String {
        "'" + TextFolding.spaced(text).replacing("'", with: "''") + "'"
    }
}
