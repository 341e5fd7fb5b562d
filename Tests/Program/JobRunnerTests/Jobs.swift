import JobRunner
import TestSupport

extension ReportCopy {
    /// The report with the layouts and fonts of the repository.
    func job() -> Job {
        var job = Job(report: folder)
        job.layouts = Repository.path("Layouts")
        job.fonts = Repository.path("Fonts")
        job.languages = Repository.path("Languages")
        return job
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
