import Glibc
import Testing

@testable import Concurrency

@Suite struct FutureTests {
    @Test func `a value is made once, on another thread, for all who ask`() {
        let made = Lock(0)
        let future = Future {
            made.withLock { $0 += 1 }
            return pthread_self()
        }
        let first = future.value
        #expect(first != pthread_self())
        #expect(future.value == first)
        #expect(made.withLock { $0 } == 1)
    }

    @Test func `a value that nobody asks for is made before the future ends`() {
        let isMade = Lock(false)
        do {
            _ = Future {
                usleep(1000)
                isMade.withLock { $0 = true }
            }
        }
        #expect(isMade.withLock { $0 })
    }
}
