import Diagnostics

/// Collects names with their places, and records names that are used twice or that texts cannot refer to.
struct CodebookNames {
    /// What has these names: `respondent`, `question`, `option`.
    let kind: String
    private var places: [String: Place] = [:]

    init(of kind: String) { self.kind = kind }

    /// Adds a name. Records a problem when it is taken, or has characters that expressions in texts cannot have.
    mutating func take(_ name: String, at place: Place, into diagnostics: inout DiagnosticList) {
        if !isName(name) {
            diagnostics.add(
                Diagnostic(
                    "bad-name", at: place, "\"\(name)\" is not a valid name for \(article) \(kind)",
                    hint: "use the letters a to z, digits, \"_\" and \"-\""))
        }
        guard let first = places[name] else {
            places[name] = place
            return
        }
        let line = first.line.map { "; the first is in line \($0)" } ?? ""
        diagnostics.add(Diagnostic("duplicate-name", at: place, "two \(kind)s are named \"\(name)\"\(line)"))
    }

    private var article: String { kind.hasPrefix("o") ? "an" : "a" }
}

/// Whether a text is ASCII letters, digits, `_` and `-`, as the names in `{count sdg_priority.8}` are.
func isName(_ text: String) -> Bool {
    !text.isEmpty
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
}
