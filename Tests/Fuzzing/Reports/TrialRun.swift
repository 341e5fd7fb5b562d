import Concurrency
import Glibc
import Synchronization

/// Many random reports, several at a time.
package struct TrialRun: Sendable {
    /// Why reports were refused: how often, and the first of them.
    package struct Refusal: Sendable {
        package var count = 0
        package var seed: UInt64
        package var message: String
    }

    package private(set) var built = 0
    /// By kind of message.
    package private(set) var refusals: [String: Refusal] = [:]
    /// Reports that `check` takes and `build` does not, by seed.
    package private(set) var failures: [(seed: UInt64, messages: [String])] = []
    /// Files that could not be written.
    package private(set) var unwritten: [String] = []

    package var accepted: Int { built + failures.count }

    /// - Parameters:
    ///   - folder: takes the reports, each in a folder named by its seed; those that fail stay.
    ///   - layouts: the folder of layouts.
    ///   - fonts: the folder of fonts.
    ///   - languages: the folder of catalogues of words.
    ///   - keepsAll: whether all stay.
    package init(
        _ seeds: [UInt64], in folder: String, layouts: String, fonts: String, languages: String,
        hasRareScripts: Bool = true,
        keepsAll: Bool = false
    ) {
        let attempts = onAllCores(seeds) { seed in
            Result { () throws(TrialProblem) in
                let place = "\(folder)/\(seed)"
                let trial = try ReportTrial(
                    seed: seed, in: place, layouts: layouts, fonts: fonts, languages: languages,
                    hasRareScripts: hasRareScripts)
                if !keepsAll, !trial.hasFailed { removeTree(place) }
                return trial
            }
        }
        for attempt in attempts {
            switch attempt {
            case .success(let trial): note(trial)
            case .failure(let problem): unwritten.append(problem.path)
            }
        }
    }

    private mutating func note(_ trial: ReportTrial) {
        switch trial.outcome {
        case .built: built += 1
        case .failed(let messages): failures.append((trial.seed, messages))
        case .refused(let messages):
            let message = messages.first ?? ""
            refusals[kind(of: message), default: Refusal(seed: trial.seed, message: message)].count += 1
        }
    }

    /// A message without its place and what differs from report to report.
    private func kind(of message: String) -> String {
        String(message.drop { $0 != " " }.filter { !$0.isNumber }.prefix(60))
    }
}

/// Removes a folder and all that is in it.
private func removeTree(_ path: String) {
    if let folder = unsafe opendir(path) {
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { removeTree(path + "/" + name) }
        }
        unsafe closedir(folder)
    }
    unsafe remove(path)
}
