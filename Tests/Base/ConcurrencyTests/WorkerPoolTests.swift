import Glibc
import Testing

@testable import Concurrency

@Suite struct WorkerPoolTests {
    @Test func `what was made stands in the order of the tasks`() {
        let made = WorkerPool { 2 }.run(Array(0..<1000)) { task, factor in task * factor }
        #expect(made == (0..<1000).map { $0 * 2 })
    }

    @Test func `each task is done once`() {
        let done = Lock<[Int]>([])
        _ = onAllCores(Array(0..<1000)) { task in done.withLock { $0.append(task) } }
        #expect(done.withLock { $0.sorted() } == Array(0..<1000))
    }

    @Test func `nothing to do is done at once`() {
        #expect(onAllCores([Int]()) { task in task }.isEmpty)
    }

    @Test func `a pool runs one list of tasks after the other, and after it was shut down this thread runs all`() {
        let workers = WorkerPool { pthread_self() }
        for count in 0..<300 {
            #expect(workers.run(Array(0..<count)) { task, _ in task } == Array(0..<count))
        }
        workers.shutDown()
        let threads = workers.run(Array(0..<1000)) { _, thread in thread }
        #expect(Set(threads) == [pthread_self()])
    }

    @Test(.enabled(if: sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1, "needs two cores"))
    func `each thread makes its tools once, and keeps them`() {
        let made = Lock<[UInt: Int]>([:])
        let workers = WorkerPool {
            let thread = UInt(pthread_self())
            made.withLock { $0[thread, default: 0] += 1 }
            return thread
        }
        for _ in 0..<50 {
            let arrived = Lock(0)
            // Each task waits for the other: two threads work each time.
            let used = workers.run([0, 1]) { _, tools in
                arrived.withLock { $0 += 1 }
                let (pause, mostPauses): (UInt32, Int) = (1000, 20_000)
                for _ in 0..<mostPauses where arrived.withLock({ $0 < 2 }) { usleep(pause) }
                return [tools, UInt(pthread_self())]
            }
            #expect(used.allSatisfy { $0[0] == $0[1] })
            #expect(Set(used.map { $0[1] }).count == 2)
        }
        let times = made.withLock(\.self)
        #expect(times.values.allSatisfy { $0 == 1 })
        #expect((2...threadCount()).contains(times.count))
    }

    private struct NoTools: Error, Equatable {}

    @Test func `a pool whose maker throws is not made`() {
        #expect(throws: NoTools()) { try WorkerPool { () throws(NoTools) -> Int in throw NoTools() } }
    }

    @Test func `without tools another thread leaves all to this one`() throws {
        let own = UInt(pthread_self())
        let workers = try WorkerPool { () throws(NoTools) -> String in
            guard UInt(pthread_self()) == own else { throw NoTools() }
            return "here"
        }
        #expect(workers.run(["a", "b", "c"]) { $0 + " " + $1 } == ["a here", "b here", "c here"])
    }

    @Test(.enabled(if: sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1, "needs two cores"))
    func `two tasks are done at the same time, with the tools of two threads`() {
        let arrived = Lock(0)
        let workers = WorkerPool { UInt(pthread_self()) }
        let made = workers.run([0, 1]) { _, thread in
            arrived.withLock { $0 += 1 }
            let (pause, mostPauses): (UInt32, Int) = (1000, 20_000)
            for _ in 0..<mostPauses where arrived.withLock({ $0 < 2 }) { usleep(pause) }
            return thread
        }
        #expect(Set(made).count == 2)
        #expect(made.contains(UInt(pthread_self())))
    }
}
