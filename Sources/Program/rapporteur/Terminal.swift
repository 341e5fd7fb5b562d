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

    static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Writes each text as one line: what the texts quote from files neither breaks it nor steers the terminal.
    static func write(lines: [String]) {
        write(lines.map { escapedForTerminal($0) + "\n" }.joined())
    }

    /// Writes text of several lines; on a terminal, nothing in it steers the terminal. Line breaks are its own.
    static func write(table: String) {
        guard isatty(STDOUT_FILENO) == 1 else { return write(table) }
        let lines = table.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        write(lines.map { escapedForTerminal(String($0)) }.joined(separator: "\n"))
    }

    /// Shows the current step, on a terminal only; the next step or the result replaces it.
    static func progress(_ step: String) {
        if errorIsTerminal { write("\r\u{1B}[K\(step) ...", to: STDERR_FILENO) }
    }

    static func endProgress() {
        if errorIsTerminal { write("\r\u{1B}[K", to: STDERR_FILENO) }
    }

    /// Prints a line to standard error that stays.
    static func notice(_ line: String) {
        endProgress()
        write(escapedForTerminal(line) + "\n", to: STDERR_FILENO)
    }

    /// Runs a command; prints a failure line by line and turns it into the exit status.
    static func run(_ body: () throws(JobFailure) -> Void) throws {
        do throws(JobFailure) {
            try body()
        } catch {
            endProgress()
            for line in error.lines {
                write((hasColors ? "\u{1B}[31merror:\u{1B}[0m " : "error: ") + line + "\n", to: STDERR_FILENO)
            }
            let count = error.problemCount
            if case .report = error {
                write("\(count) \(count == 1 ? "problem" : "problems"); nothing was written\n", to: STDERR_FILENO)
            }
            throw ExitCode(error.exitStatus)
        }
    }
}
