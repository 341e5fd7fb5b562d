/// A share or mean as a reader may see it.
public enum ShownFigure: Sendable, Hashable {
    case shown(String)
    /// To be printed with a mark: its base is small.
    case marked(String)
    /// Not to be printed: its base is small.
    case withheld

    /// The text, with this mark behind it where its base is small; nil when it is withheld.
    public func text(mark: String) -> String? {
        switch self {
        case .shown(let text): text
        case .marked(let text): text + mark
        case .withheld: nil
        }
    }
}
