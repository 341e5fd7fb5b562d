/// What the audit says of a figure or a text.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case agrees
    /// The answers give another figure: the printed one is what is left when decimals are cut off instead of rounded.
    case agreesOnlyIfCut = "only if cut"
    /// The printed figure is right for another base than the one that it is said to be of.
    case anotherBase = "another base"
    /// No base of the survey gives the printed figure.
    case fromNoBase = "from no base"
    /// More than one figure fits what is printed.
    case ambiguous
    /// In a text: no share, count or total of any table is the printed figure.
    case fromNoTable = "from no table"
    /// In somebody's words that a text quotes: not held against the answers.
    case quoted
    /// In a text: the same share stands with two values.
    case twoValues = "two values"
    case gapInNumbering = "gap"
    case placeholder
    case twoNames = "two names"
    case listsDiffer = "lists differ"

    /// Whether something is to be mended.
    public var disagrees: Bool {
        switch self {
        case .agrees, .ambiguous, .quoted: false
        case .agreesOnlyIfCut, .anotherBase, .fromNoBase, .fromNoTable, .twoValues, .gapInNumbering, .placeholder,
            .twoNames, .listsDiffer:
            true
        }
    }

    /// Whether a figure is judged, and not the text around it.
    var isOfFigure: Bool {
        switch self {
        case .agrees, .agreesOnlyIfCut, .anotherBase, .fromNoBase, .ambiguous, .fromNoTable, .quoted: true
        case .twoValues, .gapInNumbering, .placeholder, .twoNames, .listsDiffer: false
        }
    }
}
