import Glibc
import JobRunner
import TestSupport

/// A report in a temporary folder of its own, under its own name, to be changed.
final class ReportCopy: Sendable {
    private let place: TemporaryFolder
    let folder: String

    init(_ source: String) throws {
        place = try TemporaryFolder()
        folder = place.path(source.split(separator: "/").last.map(String.init) ?? "report")
        try copyTree(source, to: folder)
    }

    /// A path beside the report's folder.
    func beside(_ name: String) -> String { place.path(name) }

    /// Puts other words in the place of some in a file, once; they must be there.
    func replace(_ part: String, with other: String, in name: String) throws {
        var text = try text(ofFile: folder + "/" + name)
        guard let range = text.firstRange(of: part) else {
            throw Subprocess.Problem(description: "\(folder)/\(name) has no \(part)")
        }
        text.replaceSubrange(range, with: other)
        try write(Array(text.utf8), toFile: folder + "/" + name)
    }

    func job(output: String? = nil) -> Job {
        var job = Job(report: folder)
        job.layouts = Repository.path("Layouts")
        job.fonts = Repository.path("Fonts")
        job.output = output ?? beside("edition")
        return job
    }
}

/// Makes a folder whose parent is there.
func makeFolder(_ path: String) throws {
    guard unsafe mkdir(path, 0o755) == 0 else {
        throw Subprocess.Problem(description: "\(path) cannot be made: \(unsafe String(cString: strerror(errno)))")
    }
}
