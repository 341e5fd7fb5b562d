import Glibc

/// A value that one thread at a time may use.
///
/// It is what `Mutex` of the Swift library is, on a lock of POSIX. The kernel hands over a `Mutex` that two threads want, and
/// ThreadSanitizer, which sees only what the program does, then reports a data race where there is none. It knows this one.
@safe package final class Lock<Value: Sendable>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    /// Used only between locking and unlocking, which is what makes the class safe to share.
    private var value: Value

    /// A lock around this value.
    package init(_ value: Value) {
        unsafe mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        self.value = value
        guard unsafe pthread_mutex_init(mutex, nil) == 0 else { preconditionFailure("no memory for a lock") }
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Lends the value to this thread alone; other threads wait. The body must not lock once more.
    package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body(&value)
    }
}
