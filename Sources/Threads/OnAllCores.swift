import Glibc
import Synchronization

/// How many threads work at the same time: as many as there are cores, up to four.
///
/// More gain nothing: the longest document bounds a build's time, and the rows of a file are dealt out one block at a time.
package func threadCount() -> Int {
    let most = 4
    return max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), most))
}

/// Does tasks that do not depend on one another, on this thread and as many others as there are cores for.
///
/// - Parameters:
///   - tasks: the longest first, so that no thread waits long for another.
///   - tools: what this thread works with.
///   - otherTools: makes what another thread works with; a thread without tools leaves its work to the others.
/// - Returns: what was made, in the order of the tasks.
package func onAllCores<Task: Sendable, Tools, Made: Sendable>(
    _ tasks: [Task], tools: Tools, otherTools: @escaping @Sendable () -> Tools?,
    _ work: @escaping @Sendable (Task, Tools) -> Made
) -> [Made] {
    let bench = Workbench<Task, Made>(tasks)
    let count = min(threadCount(), tasks.count)
    let threads = (1..<max(count, 1)).compactMap { _ in
        Thread {
            askForLargePages()
            if let tools = otherTools() { bench.empty { work($0, tools) } }
        }
    }
    bench.empty { work($0, tools) }
    for thread in threads { thread.join() }
    return bench.made
}

/// Tasks in a row, of which each thread takes the next.
private final class Workbench<Task: Sendable, Made: Sendable>: Sendable {
    private struct State {
        var next = 0
        var made: [Made?]
    }

    private let tasks: [Task]
    private let state: Mutex<State>

    init(_ tasks: [Task]) {
        self.tasks = tasks
        state = Mutex(State(made: Array(repeating: nil, count: tasks.count)))
    }

    /// Every task is done once all threads that emptied the bench have ended.
    var made: [Made] { state.withLock { $0.made.compactMap(\.self) } }

    /// Takes tasks until none is left.
    func empty(_ work: (Task) -> Made) {
        while let index = takeNext() {
            let made = work(tasks[index])
            state.withLock { $0.made[index] = made }
        }
    }

    private func takeNext() -> Int? {
        state.withLock { state in
            guard state.next < tasks.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}

/// A thread of the system.
@safe private struct Thread {
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
