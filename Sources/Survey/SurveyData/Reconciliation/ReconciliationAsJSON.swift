import Diagnostics
public import TextFormats

extension Reconciliation {
    /// The whole account as a JSON object.
    public var json: JSONValue {
        .object([
            "file": .string(file), "wave": .optional(wave), "tool": .optional(tool),
            "rows": .integer(rowsRead), "responses": .integer(responses), "invited": .integer(invited),
            "left_out": .array(
                leftOut.map {
                    .object([
                        "column": .string($0.rule.column.name), "because": .string($0.rule.because),
                        "rows": .integer($0.rows),
                    ])
                }),
            "respondents": respondentsJSON,
            "unknown_options": .array(unknownOptions.map(\.json)),
            "stray_texts": .array(strayTexts.map(\.json)),
            "mixed_columns": .array(mixedColumns.map(\.json)),
            "columns": .array(
                columns.map {
                    .object(["name": .string($0.name), "holds": .array($0.holds.map(JSONValue.string))])
                }),
            "questions_not_in_file": .array(questionsNotInFile.map(JSONValue.string)),
            "not_distinguished": .array(Set(ambiguities.map(\.question)).sorted().map(JSONValue.string)),
            "problems": .array(problems.map(\.json)),
            "warnings": .array(warnings.map(\.json)),
        ])
    }

    private var respondentsJSON: JSONValue {
        .object([
            "named": .boolean(respondents.areNamed), "by_id": .integer(respondents.byID),
            "by_name": .integer(respondents.byLabel), "by_spelling": .integer(respondents.bySpelling),
            "new": .integer(respondents.new),
            "unknown": .array(
                unknownRespondents.map { .object(["name": .string($0.text), "rows": .integer($0.cells)]) }),
            "duplicates": .array(
                duplicates.map {
                    .object([
                        "respondent": .string($0.respondent), "rows": .array($0.rows.map { .string($0.rowName) }),
                        "counts": .string($0.kept.rowName),
                    ])
                }),
            "without_response": .array(nonrespondents.map { .string($0.id) }),
        ])
    }
}

extension Reconciliation.QuestionTally {
    fileprivate var json: JSONValue {
        .object(["question": .string(question), "text": .string(text), "cells": .integer(cells)])
    }
}

extension Diagnostic {
    fileprivate var json: JSONValue {
        .object([
            "code": .string(code), "file": .optional(place?.file), "line": .optional(place?.line),
            "column": .optional(place?.column), "message": .string(message), "hint": .optional(hint),
        ])
    }
}
