import Synchronization

/// This thread and as many others as there are cores for, each with tools of its own that it keeps from task to task.
///
/// The others live as long as the crew. Only the thread that made it gives it work.
package final class Crew<Tools> {
    /// What this thread works with.
    package let tools: Tools
    private let queue: JobQueue<Tools>
    private var others: [Thread]

    /// - Parameter makeTools: called once on each thread, on all at the same time; another thread that gets none leaves its
    ///   work to the rest.
    package init<Problem>(
        _ makeTools: @escaping @Sendable () throws(Problem) -> Tools
    ) throws(Problem) {
        let queue = JobQueue<Tools>()
        let others = (1..<threadCount()).compactMap { _ in
            Thread {
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

    deinit { end() }

    /// Lets the other threads end and give back their tools; what work comes after is done by this one alone.
    package func dismiss() { queue.end(others.count) }

    /// Dismisses the other threads, and waits until they have ended.
    package func end() {
        dismiss()
        for thread in others { thread.join() }
        others = []
    }

    /// Does tasks that do not depend on one another.
    ///
    /// - Parameter tasks: the longest first, so that no thread waits long for another.
    /// - Returns: what was made, in the order of the tasks.
    package func work<Task: Sendable, Made: Sendable>(
        on tasks: [Task], _ work: @escaping @Sendable (Task, Tools) -> Made
    ) -> [Made] {
        let bench = Workbench<Task, Made>(tasks)
        queue.post(min(others.count, tasks.count - 1)) { tools in bench.empty { work($0, tools) } }
        bench.empty { work($0, tools) }
        return bench.waitForMade()
    }
}

/// Does tasks that do not depend on one another, on this thread and as many others as there are cores for.
///
/// - Returns: what was made, in the order of the tasks.
package func onAllCores<Task: Sendable, Made: Sendable>(
    _ tasks: [Task], _ work: @escaping @Sendable (Task) -> Made
) -> [Made] {
    Crew {}.work(on: tasks) { task, _ in work(task) }
}

/// The jobs that a crew's other threads take.
private final class JobQueue<Tools>: Sendable {
    typealias Job = @Sendable (Tools) -> Void

    private struct State {
        var jobs: [Job] = []
        var isOver = false
    }

    private let state = Mutex(State())
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

    /// Does jobs until there will be no more.
    func serve(with tools: Tools) {
        while true {
            changes.wait()
            let (job, isOver) = state.withLock { ($0.jobs.popLast(), $0.isOver) }
            if isOver { return }
            job?(tools)
        }
    }
}
