/// In which order tables and graphs list the options of a question. The raw values are the names in files.
public enum RowOrder: String, Sendable, Hashable, CaseIterable {
    /// As the codebook lists them.
    case codebook
    /// By how many chose them, unweighted, the most first.
    case count
    /// By their share, the greatest first; in a weighted survey this is the weighted one.
    case share
    /// By what tables call them, in the order of their letters.
    case label
}
