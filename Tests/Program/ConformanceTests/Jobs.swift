import Glibc
import JobRunner
import TestSupport

extension ReportCopy {
    /// The report with the layouts and fonts of the repository; its edition lies beside the copy unless told otherwise.
    func job(output: String? = nil) -> Job {
        var job = Job(report: folder)
        job.layouts = Repository.path("Layouts")
        job.fonts = Repository.path("Fonts")
        job.languages = Repository.path("Languages")
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
