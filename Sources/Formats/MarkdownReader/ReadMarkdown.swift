public import Diagnostics

/// Reads one Markdown text: front matter, blocks, and the expressions between braces.
///
/// - Throws: every problem of the file at once: stray braces, HTML, code blocks and rules, which a report has no use for.
public func readMarkdown(_ bytes: [UInt8], file: String) throws(ReportError) -> MarkdownText {
    let largestText = 4 << 20
    guard bytes.count <= largestText else {
        throw ReportError(
            Diagnostic(
                "text-too-large", at: Place(file: file),
                "the text has \(bytes.count) bytes; the limit is \(largestText)",
                hint: "divide it into several texts"))
    }
    let text = try SourceText(bytes, file: file, origin: .written)
    let split = try SplitText(text)
    var diagnostics = DiagnosticList()
    TextLimits.check(split.body, file: file, line: split.firstLine, into: &diagnostics)
    try diagnostics.throwIfErrors()
    let blocks = readFencedBlocks(split.body, at: Place(file: file, line: split.firstLine), into: &diagnostics)
    try diagnostics.throwIfErrors()
    return MarkdownText(file: file, frontMatter: split.frontMatter, blocks: blocks)
}

/// Reads one line of text from another file, such as a title, with its expressions and emphasis.
///
/// - Parameters:
///   - place: where the text begins.
///   - joinsLines: whether the text may have several lines, which are read as one.
public func readMarkdownLine(
    _ text: String, at place: Place, joinsLines: Bool = false, into diagnostics: inout DiagnosticList
) -> [MarkdownInline] {
    let blocks = readBlocks(Array(text.utf8)[...], at: place, joinsLines: joinsLines, into: &diagnostics)
    if case .paragraph(let inlines, _)? = blocks.first, blocks.count == 1 { return inlines }
    if !blocks.isEmpty { diagnostics.add(Diagnostic("not-a-line", at: place, "expected one line of text")) }
    return []
}

private func readFencedBlocks(
    _ source: ArraySlice<UInt8>, at place: Place, into diagnostics: inout DiagnosticList
) -> [MarkdownBlock] {
    guard FencedSource.mayBe(in: source) else { return readBlocks(source, at: place, into: &diagnostics) }
    return blocks(of: FencedSource(source, at: place, into: &diagnostics).parts, in: place.file, into: &diagnostics)
}

private func blocks(
    of parts: [FencedSource.Part], in file: String, into diagnostics: inout DiagnosticList
) -> [MarkdownBlock] {
    var result: [MarkdownBlock] = []
    for part in parts {
        switch part {
        case .text(let source, let line):
            guard !source.isEmpty else { continue }
            result += readBlocks(source, at: Place(file: file, line: line), into: &diagnostics)
        case .fence(let opening, let parts, let line):
            let inner = blocks(of: parts, in: file, into: &diagnostics)
            let fence = MarkdownFence(
                opening: opening, blocks: inner, place: Place(file: file, line: line, column: 1), into: &diagnostics)
            result.append(.fence(fence))
        }
    }
    return result
}

private func readBlocks(
    _ source: ArraySlice<UInt8>, at place: Place, joinsLines: Bool = false, into diagnostics: inout DiagnosticList
) -> [MarkdownBlock] {
    let scan = ExpressionScan(source, at: place, joinsLines: joinsLines, into: &diagnostics)
    var conversion = MarkdownConversion(scan: scan, at: place)
    let blocks = conversion.blocks(of: String(decoding: QuotationMarks.madeTypographic(scan.text), as: UTF8.self))
    diagnostics.add(contentsOf: conversion.diagnostics.all)
    return blocks
}

/// A text's front matter, and what follows it.
private struct SplitText {
    /// The line break before it keeps its places right.
    var frontMatter: String?
    var body: ArraySlice<UInt8>
    var firstLine: Int

    /// Splits off the YAML between two lines `---` at the very beginning.
    init(_ text: SourceText) throws(ReportError) {
        (frontMatter, body, firstLine) = (nil, text.bytes[text.start...], 1)
        guard Self.isFence(body.line(at: body.startIndex)) else { return }
        _ = body.removeLine()
        var lines: [String] = []
        while !body.isEmpty {
            let line = body.removeLine()
            if Self.isFence(line) {
                frontMatter = "\n" + lines.joined(separator: "\n")
                firstLine = lines.count + 3
                return
            }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        throw ReportError(
            Diagnostic(
                "open-front-matter", at: Place(file: text.file, line: 1),
                "\"---\" opens front matter which nothing closes", hint: "end it with a line \"---\""))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && String(decoding: line.dropFirst(3), as: UTF8.self).allSatisfy(\.isWhitespace)
    }
}
