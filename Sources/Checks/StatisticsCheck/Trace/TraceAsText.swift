internal import Diagnostics
internal import DocumentModel
internal import ExactNumbers

/// A trace as text for a terminal: a block for each statistic, and the inputs at the end.
///
/// Control characters of the PDF are escaped.
public func traceAsText(_ trace: Trace) -> String {
    var lines: [String] = []
    for statistic in trace.statistics {
        if !lines.isEmpty { lines.append("") }
        lines += TraceLines(statistic: statistic).lines
    }
    if !trace.inputs.isEmpty { lines += [""] + trace.inputs.map { "input: \($0.path), SHA-256 \($0.sha256)" } }
    return lines.map { escapedForTerminal($0) + "\n" }.joined()
}

private struct TraceLines {
    let statistic: TracedStatistic

    var lines: [String] {
        let place = statistic.statistic.place.map { ", \($0)" } ?? ""
        var lines = ["page \(statistic.page): \(statistic.text)"]
        lines.append(line("asked for", "{\(statistic.statistic.request.source)}\(place)"))
        if let question = statistic.statistic.question {
            lines.append(line("question", question + (statistic.wording.map { ": \($0)" } ?? "")))
        }
        if let definition = statistic.definition { lines.append(line("derived", definition)) }
        for number in statistic.numbers { lines += self.lines(of: number) }
        return lines
    }

    private func line(_ head: String, _ text: String) -> String {
        let width = 10
        return "  " + head + String(repeating: " ", count: max(1, width - head.count)) + text
    }

    private func lines(of traced: TracedNumber) -> [String] {
        let number = traced.number
        var details = [origin(traced), exact(number)]
        if let wording = traced.wording, number.question != statistic.statistic.question {
            details.append("question \(number.question ?? ""): \(wording)")
        }
        if let file = number.dataFile {
            details += traced.rows.map { "\(file), row \($0.number): \(cells($0))" }
            if traced.moreRows > 0 { details.append("\(file): \(traced.moreRows) more rows") }
        }
        return [line("\"\(number.text)\"", details[0])] + details.dropFirst().map { line("", $0) }
    }

    /// `share of option 8 (SDG 8), group type:regional, of respondents`
    private func origin(_ traced: TracedNumber) -> String {
        let number = traced.number
        let kind = number.baseKind
        if number.measure == .base, let kind { return (["base: \(kind)"] + whose(number)).joined(separator: ", ") }
        var parts = [number.measure.rawValue.replacing("-", with: " ")]
        if let option = number.option {
            parts[0] += " of option \(option)" + (traced.optionName.map { " (\($0))" } ?? "")
        }
        parts += whose(number)
        if let kind { parts.append("base: \(kind)") }
        if let count = number.count, let base = number.base { parts.append("\(count) of \(base)") }
        if let count = number.weightedCount, let base = number.weightedBase {
            parts.append("weighted \(decimal(count)) of \(decimal(base))")
        }
        return parts.joined(separator: ", ")
    }

    /// The group and wave that a number is of.
    private func whose(_ number: PrintedNumber) -> [String] {
        let wave = number.wave.map {
            [.change, .meanChange, .rankChange, .baseChange].contains(number.measure)
                ? "since wave \($0)" : "wave \($0)"
        }
        return [number.group.map { "group \($0)" }, wave].compactMap(\.self)
    }

    private func decimal(_ value: ExactFraction) -> String {
        var text = value.text(decimals: 6)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    /// `exactly 12/13 = 0.923077, printed in per cent with 0 decimals, rounded half away from zero, from the exact fraction`
    private func exact(_ number: PrintedNumber) -> String {
        let fraction = number.value.text
        let value = fraction.contains("/") ? "\(fraction) = \(number.value.text(decimals: 6))" : fraction
        let rounding = number.rounding.map { ", rounded \($0.words)" } ?? ""
        let decimals = "\(number.decimals) decimal\(number.decimals == 1 ? "" : "s")"
        switch number.form {
        case .plain: return "exactly \(value)" + (number.rounding == nil ? "" : ", printed with \(decimals)\(rounding)")
        case .percent: return "exactly \(value), printed in per cent with \(decimals)\(rounding)"
        case .size:
            return "exactly \(value), printed with \(decimals)\(rounding)"
        case .lessThan where number.measure == .meanChange:
            return "exactly \(value), printed with \(decimals)\(rounding)"
        case .lessThan where number.measure != .change, .moreThan:
            let relation = number.form == .moreThan ? "more than" : "less than"
            return "exactly \(value), printed in per cent with \(decimals) as \(relation) \(number.text)\(rounding)"
        case .magnitude, .signed, .lessThan:
            return "exactly \(value), printed in percentage points with \(decimals)\(rounding)"
        case .cardinal, .ordinal, .ordinalDigits, .unchanged: return "exactly \(value), printed in words"
        }
    }

    private func cells(_ row: TracedRow) -> String {
        row.cells.map { "\($0.column) \($0.text)" }.joined(separator: ", ")
    }
}
