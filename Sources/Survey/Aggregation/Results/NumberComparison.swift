public import ExactNumbers

/// The answers to a question for a number, or to a scale, in an earlier and a later wave.
public struct NumberComparison: Sendable, Hashable {
    /// Whose answers are compared.
    public let respondents: WaveRespondents
    /// The summary of the earlier wave.
    public let earlier: NumberSummary
    /// The summary of the later wave.
    public let later: NumberSummary

    /// The change of the mean from the earlier wave to the later one, exactly; nil where nobody answered in one of the two.
    public var change: ExactFraction? {
        guard let before = earlier.figures?.mean, let after = later.figures?.mean else { return nil }
        return after - before
    }
}
