/// A value that another thread makes, while this one does something else.
package final class Future<Value: Sendable>: Sendable {
    private let made: Lock<Value?>
    private let isMade: Semaphore
    private let thread: Thread?

    /// Starts to make the value: on this thread when the system gives no other.
    package init(_ make: @escaping @Sendable () -> Value) {
        let (made, isMade) = (Lock<Value?>(nil), Semaphore())
        let work: @Sendable () -> Void = {
            let value = make()
            made.withLock { $0 = value }
            isMade.signal()
        }
        (self.made, self.isMade) = (made, isMade)
        thread = Thread(work)
        if thread == nil { work() }
    }

    deinit { thread?.join() }

    /// The value; waits until it is made.
    package var value: Value {
        isMade.wait()
        // For whoever asks next.
        isMade.signal()
        guard let value = made.withLock({ $0 }) else { preconditionFailure("the value is there before its signal") }
        return value
    }
}
