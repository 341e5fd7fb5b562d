public import Diagnostics

/// Why a job ended without a result; each case has its exit status.
public enum JobFailure: Error, Sendable {
    /// The inputs have problems (exit status 1).
    case report(ReportError)
    /// A usage error (exit status 64, `EX_USAGE` in sysexits.h).
    case usage(String)
    /// A file could not be read or written (exit status 74, `EX_IOERR` in sysexits.h).
    case file(path: String, reason: String)
    /// The edition is in its place, but something after that failed (exit status 74).
    case published(folder: String, problem: String)
    /// A signal asked the program to end, and nothing was published (exit status 128 plus the signal's number).
    case interrupted(signal: Int32)

    /// 1, 64, 74, or that of a signal, as described at each case.
    public var exitStatus: Int32 {
        switch self {
        case .report: 1
        case .usage: 64
        case .file, .published: 74
        case .interrupted(let signal): EndSignals.status(of: signal)
        }
    }

    /// How many problems it has, also those that ``lines`` only count.
    public var problemCount: Int {
        switch self {
        case .report(let error): error.problemCount
        case .usage, .file, .published: 1
        case .interrupted: 0
        }
    }

    /// The messages for the user, one line each; of many problems the first hundred, then counts by kind.
    public var lines: [String] {
        switch self {
        case .report(let error): error.lines
        case .usage(let message): [escapedForTerminal(message)]
        case .file(let path, let reason): [escapedForTerminal("\(path): \(reason)")]
        case .published(let folder, let problem):
            [escapedForTerminal("the new edition is published in \(folder), but \(problem)")]
        case .interrupted: []
        }
    }
}
