import ExactNumbers
package import SurveyData

extension NumberSummary {
    /// The summary of what was counted.
    package init(_ question: Question, _ counts: NumberCounts) {
        let numbers = counts.numbers.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }.map { number, given in
            WeightedNumber(
                number: number, weight: counts.isWeighted ? given.weight : Int128(given.count) * ExactNumber.unit)
        }
        self.init(
            question: question, count: counts.numbers.values.sum.count,
            weightedCount: counts.isWeighted ? ExactSum(units: counts.numbers.values.sum.weight) : nil,
            outsideBase: counts.outsideBase, notAnswered: counts.notAnswered, notAsked: counts.notAsked,
            figures: Figures(numbers))
    }
}

/// A number and how much those weigh who gave it, in units of `ExactNumber`.
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
        guard let mean = sum / ExactSum(units: total).exact else { return nil }
        self.init(
            minimum: first.number, maximum: last.number, sum: sum, mean: mean,
            lowerQuartile: quartile(1, of: numbers, total), median: quartile(2, of: numbers, total),
            upperQuartile: quartile(3, of: numbers, total))
    }
}

/// The sum of the products of numbers and weights.
private func weightedSum(_ numbers: [WeightedNumber]) -> ExactFraction {
    var (positive, negative) = (WideSum(), WideSum())
    for weighted in numbers {
        let product = weighted.number.units.magnitude.multipliedFullWidth(by: weighted.weight.magnitude)
        if weighted.number.units < 0 {
            negative.add(product.high, product.low)
        } else {
            positive.add(product.high, product.low)
        }
    }
    let unit = WholeNumber(UInt128(ExactNumber.unit))
    func fraction(_ sum: WideSum) -> ExactFraction { ExactFraction(isNegative: false, sum.whole, unit * unit) }
    return fraction(positive) - fraction(negative)
}

/// A sum of products of two numbers of 128 bits.
private struct WideSum {
    private var high: UInt128 = 0
    private var low: UInt128 = 0

    /// The sum of all weights is below 2^121, and a number below 2^124, so that the high part does not overflow.
    mutating func add(_ high: UInt128, _ low: UInt128) {
        let (sum, carries) = self.low.addingReportingOverflow(low)
        self.low = sum
        self.high += high + (carries ? 1 : 0)
    }

    var whole: WholeNumber { WholeNumber(high) * (WholeNumber(.max) + .one) + WholeNumber(low) }
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
