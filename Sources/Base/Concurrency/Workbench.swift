import Synchronization

/// Tasks in a row, of which each thread takes the next.
final class Workbench<Task: Sendable, Made: Sendable>: Sendable {
    private struct State {
        var next = 0
        var madeCount = 0
        var made: [Made?]
    }

    private let tasks: [Task]
    private let state: Mutex<State>
    private let allMade = Semaphore()

    init(_ tasks: [Task]) {
        self.tasks = tasks
        state = Mutex(State(made: Array(repeating: nil, count: tasks.count)))
    }

    /// Takes tasks until none is left.
    func empty(_ work: (Task) -> Made) {
        while let index = takeNext() {
            let made = work(tasks[index])
            let isLast = state.withLock { state in
                state.made[index] = made
                state.madeCount += 1
                return state.madeCount == tasks.count
            }
            if isLast { allMade.signal() }
        }
    }

    /// Waits for what others have begun; called once, when the bench is empty.
    func waitForMade() -> [Made] {
        if !tasks.isEmpty { allMade.wait() }
        return state.withLock { $0.made.compactMap(\.self) }
    }

    private func takeNext() -> Int? {
        state.withLock { state in
            guard state.next < tasks.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
