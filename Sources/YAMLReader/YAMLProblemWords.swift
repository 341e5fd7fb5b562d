import Diagnostics

/// What libyaml found wrong, told in plain words at the place where the reader has to look.
func diagnostic(for problem: YAMLProblem, source: SourceText, lines: YAMLLines) -> Diagnostic {
    let place = problem.mark.map(lines.place) ?? source.place(ofByte: source.start + problem.byteOffset)
    guard let words = plainWords[problem.text] else {
        let about = problem.context.map { " \($0)" } ?? ""
        return Diagnostic("yaml-syntax", at: place, "this is no valid YAML: \(problem.text)\(about)")
    }
    let began = problem.contextMark.flatMap { mark in
        mark.line == problem.mark?.line ? nil : " (what it belongs to begins in line \(lines.place(mark).line ?? 1))"
    }
    return Diagnostic("yaml-syntax", at: place, words.message + (began ?? ""), hint: words.hint)
}

private struct Words {
    var message: String
    var hint: String?
}

private let indentationHint = "indent the keys of one mapping alike, with spaces"
private let quoteHint = "put a text that holds a colon or begins with a special character in quotation marks"

/// libyaml 0.2.5, the problems that a person's slip can cause.
private let plainWords: [String: Words] = [
    "could not find expected ':'": Words(message: "a key without its \":\"", hint: quoteHint),
    "mapping values are not allowed in this context": Words(
        message: "a \": \" where no key can stand", hint: quoteHint),
    "mapping keys are not allowed in this context": Words(
        message: "a \"? \" where no key can stand", hint: quoteHint),
    "block sequence entries are not allowed in this context": Words(
        message: "a \"- \" where no list item can stand", hint: "begin the list in a new line"),
    "did not find expected key": Words(message: "expected a key here", hint: indentationHint),
    "did not find expected '-' indicator": Words(
        message: "expected the next \"- \" of the list here", hint: "indent the items of one list alike, with spaces"),
    "did not find expected ',' or ']'": Words(
        message: "expected \",\" or \"]\" here", hint: "close the list with \"]\""),
    "did not find expected ',' or '}'": Words(
        message: "expected \",\" or \"}\" here", hint: "close the mapping with \"}\""),
    "did not find expected node content": Words(message: "expected a value here", hint: quoteHint),
    "did not find expected <document start>": Words(
        message: "expected the end of the file here", hint: indentationHint),
    "found character that cannot start any token": Words(
        message: "no value can begin with this character", hint: "put the text in quotation marks; indent with spaces"),
    "found unexpected end of stream": Words(
        message: "the file ends inside a text in quotation marks", hint: "close the quotation"),
    "found unexpected document indicator": Words(
        message: "a \"---\" or \"...\" inside a text in quotation marks", hint: "close the quotation before it"),
    "found unknown escape character": Words(
        message: "no such escape after \"\\\"", hint: "write \"\\\\\" for a backslash, or use single quotation marks"),
    "found unexpected ':'": Words(message: "a \":\" inside a text", hint: quoteHint),
    "found a tab character that violates indentation": Words(
        message: "a tab where the line is indented", hint: "indent with spaces"),
    "found a tab character where an indentation space is expected": Words(
        message: "a tab where the line is indented", hint: "indent with spaces"),
    "control characters are not allowed": Words(
        message: "a control character has no place in a text", hint: "delete it"),
]
