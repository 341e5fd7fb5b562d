public import DocumentModel
public import Languages
import YAMLReader

/// The fixed words in English, as the repository's catalogue has them.
public enum EnglishWords {
    /// The whole catalogue.
    public static func catalogue() throws -> Catalogue {
        let path = Repository.path("Languages/en.yaml")
        return try readCatalogue(readYAML(bytes(ofFile: path), file: path))
    }

    /// The same, read once; where it cannot be read, the ids of phrases, which fail every comparison.
    public static let shared: Catalogue = {
        do { return try catalogue() } catch { return .ids }
    }()

    /// The words of pages.
    public static func ofPages() throws -> DocumentWords { try catalogue().documentWords }
}
