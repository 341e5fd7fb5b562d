/// A share or mean as a reader sees it.
public enum ShownFigure: Sendable, Hashable {
    /// Printed as this text.
    case shown(String)
    /// Printed with a mark, because its base is small.
    case marked(String)
    /// Not printed, because its base is small.
    case withheld

    /// The same figure with another text.
    func mapped(_ transform: (String) -> String) -> ShownFigure {
        switch self {
        case .shown(let text): .shown(transform(text))
        case .marked(let text): .marked(transform(text))
        case .withheld: .withheld
        }
    }

    /// The text, followed by this mark if its base is small; nil when it is withheld.
    public func text(mark: String) -> String? {
        switch self {
        case .shown(let text): text
        case .marked(let text): text + mark
        case .withheld: nil
        }
    }
}
