internal import PDFSyntax

extension Inspection {
    /// What holds for every object: the limits of the format, no actions that do something, no hidden streams.
    mutating func checkValues() {
        for (number, value) in file.objects.enumerated() {
            guard let value else { continue }
            if case .stream(let entries, _) = value { checkStream(entries, number) }
            var rules = ValueRules(object: number)
            rules.visit(value)
            for (clause, message) in rules.broken.sorted(by: { $0.1 < $1.1 }) {
                findings.fail(clause, object: number, message)
            }
        }
    }

    private mutating func checkStream(_ entries: PDFDictionary, _ number: Int) {
        for key in ["F", "FFilter", "FDecodeParms"] where entries[key] != nil {
            findings.fail(
                .archival("6.1.7.1"), object: number, "a stream takes its bytes from outside the file (\(key))")
        }
        let allowed = [
            "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode",
            "DCTDecode", "JPXDecode",
        ]
        for filter in file.values(entries["Filter"]) {
            let name = file.resolved(filter).name ?? "?"
            if !allowed.contains(name) {
                findings.fail(.archival("6.1.7.2"), object: number, "a stream is packed with \(name)")
            }
        }
    }
}

/// Walks through one object with all values in it.
private struct ValueRules {
    let object: Int
    private(set) var broken: [(Clause, String)] = []

    private static let forbiddenActions = [
        "Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans",
        "GoTo3DView", "JavaScript",
    ]

    init(object: Int) { self.object = object }

    mutating func visit(_ value: PDFValue) {
        switch value {
        case .null, .boolean, .reference: break
        case .integer(let number):
            if Int32(exactly: number) == nil { fail(.archival("6.1.13"), "the number \(number) is too large") }
        case .real(let text):
            let mostDigits = 38  // as many are never too large, unless there is an exponent
            if text.utf8.count > mostDigits || !text.utf8.allSatisfy(\.isInPlainNumber),
                Double(text).map({ !$0.isFinite || abs($0) > 3.403e38 }) ?? true
            {
                fail(.archival("6.1.13"), "the number \(text.prefix(40)) is too large")
            }
        case .name(let name): checkName(name)
        case .string(let bytes):
            if bytes.count > 32_767 { fail(.archival("6.1.13"), "a string of \(bytes.count) bytes is too long") }
        case .array(let values): for value in values { visit(value) }
        case .dictionary(let entries), .stream(let entries, _): visit(entries)
        }
    }

    private mutating func visit(_ entries: PDFDictionary) {
        if case .name(let action)? = entries["S"], entries["P"] == nil, ValueRules.forbiddenActions.contains(action) {
            fail(.archival("6.5.1"), "an action of the kind \(action)")
        } else if entries["JS"] != nil {
            fail(.archival("6.5.1"), "JavaScript")
        }
        if entries["AA"] != nil { fail(.archival("6.5.2"), "additional actions (AA)") }
        for entry in entries {
            checkName(entry.key)
            visit(entry.value)
        }
    }

    private mutating func checkName(_ name: String) {
        if name.utf8.count > 127 { fail(.archival("6.1.13"), "a name of \(name.utf8.count) bytes is too long") }
    }

    private mutating func fail(_ clause: Clause, _ message: String) { broken.append((clause, message)) }
}
