import TestSupport
import YAMLReader

/// An invented language: each phrase of the English catalogue between ‹ and ›, with other joints in lists, other quotation
/// marks and a decimal comma. Words on a page that are neither between the marks nor the report's own are words that the
/// program put there past the catalogue.
enum MarkedLanguage {
    /// A tag for private use (ISO 639-2).
    static let tag = "qtx"

    /// Makes a folder of the repository's catalogues and this one.
    ///
    /// - Parameter name: the file's name without ending.
    static func write(into folder: String, as name: String = tag) throws {
        try copyTree(Repository.path("Languages"), to: folder)
        try TestSupport.write(Array(catalogue().utf8), toFile: folder + "/\(name).yaml")
    }

    static func catalogue() throws -> String {
        let path = Repository.path("Languages/en.yaml")
        return lines(of: try readYAML(bytes(ofFile: path), file: path), [], indent: 0).joined(separator: "\n") + "\n"
    }

    private static let replaced: [[String]: String] = [
        ["language"]: tag, ["numbers", "decimal"]: ",", ["quotation", "open"]: "«", ["quotation", "close"]: "»",
        ["lists", "between"]: " / ", ["lists", "last"]: " & ", ["lists", "pair"]: " + ", ["lists", "remarks"]: " | ",
        ["lists", "parts"]: " ¦ ", ["lists", "end"]: "!", ["lists", "sentences"]: " ~ ",
    ]

    private static func lines(of node: YAMLNode, _ path: [String], indent: Int) -> [String] {
        guard case .mapping(let entries) = node.content else { return [] }
        let margin = String(repeating: " ", count: indent)
        return entries.flatMap { entry -> [String] in
            let path = path + [entry.key]
            let start = margin + entry.key + ":"
            switch entry.value.content {
            case .scalar(let text, let isPlain):
                return [
                    start + " " + (isPlain && !isPhrase(path) ? replaced[path] ?? text : quoted(marked(text, path)))
                ]
            case .sequence(let items): return [start] + items.map { margin + "  - " + quoted("‹\(text($0))›") }
            case .mapping: return [start] + lines(of: entry.value, path, indent: indent + 2)
            }
        }
    }

    private static func text(_ node: YAMLNode) -> String {
        if case .scalar(let text, _) = node.content { text } else { "" }
    }

    private static func isPhrase(_ path: [String]) -> Bool {
        path[0] == "phrases" || path == ["lists", "none"] || path.prefix(2) == ["number-words", "ordinal-figures"]
    }

    private static func marked(_ text: String, _ path: [String]) -> String {
        isPhrase(path) ? "‹\(text)›" : replaced[path] ?? text
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// The runs of letters, one of them Latin, that are not between the marks, in small letters; marks without a partner count
    /// as a run. Line breaks cut Chinese anywhere, but no phrase is Chinese.
    static func unmarkedWords(in text: String) -> [String] {
        var (depth, rest) = (0, "")
        for character in text {
            switch character {
            case "‹": depth += 1
            case "›":
                depth -= 1
                rest += " "
            default: if depth <= 0 { rest.append(character) }
            }
        }
        let latin = words(of: rest).filter { $0.unicodeScalars.contains { $0.isASCII } || isGreek($0) }
        return latin + (depth == 0 ? [] : ["‹\(text)"])
    }

    private static func isGreek(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { (0x370...0x3FF).contains($0.value) }
    }

    /// The runs of letters of a text, in small letters.
    static func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.map { $0.lowercased() }
    }
}
