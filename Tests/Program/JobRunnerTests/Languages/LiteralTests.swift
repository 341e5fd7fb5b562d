import TestSupport
import Testing
import YAMLReader

/// No phrase of the catalogue is a literal in the sources of what composes and sets documents.
@Suite struct LiteralTests {
    @Test func `no phrase of the English catalogue is a literal in Sources`() throws {
        let phrases = try Self.phrases()
        #expect(phrases.count > 60)
        let sources = try Self.sources()
        #expect(sources.count > 100)
        for (path, text) in sources {
            for phrase in phrases where text.contains("\"\(phrase)\"") {
                // Keys of PDF (ISO 32000-1, tables 30 and 164, and 7.3.7).
                let isKey = ["Contents", "Type"].contains(phrase) && path.hasPrefix("Sources/Pages/PDFExport/")
                if !isKey { Issue.record("\(path) has the literal \"\(phrase)\"") }
            }
        }
    }

    @Test func `no words around a placeholder are in a literal in Sources`() throws {
        let fragments = try Self.fragments()
        #expect(fragments.count > 40)
        for (path, text) in try Self.sources() {
            for line in text.split(separator: "\n") where line.contains("\"") {
                let code = line.drop { $0 == " " }
                guard !code.hasPrefix("//") else { continue }
                for fragment in fragments where code.contains(fragment) {
                    Issue.record("\(path) has \"\(fragment)\" in a literal: \(code)")
                }
            }
        }
    }

    /// The phrases that are more than a word in small letters, which code may hold for another reason.
    private static func phrases() throws -> [String] {
        try texts().filter { $0.first?.isUppercase == true || $0.contains(" ") }
    }

    /// What is between placeholders, where it is long enough to be no accident.
    private static func fragments() throws -> [String] {
        let shortest = 8
        let fragments = try texts().flatMap { text -> [String] in
            text.split(separator: "{").map { part -> String in
                let words = part.split(separator: "}", omittingEmptySubsequences: false).last ?? ""
                return String(words.trimmingPrefix(" "))
            }
        }
        return fragments.filter { fragment in
            fragment.contains(" ") && fragment.count(where: \.isLetter) >= shortest
        }
    }

    private static func texts() throws -> [String] {
        let path = Repository.path("Languages/en.yaml")
        guard case .mapping(let entries) = try readYAML(bytes(ofFile: path), file: path).content,
            let phrases = entries.first(where: { $0.key == "phrases" })
        else { return [] }
        return texts(of: phrases.value)
    }

    private static func texts(of node: YAMLNode) -> [String] {
        switch node.content {
        case .scalar(let text, _): [text]
        case .sequence(let items): items.flatMap(texts)
        case .mapping(let entries): entries.flatMap { texts(of: $0.value) }
        }
    }

    /// What prints for a person at the terminal: `explain`, and the message of a requirement that fails.
    private static let atTheTerminal = ["Explaining/", "ExpressionEvaluator+Require.swift"]

    /// The sources by their paths, without what prints at the terminal.
    private static func sources() throws -> [(path: String, text: String)] {
        try ["Sources/Pages", "Sources/Report", "Sources/Program/JobRunner"].flatMap { room in
            try contents(ofTree: Repository.path(room)).filter { file in
                file.path.hasSuffix(".swift") && !atTheTerminal.contains { file.path.contains($0) }
            }.map {
                (room + "/" + $0.path, String(decoding: $0.bytes, as: UTF8.self))
            }
        }
    }
}
