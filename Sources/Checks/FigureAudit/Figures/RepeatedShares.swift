import Aggregation
import Diagnostics

/// Finds shares that are printed twice with different values: 76 here and 77 there.
struct RepeatedShares {
    private struct Key: Hashable {
        var name: String
        var number: Computed
        var decimals: Int
    }

    private struct Print {
        var number: PrintedNumber
        var place: Place
    }

    private var prints: [Key: [Print]] = [:]
    private var order: [Key] = []

    /// - Parameter numbers: what the answers give for each option that the figure is said of, or for none.
    mutating func note(_ figure: AttributedFigure, _ numbers: [Computed], at place: Place) {
        guard case .percent(let printed) = figure.found.figure.amount, figure.found.figure.wording == .exactly else {
            return
        }
        guard numbers.count == figure.mentions.count else { return }
        for (mention, number) in zip(figure.mentions, numbers) {
            let key = Key(name: mention.name, number: number, decimals: printed.decimals)
            if prints[key] == nil { order.append(key) }
            let isNew = prints[key]?.contains { $0.number == printed } != true
            if isNew { prints[key, default: []].append(Print(number: printed, place: place)) }
        }
    }

    var findings: [AuditFinding] {
        order.compactMap { key in
            guard let all = prints[key], let last = all.last, all.count > 1 else { return nil }
            let values = all.map { "\($0.number.text) (\($0.place.seen(from: last.place)))" }
            return AuditFinding(
                place: last.place, verdict: .twoValues, subject: key.name,
                given: key.number.given,
                reason: "the same share is printed as \(enumeration(values)); \(key.number.shareText)")
        }
    }
}
