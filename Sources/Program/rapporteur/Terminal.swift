import ArgumentParser
import Diagnostics
import Glibc
import JobRunner

/// Output, progress and errors on the terminal.
enum Terminal {
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    private static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether errors are coloured: only on a terminal, and not with NO_COLOR set (https://no-color.org).
    private static var hasColors: Bool {
        errorIsTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// Writes to standard output.
    ///
    /// - Throws: `file` when it is full or closed. When its reader has gone, SIGPIPE ends the program quietly.
    static func write(_ text: String) throws(JobFailure) {
        let code = write(text, to: STDOUT_FILENO)
        if code != 0 {
            throw .file(path: "standard output", reason: unsafe String(cString: strerror(code)).lowercased())
        }
    }

    /// Writes to standard error; a failure there cannot be told anywhere.
    static func writeError(_ text: String) { write(text, to: STDERR_FILENO) }

    /// - Returns: 0, or `errno`.
    @discardableResult private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return count < 0 ? errno : EIO }
            bytes = bytes.dropFirst(count)
        }
        return 0
    }

    /// Opens what takes the place of a standard stream that is closed, so that no other file gets its number.
    ///
    /// Reading it ends at once, and writing to it fails.
    static func reserveStandardStreams() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The system gives the lowest number that is free.
            _ = unsafe open("/dev/null", O_RDONLY)
        }
    }

    /// Writes each text as one line: what the texts quote from files neither breaks it nor steers the terminal.
    static func write(lines: [String]) throws(JobFailure) {
        try write(lines.map { escapedForTerminal($0) + "\n" }.joined())
    }

    /// Writes text of several lines; on a terminal, nothing in it steers the terminal. Line breaks are its own.
    static func write(table: String) throws(JobFailure) {
        guard isatty(STDOUT_FILENO) == 1 else { return try write(table) }
        let lines = table.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        try write(lines.map { escapedForTerminal(String($0)) }.joined(separator: "\n"))
    }

    /// Shows the current step, on a terminal only; the next step or the result replaces it.
    static func progress(_ step: String) {
        if errorIsTerminal { writeError("\r\u{1B}[K\(step) ...") }
    }

    static func endProgress() {
        if errorIsTerminal { writeError("\r\u{1B}[K") }
    }

    /// Prints a line to standard error that stays.
    static func notice(_ line: String) {
        endProgress()
        writeError(escapedForTerminal(line) + "\n")
    }

    /// Runs a command; prints a failure and turns it into the exit status.
    static func run(_ body: () throws(JobFailure) -> Void) throws {
        do throws(JobFailure) {
            try body()
        } catch {
            throw ExitCode(tell(error))
        }
    }

    /// Prints a failure line by line.
    ///
    /// - Returns: the exit status.
    static func tell(_ failure: JobFailure) -> Int32 {
        endProgress()
        for line in failure.lines { writeError((hasColors ? "\u{1B}[31merror:\u{1B}[0m " : "error: ") + line + "\n") }
        if case .report = failure {
            let count = failure.problemCount
            writeError("\(count) \(count == 1 ? "problem" : "problems"); nothing was written\n")
        }
        return failure.exitStatus
    }
}
