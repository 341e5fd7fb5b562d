import Checksum
import Dates
import TextFormats

/// The inputs of an edition: every file and font with its SHA-256, and the program.
struct InputManifest {
    private let report: String
    private let timestamp: Int64
    private let inputs: [InputFile]
    private let fonts: [FontIndex.Face]
    /// The SHA-256 of each input in hexadecimal, by path.
    let checksums: [String: String]

    init(_ report: LoadedReport, fonts: [FontIndex.Face]) throws(JobFailure) {
        self.report = report.sources.definition.name
        self.fonts = fonts
        timestamp = report.timestamp
        inputs = report.inputs
        var checksums: [String: String] = [:]
        for input in report.inputs where checksums[input.path] == nil {
            checksums[input.path] = try input.checksum().hexadecimal
        }
        self.checksums = checksums
    }

    var entries: JSONObject {
        [
            "report": .string(report),
            "program": .object(["name": .string(Program.name), "version": .string(Program.version)]),
            "made": .string(Timestamp(secondsSince1970: timestamp).description),
            "inputs": .array(inputs.map { fileEntry($0.path, $0.count, checksums[$0.path] ?? "") }),
            "fonts": .array(
                fonts.map {
                    .object(["file": .string(FilePaths.name(of: $0.file.path)), "sha256": .string($0.sha256)])
                }),
        ]
    }
}

/// `manifest.json`: the inputs, the outputs and the program.
struct Manifest {
    var inputs: InputManifest
    var documents: [FinishedDocument]
    var edition: Edition

    func json() -> JSONValue {
        let documents = documents.map { document in
            JSONValue.object([
                "name": .string(document.name), "file": .string(document.name + ".pdf"),
                "pages": .integer(document.pages),
            ])
        }
        let outputs = edition.files.map { fileEntry($0.path, $0.bytes.count, $0.checksum) }
        return .object(inputs.entries + ["documents": .array(documents), "outputs": .array(outputs)])
    }
}

private func fileEntry(_ path: String, _ size: Int, _ checksum: String) -> JSONValue {
    .object(["path": .string(path), "bytes": .integer(size), "sha256": .string(checksum)])
}
