import Aggregation
import SurveyData

/// Explains a share that no base of the survey gives: which count or base would give it.
struct NoBaseReason {
    /// What each size of a base is the base of.
    let bases: [Int: String]

    init(_ results: SurveyResults) {
        var bases: [Int: String] = [:]
        for table in results.tables {
            for kind in BaseKind.allCases where bases[table.base(kind)] == nil {
                bases[table.base(kind)] = "the base of \(table.question.id) (\(kind.rawValue))"
            }
        }
        bases[results.responded] = "how many responded"
        bases[results.codebook.invited] = "how many were invited"
        self.bases = bases
    }

    /// `83 per cent would be 10 of 12, and no base of this survey is 12`.
    func text(_ figure: PrintedFigure, of computed: Computed) -> String? {
        if let base = figure.base, bases[base] == nil { return "no base of this survey is \(base)" }
        guard figure.wording == .exactly, case .percent(let number) = figure.amount, let base = computed.base,
            computed.share?.isWeighted != true
        else { return nil }
        let printed = "\(number.text) per cent"
        if let count = count(printing: number, of: base) {
            return "\(printed) would be \(count) of \(base)"
        }
        if let other = otherBase(printing: number, count: computed.count) {
            let known = bases[other].map { "\(other) is \($0)" } ?? "no base of this survey is \(other)"
            return "\(printed) would be \(computed.count) of \(other), and \(known)"
        }
        return neighbours(number, of: base)
    }

    /// `the smallest base that gives it is 9: 4 of 9`; nil if a base of more than a hundred is needed.
    func smallest(_ figure: PrintedFigure) -> String? {
        guard figure.wording == .exactly, case .percent(let number) = figure.amount else { return nil }
        for base in 1...100 {
            if let count = count(printing: number, of: base) {
                return "the smallest base that gives it is \(base): \(count) of \(base)"
            }
        }
        return nil
    }

    /// The count of a base that prints as this number; nil if there is none. Only the nearest counts can.
    private func count(printing number: PrintedNumber, of base: Int) -> Int? {
        let scale = 100 * powerOfTen(number.decimals)
        guard number.units <= scale else { return nil }
        let nearest = scale.dividingFullWidth(base.multipliedFullWidth(by: number.units)).quotient
        return [nearest, nearest + 1].first { count in
            count <= base && Share(count: count, base: base)?.percent(decimals: number.decimals) == number.text
        }
    }

    /// The base for which the count prints as this number, nearest to count / share.
    private func otherBase(printing number: PrintedNumber, count: Int) -> Int? {
        guard count > 0, number.units > 0 else { return nil }
        let product = (100 * powerOfTen(number.decimals)).multipliedFullWidth(by: count)
        guard product.high < number.units else { return nil }
        let nearest = number.units.dividingFullWidth(product).quotient
        let candidates = [nearest, nearest + 1, nearest - 1].filter { base in
            base >= count && Share(count: count, base: base)?.percent(decimals: number.decimals) == number.text
        }
        return candidates.first { bases[$0] != nil } ?? candidates.first
    }

    /// `60 per cent of 24 is not a whole number: 14 are 58, 15 are 63 per cent`.
    private func neighbours(_ number: PrintedNumber, of base: Int) -> String? {
        let scale = 100 * powerOfTen(number.decimals)
        guard number.units < scale else { return nil }
        let below = scale.dividingFullWidth(base.multipliedFullWidth(by: number.units)).quotient
        let texts = [below, below + 1].compactMap { count in
            Share(count: count, base: base).map { "\(count) are \($0.percent(decimals: number.decimals))" }
        }
        return "\(number.text) per cent of \(base) is not a whole number: \(texts.joined(separator: ", ")) per cent"
    }
}
