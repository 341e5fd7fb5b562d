/// What the audit says of a figure or a text. The raw values are the names in the output.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The answers give this figure.
    case agrees
    /// The answers give another figure; this one results if decimals are truncated instead of rounded.
    case truncated
    /// The figure is right for another base than the stated one.
    case anotherBase = "another base"
    /// No base of the survey gives the figure.
    case fromNoBase = "from no base"
    /// Several numbers fit what is printed.
    case ambiguous
    /// In a text: the figure equals no share, count or total of any table.
    case fromNoTable = "from no table"
    /// In a text: the figure is inside a quotation, so it is not checked.
    case quoted
    /// In a text: the same share is printed with two values.
    case twoValues = "two values"
    /// In a text: a numbered list leaves a number out.
    case gapInNumbering = "gap"
    /// In a text: words that should have been replaced before printing.
    case placeholder
    /// In a text: a respondent has another name than in the codebook, or two names in one list.
    case twoNames = "two names"
    /// In a text: two lists that should be equal differ.
    case listsDiffer = "lists differ"

    /// Whether the finding needs a correction.
    public var disagrees: Bool {
        switch self {
        case .agrees, .ambiguous, .quoted: false
        case .truncated, .anotherBase, .fromNoBase, .fromNoTable, .twoValues, .gapInNumbering, .placeholder,
            .twoNames, .listsDiffer:
            true
        }
    }

    /// Whether the verdict is about a figure, and not about the text around it.
    var isOfFigure: Bool {
        switch self {
        case .agrees, .truncated, .anotherBase, .fromNoBase, .ambiguous, .fromNoTable, .quoted: true
        case .twoValues, .gapInNumbering, .placeholder, .twoNames, .listsDiffer: false
        }
    }
}
