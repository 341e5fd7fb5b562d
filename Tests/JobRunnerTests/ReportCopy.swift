import Diagnostics
import Glibc
import JobRunner
import TestSupport

/// The report of 2023 in a folder of its own, to be broken.
final class ReportCopy: Sendable {
    private let place: TemporaryFolder
    /// `iscm-2023`, so that the report keeps its name.
    let folder: String

    init() throws {
        place = try TemporaryFolder()
        folder = place.path("iscm-2023")
        try copyTree(Program.report, to: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }
    /// A path beside the report's folder.
    func beside(_ name: String) -> String { place.path(name) }

    /// Puts other words in the place of some in a file, once; they must be there.
    func replace(_ part: String, with other: String, in name: String) throws {
        // CR LF is one character, in which no line feed is found.
        var text = Array(try bytes(ofFile: path(name)))
        guard let range = text.firstRange(of: Array(part.utf8)) else {
            throw Subprocess.Problem(description: "\(name) has no \(part)")
        }
        text.replaceSubrange(range, with: Array(other.utf8))
        try write(text, toFile: path(name))
    }

    func append(_ bytes: [UInt8], to name: String) throws {
        try write(try TestSupport.bytes(ofFile: path(name)) + bytes, toFile: path(name))
    }

    /// Adds a paragraph at a text's end.
    ///
    /// - Returns: its line, counted from 1.
    func add(_ paragraph: String, to name: String) throws -> Int {
        try append(Array("\n\(paragraph)\n".utf8), to: name)
        return try lines(of: name).count - 1
    }

    /// `file:line:column` of where some words first stand.
    func place(of words: String, in name: String) throws -> String {
        for (index, line) in try lines(of: name).enumerated() {
            guard let range = line.firstRange(of: words) else { continue }
            return "\(name):\(index + 1):\(line.distance(from: line.startIndex, to: range.lowerBound) + 1)"
        }
        throw Subprocess.Problem(description: "\(name) has no \(words)")
    }

    private func lines(of name: String) throws -> [Substring] {
        try text(ofFile: path(name)).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    func job() -> Job {
        var job = Job(report: folder)
        job.layouts = Repository.path("Layouts")
        job.fonts = Repository.path("Fonts")
        return job
    }

    func run(_ command: String, _ options: [String] = [], environment: [String] = []) throws -> Subprocess.Result {
        try Program.run([command, folder] + Program.folders + options, environment: environment)
    }
}

/// What a job failed with, told line by line; nothing when it did not.
func problems<Value>(_ body: () throws(JobFailure) -> Value) -> [String] {
    do {
        _ = try body()
        return []
    } catch {
        return error.lines
    }
}
