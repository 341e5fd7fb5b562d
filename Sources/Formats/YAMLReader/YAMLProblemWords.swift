import Diagnostics

/// The problem that libyaml found, in plain words and with the place to look at.
func diagnostic(for problem: YAMLProblem, source: SourceText, lines: inout YAMLLines) -> Diagnostic {
    guard let mark = problem.mark else {
        let place = source.place(ofByte: source.start + problem.byteOffset)
        return Diagnostic("yaml-syntax", at: place, "a control character has no place in a text", hint: "delete it")
    }
    if let message = slip(problem, at: mark, source: source, lines: &lines) { return message }
    guard let words = plainWords[problem.text] else {
        let about = problem.context.map { " \($0)" } ?? ""
        return Diagnostic("yaml-syntax", at: lines.place(mark), "this is not valid YAML: \(problem.text)\(about)")
    }
    let whole = problem.contextMark.map { "\(lines.place($0).line ?? 1)" }
    let message =
        if let part = words.part, let whole { "\(words.message), in the \(part) that begins in line \(whole)" } else {
            words.message
        }
    let place = lines.place(words.standsAtContext ? problem.contextMark ?? mark : mark)
    return Diagnostic("yaml-syntax", at: place, message, hint: words.hint)
}

/// The slips that libyaml's words do not tell apart, known by the characters where it stopped.
private func slip(_ problem: YAMLProblem, at mark: YAMLMark, source: SourceText, lines: inout YAMLLines) -> Diagnostic?
{
    let offset = lines.offset(of: mark)
    let place = lines.place(mark)
    func byte(_ index: Int) -> UInt8? { source.bytes.indices.contains(index) ? source.bytes[index] : nil }
    switch (problem.text, byte(offset), byte(offset - 1)) {
    case ("found character that cannot start any token", UInt8(ascii: "\t")?, _):
        return Diagnostic("yaml-syntax", at: place, "a tab where the line is indented", hint: "indent with spaces")
    case ("found character that cannot start any token", let first?, _):
        let message = "a text that begins with \"\(Character(Unicode.Scalar(first)))\" needs quotation marks around it"
        return Diagnostic("yaml-syntax", at: place, message)
    case ("did not find expected key", _, UInt8(ascii: "'")?), ("did not find expected key", _, UInt8(ascii: "\"")?):
        return Diagnostic(
            "yaml-syntax", at: place, "more text after a closing quotation mark",
            hint: "write '' for an apostrophe between ' and ', or put \" and \" around the text")
    default:
        return nil
    }
}

private struct Words {
    var message: String
    var hint: String?
    /// What is left incomplete, when the message is to say where that begins.
    var part: String?
    /// Whether to look where the incomplete thing begins, and not where it was missed.
    var standsAtContext = false
}

private let quoteHint = "put a text that holds \": \" in quotation marks"
private let keyHint = "indent the keys of one mapping alike, with spaces"
private let itemHint = "indent the items of one list alike, with spaces"

/// libyaml 0.2.5, the problems that a person's slip can cause.
private let plainWords: [String: Words] = [
    "could not find expected ':'": Words(
        message: "expected a \":\" after this key", hint: "a list item begins with \"- \"", standsAtContext: true),
    "mapping values are not allowed in this context": Words(message: "\":\" is not allowed here", hint: quoteHint),
    "mapping keys are not allowed in this context": Words(message: "\"? \" is not allowed here", hint: quoteHint),
    "block sequence entries are not allowed in this context": Words(
        message: "\"- \" is not allowed here", hint: "begin the list in a new line"),
    "did not find expected key": Words(message: "expected a key here", hint: keyHint, part: "mapping"),
    "did not find expected '-' indicator": Words(message: "expected a \"- \" here", hint: itemHint, part: "list"),
    "did not find expected ',' or ']'": Words(message: "expected \",\" or \"]\" here", part: "list"),
    "did not find expected ',' or '}'": Words(message: "expected \",\" or \"}\" here", part: "mapping"),
    "did not find expected node content": Words(message: "expected a value here"),
    "did not find expected <document start>": Words(message: "expected the end of the file here", hint: keyHint),
    "found unexpected end of stream": Words(
        message: "this quotation mark is never closed", standsAtContext: true),
    "found unexpected document indicator": Words(
        message: "this quotation mark is not closed before the next document", standsAtContext: true),
    "found unknown escape character": Words(
        message: "no escape begins with these characters", hint: "write \"\\\\\" for a backslash"),
    "found a tab character that violates indentation": Words(
        message: "a tab where the line is indented", hint: "indent with spaces"),
    "did not find expected comment or line break": Words(
        message: "text is not allowed here, after \"|\" or \">\"", hint: "begin the text in the next line, indented"),
    "found undefined tag handle": Words(
        message: "no tag is read here", hint: "put a text that begins with \"!\" in quotation marks"),
    "found incompatible YAML document": Words(message: "no such version of YAML is read", hint: "delete this line"),
]
