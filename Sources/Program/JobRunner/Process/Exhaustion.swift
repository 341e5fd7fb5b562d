import Concurrency
import Glibc
import Synchronization
import Typography

/// Ends the process with a message and exit status 74 when memory or threads are exhausted.
///
/// Neither Swift nor the C libraries can go on without memory that they ask for: they end the process with a signal, and
/// nobody would know why. Any other cause of such a signal still ends the process with it. Where the system ends the process
/// itself, as a container's limit does, it gives no chance to say anything.
public func reportExhaustion() {
    reportExhaustionInLibraries()
    // The value is made at its first use, which must not be in a signal handler.
    _ = isEnding.load(ordering: .relaxed)
    _ = SignalStack()
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV] {
        var action = sigaction()
        // Several threads may be refused memory at once: the handler stays until it has found another cause.
        unsafe action.__sigaction_handler.sa_handler = { signal in
            if isMemoryExhausted() { endWithoutMemory() }
            // The cause is still there when the handler returns, and then ends the process.
            _ = Glibc.signal(signal, SIG_DFL)
        }
        action.sa_flags = SA_NODEFER | SA_ONSTACK
        unsafe sigaction(signal, &action, nil)
    }
}

/// Whether the system refuses an amount of memory of which a part was refused before.
private func isMemoryExhausted() -> Bool {
    let amount = 256 << 20
    let memory = unsafe mmap(nil, amount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard unsafe memory != MAP_FAILED else { return true }
    unsafe munmap(memory, amount)
    return false
}

/// Whether a thread has begun to end the process.
private let isEnding = Atomic(false)

/// Allocates nothing.
private func endWithoutMemory() -> Never {
    while isEnding.exchange(true, ordering: .relaxed) { pause() }
    let message: StaticString = "error: out of memory: a limit such as \"ulimit -v\" is too low for this input\n"
    _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(74)
}
