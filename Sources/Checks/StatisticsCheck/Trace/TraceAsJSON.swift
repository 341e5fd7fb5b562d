internal import Diagnostics
internal import DocumentModel
internal import TextFormats

/// A trace as JSON: `statistics`, each with its numbers and their rows, and `inputs`.
///
/// Control characters of the PDF are escaped.
public func traceAsJSON(_ trace: Trace) -> String {
    let text = JSONValue.object([
        "statistics": .array(trace.statistics.map(json)),
        "inputs": .array(trace.inputs.map { .object(["path": .string($0.path), "sha256": .string($0.sha256)]) }),
    ]).text(indent: 2)
    return escapedInJSON(text) + "\n"
}

private func json(_ traced: TracedStatistic) -> JSONValue {
    let statistic = traced.statistic
    return .object([
        "page": .integer(traced.page), "element": .string(traced.element), "text": .string(traced.text),
        "language": .string(statistic.language), "expression": .string(statistic.request.source),
        "place": .optional(statistic.place?.description), "question": .optional(statistic.question),
        "wording": .optional(traced.wording), "derived": .optional(traced.definition),
        "options": .array(statistic.options.map(JSONValue.string)),
        "numbers": .array(traced.numbers.map(json)),
    ])
}

private func json(_ traced: TracedNumber) -> JSONValue {
    let number = traced.number
    return .object([
        "text": .string(number.text), "measure": .string(number.measure.rawValue),
        "question": .optional(number.question), "option": .optional(number.option),
        "option_name": .optional(traced.optionName), "group": .optional(number.group), "wave": .optional(number.wave),
        "base_kind": .optional(number.baseKind), "count": .optional(number.count), "base": .optional(number.base),
        "weighted_count": .optional(number.weightedCount?.text), "weighted_base": .optional(number.weightedBase?.text),
        "value": .string(number.value.text), "form": .string(number.form.rawValue),
        "decimals": .integer(number.decimals), "rounding": .optional(number.rounding?.rawValue),
        "file": .optional(number.dataFile), "rows": .array(traced.rows.map(json)),
        "more_rows": .integer(traced.moreRows),
    ])
}

private func json(_ row: TracedRow) -> JSONValue {
    var cells = JSONObject()
    for cell in row.cells { cells.append(cell.column, .string(cell.text)) }
    return .object(["row": .integer(row.number), "cells": .object(cells)])
}

/// The same JSON with control characters beyond ASCII, which occur only inside strings, as `\u009b`.
private func escapedInJSON(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        if scalar.value >= 0x7F, isUnsafeForTerminal(scalar) {
            let digits = String(scalar.value, radix: 16)
            escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
            escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
