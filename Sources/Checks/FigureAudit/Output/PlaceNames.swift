import Diagnostics

extension Place {
    /// How a message at another place names this one: `line 21` in the same file, otherwise the whole place.
    func seen(from other: Place) -> String {
        guard file == other.file else { return "\(self)" }
        return cell ?? line.map { "line \($0)" } ?? file
    }
}
