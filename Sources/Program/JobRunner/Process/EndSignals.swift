import Glibc
import Synchronization

/// The signals that ask the program to end: SIGINT, SIGTERM and SIGHUP.
///
/// They end it at once with status 128 plus the signal's number, except while files are being published: then the
/// publisher asks between two steps, removes what it has written, and ends. A second signal ends the program in any case.
public enum EndSignals {
    /// How many publishers hold signals back; `isEnding` when a signal came while there were none.
    private static let holders = Atomic<Int32>(0)
    private static let isEnding: Int32 = -1
    /// The first signal that was held back; 0 when there was none.
    private static let held = Atomic<Int32>(0)

    /// Handles signals from here on; call it once, at the program's entry.
    ///
    /// A signal that the program was started to ignore, as by `nohup`, stays ignored. A file that becomes larger than the
    /// process may write (SIGXFSZ) is an error of the function that writes it.
    public static func handle() {
        signal(SIGXFSZ, SIG_IGN)
        // The values are made at their first use, which must not be in a signal handler.
        _ = (holders.load(ordering: .relaxed), held.load(ordering: .relaxed))
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            guard unsafe sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
            unsafe action.__sigaction_handler.sa_handler = { EndSignals.receive($0) }
            unsafe sigaction(number, &action, nil)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        let (handler, ignoring) = unsafe (
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self), unsafeBitCast(SIG_IGN, to: Int.self)
        )
        return handler == ignoring
    }

    /// Runs in a signal handler, on any thread: it uses nothing but atomic values and `_exit`.
    private static func receive(_ signal: Int32) {
        let (isFree, found) = holders.compareExchange(
            expected: 0, desired: isEnding, ordering: .sequentiallyConsistent)
        if found == isEnding { return }
        if isFree || held.exchange(signal, ordering: .sequentiallyConsistent) != 0 { _exit(status(of: signal)) }
    }

    /// The exit status of a program that a signal ended, as shells have it.
    static func status(of signal: Int32) -> Int32 { 128 + signal }

    /// Holds signals back until ``release()``.
    static func hold() {
        var count = holders.load(ordering: .sequentiallyConsistent)
        while true {
            // Another thread is about to end the process.
            while count == isEnding { pause() }
            let (isExchanged, found) = holders.compareExchange(
                expected: count, desired: count + 1, ordering: .sequentiallyConsistent)
            if isExchanged { return }
            count = found
        }
    }

    /// Signals end the program at once again, when no other publisher holds them back.
    static func release() { holders.subtract(1, ordering: .sequentiallyConsistent) }

    /// The signal that was held back; nil when there was none.
    static var received: Int32? {
        let signal = held.load(ordering: .sequentiallyConsistent)
        return signal == 0 ? nil : signal
    }

    /// - Throws: `interrupted` when a signal was held back.
    static func throwIfReceived() throws(JobFailure) {
        if let signal = received { throw .interrupted(signal: signal) }
    }
}
