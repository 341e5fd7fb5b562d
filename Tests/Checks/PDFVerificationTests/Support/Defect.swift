import Checksum
import PDFSyntax
import Testing

@testable import PDFVerification

/// One thing wrong with the sample, and every finding that it must give.
struct Defect: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let findings: [String]
    private let change: @Sendable (inout SamplePDF) -> Void

    init(_ name: String, _ findings: [String], _ change: @escaping @Sendable (inout SamplePDF) -> Void) {
        testDescription = name
        self.findings = findings
        self.change = change
    }

    init(_ name: String, _ finding: String, _ change: @escaping @Sendable (inout SamplePDF) -> Void) {
        self.init(name, [finding], change)
    }

    /// What the check says of the sample with the defect; objects are named, not numbered.
    func told() throws -> [String] {
        var pdf = SamplePDF.good()
        change(&pdf)
        let names = Dictionary(pdf.names.map { ($1, $0) }) { first, _ in first }
        return verifyPDF(try pdf.written()).findings.map { finding in
            var unnumbered = finding
            unnumbered.object = nil
            return "\(unnumbered)" + (finding.object.map { " <\(names[$0] ?? "?")>" } ?? "")
        }
    }
}

extension SamplePDF {
    /// Changes what a stream holds.
    mutating func rewrite(_ name: String, _ old: String, _ new: String) {
        guard let number = names[name], case .stream(let entries, let bytes) = objects[number - 1] else {
            preconditionFailure("\(name) is no stream")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        precondition(text.contains(old), "\(name) does not hold \(old)")
        objects[number - 1] = .stream(entries, Array(text.replacing(old, with: new).utf8))
    }

    /// Changes what an attachment holds, and says its size and checksum anew.
    mutating func reattach(_ name: String, _ old: String, _ new: String) {
        rewrite(name, old, new)
        guard let number = names[name], case .stream(_, let bytes) = objects[number - 1] else { return }
        change(name, "Params", "Size", to: .integer(bytes.count))
        change(name, "Params", "CheckSum", to: .string(MD5(of: bytes).bytes))
    }

    /// Changes a dictionary inside an object.
    mutating func change(_ name: String, _ key: String, _ inner: String, to value: PDFValue?) {
        guard case .dictionary(var entries)? = self[name][key] else { preconditionFailure("\(name) has no \(key)") }
        entries[inner] = value
        self[name][key] = .dictionary(entries)
    }
}
