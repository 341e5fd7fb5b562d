public import Diagnostics

/// Why a job ended without a result; each case has its exit status.
public enum JobFailure: Error, Sendable {
    /// The inputs have problems (exit status 1).
    case report(ReportError)
    /// A usage error (exit status 64, `EX_USAGE` in sysexits.h).
    case usage(String)
    /// A file could not be read or written (exit status 74, `EX_IOERR` in sysexits.h).
    case file(path: String, reason: String)

    /// 1, 64 or 74, as described at each case.
    public var exitStatus: Int32 {
        switch self {
        case .report: 1
        case .usage: 64
        case .file: 74
        }
    }

    /// How many problems it has, also those that ``lines`` only count.
    public var problemCount: Int {
        switch self {
        case .report(let error): error.problemCount
        case .usage, .file: 1
        }
    }

    /// The messages for the user, one line each; of many problems the first hundred, then counts by kind.
    public var lines: [String] {
        switch self {
        case .report(let error): error.lines
        case .usage(let message): [escapedForTerminal(message)]
        case .file(let path, let reason): [escapedForTerminal("\(path): \(reason)")]
        }
    }
}
