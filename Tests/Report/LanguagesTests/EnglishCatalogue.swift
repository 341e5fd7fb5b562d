import Diagnostics
import Languages
import TestSupport
import YAMLReader

/// The repository's English catalogue, as it is or changed.
enum EnglishCatalogue {
    static func text() throws -> String {
        String(decoding: try bytes(ofFile: Repository.path("Languages/en.yaml")), as: UTF8.self)
    }

    static func read(_ text: String) throws -> Catalogue {
        try readCatalogue(readYAML(Array(text.utf8), file: "Languages/en.yaml"))
    }

    static func read() throws -> Catalogue { try read(text()) }

    /// What is wrong with the catalogue once a part of its text is replaced; the part must occur once.
    static func problems(replacing part: String, with other: String) throws -> [String] {
        let text = try text()
        guard text.components(separatedBy: part) == 2 else { return ["\"\(part)\" must occur once"] }
        do {
            _ = try read(text.replacing(part, with: other))
            return []
        } catch let error as ReportError {
            return error.diagnostics.map(\.description)
        }
    }

    /// The line of a part of the text, from 1.
    static func line(of part: String) throws -> Int {
        let text = try text()
        let start = text.range(of: part)?.lowerBound ?? text.startIndex
        return text[..<start].count { $0 == "\n" } + 1
    }
}

extension String {
    fileprivate func components(separatedBy part: String) -> Int { ranges(of: part).count + 1 }

    fileprivate func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
