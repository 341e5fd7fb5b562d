import ExactNumbers
package import SurveyData

extension NumberSummary {
    /// The summary of what was counted.
    package init(_ question: Question, _ counts: NumberCounts) {
        let numbers = counts.numbers.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }.map { number, given in
            WeightedNumber(
                number: number, weight: counts.isWeighted ? given.weight : Int128(given.count) * Int128(ExactSum.unit))
        }
        self.init(
            question: question, count: counts.numbers.values.sum.count,
            weightedCount: counts.isWeighted ? ExactSum(millionths: counts.numbers.values.sum.weight) : nil,
            notAnswered: counts.notAnswered, notAsked: counts.notAsked, figures: Figures(numbers))
    }
}

/// A number and how much those weigh who gave it, in millionths.
private struct WeightedNumber {
    var number: ExactNumber
    var weight: Int128
}

extension NumberSummary.Figures {
    /// - Parameter numbers: ascending, each once, each with some weight.
    fileprivate init?(_ numbers: [WeightedNumber]) {
        guard let first = numbers.first, let last = numbers.last else { return nil }
        let total = numbers.reduce(0) { $0 + $1.weight }
        let sum = weightedSum(numbers)
        guard let mean = sum / ExactSum(millionths: total).exact else { return nil }
        self.init(
            minimum: first.number, maximum: last.number, sum: sum, mean: mean,
            lowerQuartile: quartile(1, of: numbers, total), median: quartile(2, of: numbers, total),
            upperQuartile: quartile(3, of: numbers, total))
    }
}

/// The sum of the products, in two parts of which neither overflows 128 bits below two thousand million rows.
private func weightedSum(_ numbers: [WeightedNumber]) -> ExactFraction {
    let part = 1_000_000_000
    var (high, low): (Int128, Int128) = (0, 0)
    for weighted in numbers {
        let (upper, lower) = weighted.number.millionths.quotientAndRemainder(dividingBy: part)
        high += weighted.weight * Int128(upper)
        low += weighted.weight * Int128(lower)
    }
    let millionth = ExactSum(millionths: 1).exact
    return (ExactSum(millionths: high).exact * ExactFraction(part) + ExactSum(millionths: low).exact) * millionth
}

/// The number up to which this many quarters of the weight lie; see `NumberSummary.Figures`.
private func quartile(_ quarters: Int128, of numbers: [WeightedNumber], _ total: Int128) -> ExactFraction {
    var weight: Int128 = 0
    for (index, number) in numbers.enumerated() {
        weight += number.weight
        if 4 * weight > quarters * total { return number.number.exact }
        if 4 * weight == quarters * total, index + 1 < numbers.count {
            return (number.number.exact + numbers[index + 1].number.exact) * ExactFraction.half
        }
    }
    preconditionFailure("all the weight is more than three quarters of it")
}
