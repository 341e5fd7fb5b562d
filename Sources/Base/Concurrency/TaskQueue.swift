/// Tasks in a row, of which each thread takes the next.
final class TaskQueue<Task: Sendable, Result: Sendable>: Sendable {
    private struct State {
        var next = 0
        var endedCount = 0
        var results: [Result?]
    }

    private let tasks: [Task]
    private let state: Lock<State>
    private let allEnded = Semaphore()

    init(_ tasks: [Task]) {
        self.tasks = tasks
        state = Lock(State(results: Array(repeating: nil, count: tasks.count)))
    }

    /// Takes tasks until none is left.
    func runAll(_ body: (Task) -> Result) {
        while let index = takeNext() {
            let result = body(tasks[index])
            let isLast = state.withLock { state in
                state.results[index] = result
                state.endedCount += 1
                return state.endedCount == tasks.count
            }
            if isLast { allEnded.signal() }
        }
    }

    /// Waits for the tasks that other threads have begun; called once, when no task is left to take.
    func waitForResults() -> [Result] {
        if !tasks.isEmpty { allEnded.wait() }
        return state.withLock { $0.results.compactMap(\.self) }
    }

    private func takeNext() -> Int? {
        state.withLock { state in
            guard state.next < tasks.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
