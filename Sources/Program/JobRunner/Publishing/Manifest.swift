import Aggregation
import Checksum

/// What went into an edition: every input and font with its checksum, and the program.
struct InputManifest {
    private let report: String
    private let timestamp: Int64
    private let inputs: [InputFile]
    private let fonts: [FontIndex.Face]
    /// The SHA-256 of each input in hexadecimal, by its path.
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

    var entries: [(String, JSONValue)] {
        [
            ("report", .string(report)),
            ("program", .object([("name", .string(Program.name)), ("version", .string(Program.version))])),
            ("made", .string(iso8601(timestamp))),
            ("inputs", .array(inputs.map { fileEntry($0.path, $0.count, checksums[$0.path] ?? "") })),
            (
                "fonts",
                .array(
                    fonts.map {
                        .object([("file", .string(FilePaths.name(of: $0.file.path))), ("sha256", .string($0.sha256))])
                    })
            ),
        ]
    }
}

/// `manifest.json`: what went in, what came out, and by which program.
struct Manifest {
    var inputs: InputManifest
    var documents: [(name: String, pages: Int)]
    var edition: Edition

    func json() -> JSONValue {
        let documents = documents.map { name, pages in
            JSONValue.object([("name", .string(name)), ("file", .string(name + ".pdf")), ("pages", .integer(pages))])
        }
        let outputs = edition.files.map { fileEntry($0.path, $0.bytes.count, SHA256(of: $0.bytes).hexadecimal) }
        return .object(inputs.entries + [("documents", .array(documents)), ("outputs", .array(outputs))])
    }
}

private func fileEntry(_ path: String, _ size: Int, _ checksum: String) -> JSONValue {
    .object([("path", .string(path)), ("bytes", .integer(size)), ("sha256", .string(checksum))])
}

/// A time in UTC as `2023-06-15T00:00:00Z` (ISO 8601; civil calendar from days since 1970).
func iso8601(_ seconds: Int64) -> String {
    let days = seconds / 86_400, rest = seconds % 86_400
    let shifted = days + 719_468
    let era = shifted / 146_097, dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    return date + "T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
}
