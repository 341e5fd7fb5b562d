import CPango
import Glibc

/// Ends the process with a message and exit status 74 when GLib gets no thread or no memory, which it cannot go on without.
///
/// GLib itself would end the process with a signal. Call it once, before the first thread starts.
package func reportExhaustionInLibraries() {
    unsafe g_log_set_default_handler(
        { domain, level, message, data in
            guard level.rawValue & G_LOG_LEVEL_ERROR.rawValue != 0 else {
                return unsafe g_log_default_handler(domain, level, message, data)
            }
            let words: StaticString = "error: the system gives no more threads or memory: "
            _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
            if let message = unsafe message { _ = unsafe write(STDERR_FILENO, message, strlen(message)) }
            _ = unsafe write(STDERR_FILENO, "\n", 1)
            _exit(74)
        }, nil)
}
