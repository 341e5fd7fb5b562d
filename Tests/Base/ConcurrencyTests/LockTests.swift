import Testing

@testable import Concurrency

@Suite struct LockTests {
    @Test func `one thread at a time has the value`() {
        let (count, tasks, turns) = (Lock(0), 8, 5_000)
        _ = onAllCores(Array(0..<tasks)) { _ in
            for _ in 0..<turns { count.withLock { $0 += 1 } }
        }
        #expect(count.withLock(\.self) == tasks * turns)
    }

    @Test func `a value is freed with its lock`() {
        final class Held: Sendable {}
        weak var held: Held?
        do {
            let lock = Lock([Held()])
            held = lock.withLock { $0.first }
            #expect(held != nil)
        }
        #expect(held == nil)
    }
}
