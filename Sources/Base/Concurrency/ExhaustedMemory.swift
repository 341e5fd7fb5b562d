import Glibc
import Synchronization

/// Ends the process with a message and exit status 74 if the system refuses more memory; allocates nothing.
///
/// For handlers of signals, and for what fails in a C library that does not say why.
package func endIfMemoryIsExhausted() {
    guard isMemoryExhausted() else { return }
    while isEnding.exchange(true, ordering: .relaxed) { pause() }
    let message: StaticString = "error: out of memory: a limit such as \"ulimit -v\" is too low for this input\n"
    _ = unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(74)
}

/// Whether a thread has begun to end the process.
private let isEnding = Atomic(false)

/// Whether the system refuses an amount of memory of which a part was refused before.
private func isMemoryExhausted() -> Bool {
    let amount = 256 << 20
    let memory = unsafe mmap(nil, amount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard unsafe memory != MAP_FAILED else { return true }
    unsafe munmap(memory, amount)
    return false
}
