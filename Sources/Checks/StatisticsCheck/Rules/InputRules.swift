internal import Checksum
internal import TextFormats

extension StatisticsChecker {
    /// Attached files that the attached list of inputs names have the checksums that it states.
    mutating func checkInputs() {
        let name = "inputs.json"
        guard let list = contents.attachments.first(where: { $0.name == name }), let bytes = list.bytes else { return }
        let inputs: InputList
        do throws(StatisticsFileProblem) {
            inputs = try InputList(bytes)
        } catch {
            findings.fail(name, error.message)
            return
        }
        for input in inputs.files {
            for attachment in contents.attachments where attachment.name == input.path {
                guard let bytes = attachment.bytes, SHA256(of: bytes).hexadecimal != input.sha256 else { continue }
                findings.fail(input.path, "is not the file whose SHA-256 \(name) states")
            }
        }
    }
}

/// The files that an edition was made from, as its attached list has them.
struct InputList: Sendable {
    struct Input: Sendable, Hashable {
        var path: String
        /// 64 hexadecimal digits.
        var sha256: String
    }

    var files: [Input] = []

    init() {}

    /// - Throws: when the bytes are not JSON with a list `inputs` of objects with `path` and `sha256`.
    init(_ bytes: [UInt8]) throws(StatisticsFileProblem) {
        let value: JSONValue
        do throws(JSONProblem) {
            value = try readJSON(bytes)
        } catch {
            throw StatisticsFileProblem(message: "is not JSON: \(error)")
        }
        files = try JSONMembers(value, path: "").list("inputs").map { entries throws(StatisticsFileProblem) in
            Input(path: try entries.string("path"), sha256: try entries.string("sha256"))
        }
    }
}
