public import Diagnostics

/// Reads a YAML file with one document.
///
/// The file is UTF-8, at most 4 MiB long, nested at most 40 deep, and has at most 400,000 keys and values. Anchors, aliases and tags are refused: a report's
/// files need none, and aliases let a short file expand without bound.
///
/// - Parameter file: the path as the user gave it, for places in messages.
/// - Throws: the first fault of syntax, or every duplicate key, anchor, alias and tag.
public func readYAML(_ bytes: [UInt8], file: String) throws(ReportError) -> YAMLNode {
    try checkSize(bytes, file: file)
    let source = try SourceText(bytes, file: file, origin: .written)
    var builder = YAMLTreeBuilder(source)
    return try builder.readDocument()
}

/// In bytes: far above any questionnaire, and far below what would slow a machine down.
let yamlSizeLimit = 4 << 20

/// The questionnaire nests 4 deep.
let yamlNestingLimit = 40

/// Of keys, values, lists and mappings: ten thousand questions have as many. Each takes some 200 bytes.
let yamlValueLimit = 400_000

private func checkSize(_ bytes: [UInt8], file: String) throws(ReportError) {
    guard bytes.count > yamlSizeLimit else { return }
    throw ReportError(
        Diagnostic(
            "file-too-large", at: Place(file: file),
            "the file holds \(bytes.count) bytes, more than the \(yamlSizeLimit >> 20) MiB that are read",
            hint: "leave out what the report does not need"))
}
