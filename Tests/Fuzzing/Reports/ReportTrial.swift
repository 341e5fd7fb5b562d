import Glibc
import JobRunner

/// A random report that was checked and built.
package struct ReportTrial: Sendable {
    package enum Outcome: Sendable, Equatable {
        case built
        /// `check` refuses it, with these messages.
        case refused([String])
        /// `check` takes it, and `build` does not: with these messages.
        case failed([String])
    }

    package var seed: UInt64
    package var outcome: Outcome

    package var hasFailed: Bool {
        switch outcome {
        case .failed: true
        case .built, .refused: false
        }
    }

    /// Writes a report, builds it, and checks it where that fails.
    ///
    /// - Parameters:
    ///   - folder: a new folder for the report and its edition.
    ///   - layouts: the folder of layouts.
    ///   - fonts: the folder of fonts.
    ///   - languages: the folder of catalogues of words.
    /// - Throws: when a file cannot be written.
    package init(
        seed: UInt64, in folder: String, layouts: String, fonts: String, languages: String, hasRareScripts: Bool = true
    ) throws(TrialProblem) {
        self.seed = seed
        let report = RandomReport(seed: seed, hasRareScripts: hasRareScripts)
        for path in [folder, folder + "/texts", folder + "/2021", folder + "/2019"] {
            guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw TrialProblem(path: path) }
        }
        for file in report.files { try Self.write(file.text, to: folder + "/" + file.path) }
        var job = Job(report: folder)
        (job.layouts, job.fonts, job.languages) = (layouts, fonts, languages)
        job.output = folder + "/edition"
        outcome = Self.outcome(of: job)
    }

    private static func outcome(of job: Job) -> Outcome {
        do throws(JobFailure) {
            try build(job)
            return .built
        } catch let problem {
            do throws(JobFailure) {
                _ = try check(job)
                return .failed(problem.lines)
            } catch {
                return .refused(error.lines)
            }
        }
    }

    private static func write(_ text: String, to path: String) throws(TrialProblem) {
        guard let file = unsafe fopen(path, "wb") else { throw TrialProblem(path: path) }
        defer { unsafe fclose(file) }
        let bytes = Array(text.utf8)
        guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TrialProblem(path: path) }
    }
}

/// A file that could not be written.
package struct TrialProblem: Error {
    package var path: String
}
