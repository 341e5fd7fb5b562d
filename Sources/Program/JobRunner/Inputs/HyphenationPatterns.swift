import Diagnostics
import Typography

/// The pattern file of a language, as Debian's packages `hyphen-*` install it.
struct HyphenationPatterns {
    /// BCP 47.
    let language: String

    private static let folder = "/usr/share/hyphen"
    private static let largestFile = 8_000_000

    /// Names of files from the most to the least exact: `en-ZA` has `hyph_en_ZA.dic`, or else `hyph_en_GB.dic`.
    var names: [String] {
        let subtags = language.split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let primary = subtags.first?.lowercased() else { return [] }
        let region = subtags.dropFirst().first { $0.count == 2 }?.uppercased()
        // United Nations documents follow British spelling.
        let usual = primary == "en" ? "GB" : primary.uppercased()
        return ([region, usual].compactMap(\.self).map { "\(primary)_\($0)" } + [primary]).map { "hyph_\($0).dic" }
    }

    /// The first of the files that there is.
    func read() throws(FileProblem) -> InputFile? {
        for name in names {
            let path = FilePaths.join(Self.folder, name)
            guard FileSystem.isFile(path) else { continue }
            let bytes = try FileSystem.read(path, limit: Self.largestFile)
            return InputFile(path: FilePaths.join("hyphen", name), bytes: bytes)
        }
        return nil
    }

    func hyphenator(_ file: InputFile) -> Hyphenator? { Hyphenator(patternFile: file.bytes, language: language) }

    func missing(at place: Place?) -> Diagnostic {
        Diagnostic(
            "no-patterns", at: place,
            "the layout asks for hyphenation, and \(Self.folder) has no patterns for the language \"\(language)\" that can be read; "
                + "words stay whole",
            hint: "install the Debian package of the language, such as hyphen-fr", severity: .warning)
    }
}
