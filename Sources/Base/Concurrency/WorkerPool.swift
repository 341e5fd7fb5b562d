/// This thread and as many others as there are cores for, each with tools of its own that it keeps from task to task.
///
/// The other threads live as long as the pool. Only the thread that made the pool gives it tasks.
package final class WorkerPool<Tools> {
    /// What this thread works with.
    package let tools: Tools
    private let queue: JobQueue<Tools>
    private var others: [Thread]

    /// - Parameter makeTools: called once on each thread, on all at the same time; another thread that gets none leaves its
    ///   tasks to the rest.
    /// - Throws: what `makeTools` throws on this thread.
    package init<Problem>(
        _ makeTools: @escaping @Sendable () throws(Problem) -> Tools
    ) throws(Problem) {
        let queue = JobQueue<Tools>()
        let others = (1..<threadCount()).compactMap { _ in
            Thread {
                growHeap()
                do throws(Problem) { try queue.serve(with: makeTools()) } catch { return }
            }
        }
        (self.queue, self.others) = (queue, others)
        do throws(Problem) {
            tools = try makeTools()
        } catch {
            queue.end(others.count)
            for thread in others { thread.join() }
            throw error
        }
    }

    deinit { shutDownAndWait() }

    /// Lets the other threads end and free their tools; tasks that come later run on this thread alone.
    package func shutDown() { queue.end(others.count) }

    /// Shuts down, and waits until the other threads have ended.
    package func shutDownAndWait() {
        shutDown()
        for thread in others { thread.join() }
        others = []
    }

    /// Runs tasks that do not depend on one another.
    ///
    /// - Parameter tasks: the longest first, so that no thread waits long for another.
    /// - Returns: the results, in the order of the tasks.
    package func run<Task: Sendable, Result: Sendable>(
        _ tasks: [Task], _ body: @escaping @Sendable (Task, Tools) -> Result
    ) -> [Result] {
        let shared = TaskQueue<Task, Result>(tasks)
        queue.post(min(others.count, tasks.count - 1)) { tools in shared.runAll { body($0, tools) } }
        shared.runAll { body($0, tools) }
        return shared.waitForResults()
    }
}

/// Runs tasks that do not depend on one another, on this thread and as many others as there are cores for.
///
/// - Returns: the results, in the order of the tasks.
package func onAllCores<Task: Sendable, Result: Sendable>(
    _ tasks: [Task], _ body: @escaping @Sendable (Task) -> Result
) -> [Result] {
    WorkerPool {}.run(tasks) { task, _ in body(task) }
}

/// The jobs that a pool's other threads take.
private final class JobQueue<Tools>: Sendable {
    typealias Job = @Sendable (Tools) -> Void

    private struct State {
        var jobs: [Job] = []
        var isOver = false
    }

    private let state = Lock(State())
    private let changes = Semaphore()

    func post(_ count: Int, _ job: @escaping Job) {
        guard count > 0 else { return }
        state.withLock { $0.jobs += Array(repeating: job, count: count) }
        changes.signal(count)
    }

    func end(_ count: Int) {
        state.withLock { $0.isOver = true }
        changes.signal(count)
    }

    /// Runs jobs until there will be no more.
    func serve(with tools: Tools) {
        while true {
            changes.wait()
            let (job, isOver) = state.withLock { ($0.jobs.popLast(), $0.isOver) }
            if isOver { return }
            job?(tools)
        }
    }
}
