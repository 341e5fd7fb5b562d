import Glibc
import Synchronization
import Testing

import Threads

@Suite struct OnAllCoresTests {
    @Test func `what was made stands in the order of the tasks`() {
        let made = onAllCores(Array(0..<1000), tools: 2, otherTools: { 2 }) { task, factor in task * factor }
        #expect(made == (0..<1000).map { $0 * 2 })
    }

    @Test func `each task is done once`() {
        let done = Mutex<[Int]>([])
        _ = onAllCores(Array(0..<1000), tools: (), otherTools: {}) { task, _ in done.withLock { $0.append(task) } }
        #expect(done.withLock { $0.sorted() } == Array(0..<1000))
    }

    @Test func `without tools for other threads this one does all`() {
        let made = onAllCores(["a", "b", "c"], tools: "here", otherTools: { nil }) { $0 + " " + $1 }
        #expect(made == ["a here", "b here", "c here"])
    }

    @Test func `nothing to do is done at once`() {
        let made = onAllCores([Int](), tools: (), otherTools: {}) { task, _ in task }
        #expect(made.isEmpty)
    }

    @Test(.enabled(if: sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1, "needs two cores"))
    func `two tasks are done at the same time, with the tools of two threads`() {
        let arrived = Mutex(0)
        let made = onAllCores([0, 1], tools: "here", otherTools: { "elsewhere" }) { _, tools in
            arrived.withLock { $0 += 1 }
            let (pause, mostPauses): (UInt32, Int) = (1000, 20_000)
            for _ in 0..<mostPauses where arrived.withLock({ $0 < 2 }) { usleep(pause) }
            return tools
        }
        #expect(made.sorted() == ["elsewhere", "here"])
    }
}
