import Concurrency
import Glibc
import Typography

/// Ends the process with a message and exit status 74 when memory or threads are exhausted.
///
/// Neither Swift nor the C libraries can go on without memory that they ask for: they end the process with a signal, and
/// nobody would know why. Any other cause of such a signal still ends the process with it. Where the system ends the process
/// itself, as a container's limit does, it gives no chance to say anything.
public func reportExhaustion() {
    reportExhaustionInLibraries()
    _ = SignalStack()
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV] {
        var action = sigaction()
        // Several threads may be refused memory at once: the handler stays until it has found another cause.
        unsafe action.__sigaction_handler.sa_handler = { signal in
            endIfMemoryIsExhausted()
            // The cause is still there when the handler returns, and then ends the process.
            _ = Glibc.signal(signal, SIG_DFL)
        }
        action.sa_flags = SA_NODEFER | SA_ONSTACK
        unsafe sigaction(signal, &action, nil)
    }
}
