import TestSupport

/// The sentences of a report's texts that print as they are written: those without expressions, links and marks.
func sourceSentences(of report: String) throws -> [String] {
    try names(inFolder: report + "/texts").filter { $0.hasSuffix(".md") }.flatMap { name in
        paragraphs(try text(ofFile: "\(report)/texts/\(name)")).flatMap(sentences)
    }
}

private func paragraphs(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.first == "---" { lines = lines.dropFirst().drop { $0 != "---" }.dropFirst() }
    var paragraphs = [""]
    for line in lines {
        if line.hasPrefix(":::") {
            paragraphs.append("")
            continue
        }
        let words = withoutMarker(line.drop { " >".contains($0) })
        if words.isEmpty || words.begins { paragraphs.append("") }
        paragraphs[paragraphs.count - 1] += words.text + " "
    }
    return paragraphs
}

/// A line without the sign of a heading or an item, and whether it had one.
private func withoutMarker(_ line: Substring) -> (text: Substring, begins: Bool, isEmpty: Bool) {
    let marker = line.prefix { $0 != " " }
    let isMarker =
        !marker.isEmpty
        && (marker == "-" || marker.allSatisfy { $0 == "#" } || marker.dropLast().allSatisfy(\.isNumber))
        && (marker.last == "." || marker.last == "-" || marker.last == "#") && marker != "."
    let text = isMarker ? line.dropFirst(marker.count + 1) : line
    return (text, isMarker, text.isEmpty)
}

private func sentences(in paragraph: String) -> [String] {
    guard !paragraph.contains(where: { "{}[]()*@!|_".contains($0) }) else { return [] }
    return paragraph.replacing("? ", with: ". ").split(separator: ". ").map(String.init)
        .filter { $0.contains { !$0.isWhitespace } }
}
