public import Diagnostics

/// Why a job ended without a result; each kind has its exit status.
public enum JobFailure: Error, Sendable {
    /// The report's inputs have problems (exit status 1).
    case report(ReportError)
    /// The command was wrong (exit status 64, `EX_USAGE` of sysexits.h).
    case usage(String)
    /// A file or disk failed (exit status 74, `EX_IOERR` of sysexits.h).
    case file(path: String, reason: String)

    public var exitStatus: Int32 {
        switch self {
        case .report: 1
        case .usage: 64
        case .file: 74
        }
    }

    /// What to tell the user, a line each.
    public var lines: [String] {
        switch self {
        case .report(let error): error.diagnostics.map(\.description)
        case .usage(let message): [message]
        case .file(let path, let reason): ["\(path): \(reason)"]
        }
    }
}
