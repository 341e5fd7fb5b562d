import Diagnostics
import YAMLReader

/// What a reader said, in the order in which the user reads it; empty after success.
func problems<Value>(_ body: () throws(ReportError) -> Value) -> [String] {
    do {
        _ = try body()
        return []
    } catch {
        return error.diagnostics.map(\.description)
    }
}

func read(_ text: String) throws(ReportError) -> YAMLNode {
    try readYAML(Array(text.utf8), file: "a.yaml")
}

/// A tree in one line: texts in quotation marks when they were, lists in brackets, mappings in braces.
func outline(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
    case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
    }
}
