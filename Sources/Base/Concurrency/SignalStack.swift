import Glibc

/// A stack for the handlers of signals in one thread, which are needed most where the thread's own stack is full.
///
/// GLib, refused memory, calls itself until the stack ends; and the first thread's stack may not grow.
@safe package struct SignalStack {
    private static let size = 1 << 15
    private let memory: UnsafeMutableRawPointer

    /// Gives the calling thread the stack; handlers use it that were set with `SA_ONSTACK`.
    package init() {
        unsafe memory = .allocate(byteCount: Self.size, alignment: 16)
        set(0)
    }

    /// Takes the stack from the calling thread, which is the one that it was given to.
    package func end() {
        set(SS_DISABLE)
        unsafe memory.deallocate()
    }

    private func set(_ flags: Int) {
        var stack = unsafe stack_t(ss_sp: memory, ss_flags: Int32(flags), ss_size: Self.size)
        unsafe sigaltstack(&stack, nil)
    }
}
