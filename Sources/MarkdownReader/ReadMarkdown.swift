public import Diagnostics

/// Reads one Markdown text: front matter, blocks, and the expressions between braces.
///
/// - Throws: every problem of the file at once: stray braces, HTML, code blocks and rules, which a report has no use for.
public func readMarkdown(_ bytes: [UInt8], file: String) throws(ReportError) -> MarkdownText {
    let largestText = 4 << 20
    guard bytes.count <= largestText else {
        throw ReportError(
            Diagnostic("text-too-large", at: Place(file: file), "the text is larger than \(largestText >> 20) MiB"))
    }
    let text = try SourceText(bytes, file: file)
    let source = String(decoding: text.bytes[text.start...], as: UTF8.self)
    let split = try SplitText(source, file: file)
    var diagnostics = DiagnosticList()
    let blocks = readBlocks(split.body, at: Place(file: file, line: split.firstLine), into: &diagnostics)
    try diagnostics.throwIfErrors()
    return MarkdownText(file: file, frontMatter: split.frontMatter, blocks: blocks)
}

/// Reads one line of text that stands in another file, such as a title, with its expressions and emphasis.
///
/// - Parameter place: where the text begins.
public func readMarkdownLine(
    _ text: String, at place: Place, into diagnostics: inout DiagnosticList
) -> [MarkdownInline] {
    let blocks = readBlocks(text[...], at: place, into: &diagnostics)
    if case .paragraph(let inlines, _)? = blocks.first, blocks.count == 1 { return inlines }
    if !blocks.isEmpty { diagnostics.add(Diagnostic("not-a-line", at: place, "expected one line of text")) }
    return []
}

private func readBlocks(
    _ source: Substring, at place: Place, into diagnostics: inout DiagnosticList
) -> [MarkdownBlock] {
    let scan = ExpressionScan(source, at: place, into: &diagnostics)
    var conversion = MarkdownConversion(file: place.file, scan: scan)
    let blocks = conversion.blocks(of: scan.text)
    diagnostics.add(contentsOf: conversion.diagnostics.all)
    return blocks
}

/// A text's front matter, and what follows it.
private struct SplitText {
    /// The line break before it keeps its places right.
    var frontMatter: String?
    var body: Substring
    var firstLine: Int

    /// Splits off the YAML between two lines `---` at the very beginning.
    init(_ source: String, file: String) throws(ReportError) {
        (frontMatter, body, firstLine) = (nil, source[...], 1)
        guard Self.isFence(source.prefix { !Self.isLineEnd($0) }) else { return }
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd)
        guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
            throw ReportError(
                Diagnostic(
                    "open-front-matter", at: Place(file: file, line: 1),
                    "\"---\" opens front matter which nothing closes", hint: "end it with a line \"---\""))
        }
        frontMatter = "\n" + lines[1..<end].joined(separator: "\n")
        body = end + 1 < lines.endIndex ? source[lines[end + 1].startIndex...] : ""
        firstLine = end + 2
    }

    private static func isLineEnd(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }
}
