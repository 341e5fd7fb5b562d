import Glibc

/// How many threads work at the same time: as many as there are cores, up to four.
///
/// More gain nothing: the longest document bounds a build's time, and the rows of a file are dealt out one block at a time.
package func threadCount() -> Int {
    let most = 4
    return max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), most))
}

/// A thread of the system.
@safe struct Thread {
    private final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let handle: pthread_t

    /// Starts a thread; nil when the system gives none, and the body is not run.
    init?(_ run: @escaping @Sendable () -> Void) {
        let body = unsafe Unmanaged.passRetained(Body(run))
        var handle = pthread_t()
        let status = unsafe pthread_create(
            &handle, nil,
            { argument in
                if let argument = unsafe argument {
                    let stack = SignalStack()
                    defer { stack.end() }
                    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            unsafe body.release()
            return nil
        }
        self.handle = handle
    }

    /// Waits until the body has run; once for each thread.
    func join() { pthread_join(handle, nil) }
}
