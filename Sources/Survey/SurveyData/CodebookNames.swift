import Diagnostics

/// Names that are taken, each with the place where it was; finds names that stand twice or cannot be written in a text.
struct CodebookNames {
    /// What the names name: `respondent`, `question`, `option`.
    let kind: String
    private var places: [String: Place] = [:]

    init(of kind: String) { self.kind = kind }

    /// Takes a name; records it when it is taken already or holds other characters than expressions in texts can.
    mutating func take(_ name: String, at place: Place, into diagnostics: inout DiagnosticList) {
        if !isName(name) {
            diagnostics.add(
                Diagnostic(
                    "bad-name", at: place, "\"\(name)\" cannot name \(article) \(kind)",
                    hint: "use letters a to z, figures, \"_\" and \"-\""))
        }
        guard let first = places[name] else {
            places[name] = place
            return
        }
        let line = first.line.map { "; the first stands in line \($0)" } ?? ""
        diagnostics.add(Diagnostic("duplicate-name", at: place, "a second \(kind) \"\(name)\"\(line)"))
    }

    private var article: String { kind.hasPrefix("o") ? "an" : "a" }
}

/// Letters, figures, `_` and `-` of ASCII: what `{count sdg_priority.8}` can hold between its points.
private func isName(_ text: String) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
}
