package import Aggregation
package import ExactNumbers
import Languages
package import SurveyData

/// A computed number before it is written: a count, a share of a base, a mean or a change.
package struct Quantity: Sendable, Hashable {
    /// Unweighted: how many there are, which rank it is, or how many a mean is of.
    package var count: Int
    /// The mean, median or the like; nil for a count or share.
    package var measure: ExactFraction?
    /// The base; nil for a number without one.
    package var base: Int?
    /// What the base counts; nil for a number without one.
    package var baseKind: BaseKind?
    /// Nil if the base is empty, and for anything but a share.
    package var share: Share?
    /// The share in per cent, or the measure, as a reader may see it; nil where there is none.
    package var shown: ShownFigure?
    /// How many decimals are printed of the share or measure.
    package var decimals = 0
    /// The id of the question; nil for the survey as a whole.
    package var question: String?
    /// The code of the option; nil for the question as a whole.
    package var option: String?
    /// The group of respondents that it is of: `type:regional`; nil for all.
    package var group: String?
    /// Whether answers count by their weights.
    package var isWeighted = false
    /// The sum of weights behind a mean or the like; nil when nothing is weighted.
    package var weightedAnswers: ExactSum?
    /// What the text says of it where it is not final, as the expression asks; nil for nothing.
    package var status: ValueStatus?
}

extension Quantity {
    /// The remarks beside a share or mean: that it is weighted, that its base is small.
    func remarks(_ words: Catalogue, namingWeights: Bool) -> [PrintedText] {
        var remarks = isWeighted && namingWeights ? [words.printed(.weighted)] : []
        if case .marked? = shown { remarks.append(words.printed(.smallBase)) }
        return remarks + statusRemarks(words)
    }

    /// That the value is not final, where the expression asks to say so.
    func statusRemarks(_ words: Catalogue) -> [PrintedText] { status.map { [words.printed($0.phrase)] } ?? [] }
}

extension ExactFraction {
    /// How many decimals write the number exactly, at most six.
    package var shortestDecimals: Int {
        let most = 6
        return (0..<most).first { text(decimals: $0) == text(decimals: most, trimmedTo: $0) } ?? most
    }

    private func text(decimals: Int, trimmedTo fewer: Int) -> String? {
        let text = text(decimals: decimals)
        let rest = text.suffix(decimals - fewer)
        guard rest.allSatisfy({ $0 == "0" }) else { return nil }
        return String(text.dropLast(decimals - fewer + (fewer == 0 ? 1 : 0)))
    }
}
