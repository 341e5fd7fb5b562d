import Diagnostics

/// Finds numbered lists and headings that leave a number out: 1, 2, 3, 5.
///
/// Lists may be nested. A list whose first number is not 1 is taken for an excerpt.
struct NumberGaps {
    private struct Series {
        var label: String
        var last: Int
        var item: String
    }

    private var open: [Series] = []
    private var findings: [AuditFinding] = []

    /// If more numbers are missing, it is another list.
    private static let mostMissing = 3

    static func findings(_ text: AuditedText) -> [AuditFinding] {
        var gaps = NumberGaps()
        for block in text.blocks {
            if let number = block.number { gaps.read(number, of: block, text) }
        }
        return gaps.findings
    }

    private mutating func read(_ number: BlockNumber, of block: TextBlock, _ text: AuditedText) {
        let longestShown = 12
        let item = block.text(0..<min(block.tokens.count, number.tokenCount + longestShown))
        let series = Series(label: number.label, last: number.value, item: item)
        if let index = open.lastIndex(where: { $0.label == number.label && $0.last + 1 == number.value }) {
            // A list that goes on ends the lists inside it; other series of headings stay.
            open = open[..<index] + [series] + open[(index + 1)...].filter { !$0.label.isEmpty }
        } else if number.value != 1, let index = open.lastIndex(where: { $0.label == number.label }) {
            let previous = open[index]
            let missing = number.value - previous.last - 1
            if (1...Self.mostMissing).contains(missing) { report(series, after: previous, at: text.place(block)) }
            if missing >= 0 { open[index] = series }
        } else {
            let deepest = 20
            if open.count >= deepest { open.removeFirst() }
            open.append(series)
        }
    }

    private mutating func report(_ series: Series, after previous: Series, at place: Place) {
        let missing = Array(previous.last + 1..<series.last)
        let name = series.label.isEmpty ? "the list" : "the numbering"
        findings.append(
            AuditFinding(
                place: place, verdict: .gapInNumbering, subject: series.item,
                reason: "\(name) goes from \(previous.last) to \(series.last): "
                    + "\(enumeration(missing.map(String.init))) \(missing.count == 1 ? "is" : "are") missing"))
    }
}
