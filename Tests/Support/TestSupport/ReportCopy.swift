/// A report in a temporary folder of its own, under its own name, to be changed.
public final class ReportCopy: Sendable {
    private let place: TemporaryFolder
    public let folder: String

    /// - Parameter source: a report's folder; that of 2023 when none is named.
    public init(_ source: String = Program.report) throws {
        place = try TemporaryFolder()
        folder = place.path(source.split(separator: "/").last.map(String.init) ?? "report")
        try copyTree(source, to: folder)
    }

    /// A path in the report's folder.
    public func path(_ name: String) -> String { folder + "/" + name }

    /// A path beside the report's folder.
    public func beside(_ name: String) -> String { place.path(name) }

    /// Puts other words in the place of some in a file, once; they must be there.
    public func replace(_ part: String, with other: String, in name: String) throws {
        // CR LF is one character, in which no line feed is found.
        var text = try bytes(ofFile: path(name))
        guard let range = text.firstRange(of: Array(part.utf8)) else {
            throw Subprocess.Problem(description: "\(path(name)) has no \(part)")
        }
        text.replaceSubrange(range, with: Array(other.utf8))
        try write(text, toFile: path(name))
    }

    /// Adds bytes at a file's end.
    public func append(_ bytes: [UInt8], to name: String) throws {
        try write(try TestSupport.bytes(ofFile: path(name)) + bytes, toFile: path(name))
    }

    /// Adds a paragraph at a text's end.
    ///
    /// - Returns: its line, counted from 1.
    public func add(_ paragraph: String, to name: String) throws -> Int {
        try append(Array("\n\(paragraph)\n".utf8), to: name)
        return try lines(of: name).count - 1
    }

    /// `file:line:column` of where some words first stand.
    public func place(of words: String, in name: String) throws -> String {
        for (index, line) in try lines(of: name).enumerated() {
            guard let range = line.firstRange(of: words) else { continue }
            return "\(name):\(index + 1):\(line.distance(from: line.startIndex, to: range.lowerBound) + 1)"
        }
        throw Subprocess.Problem(description: "\(name) has no \(words)")
    }

    private func lines(of name: String) throws -> [Substring] {
        try text(ofFile: path(name)).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Runs a command of the program on the report.
    public func run(
        _ command: String, _ options: [String] = [], environment: [String] = []
    ) throws -> Subprocess.Result {
        try Program.run([command, folder] + Program.folders + options, environment: environment)
    }
}
