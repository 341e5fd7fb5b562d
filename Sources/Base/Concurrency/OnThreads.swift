/// Runs tasks that mostly wait, such as for a disk, on several threads of their own.
///
/// - Parameter count: how many threads at most, this one among them.
/// - Returns: the results, in the order of the tasks.
package func onThreads<Task: Sendable, Result: Sendable>(
    _ count: Int, _ tasks: [Task], _ body: @escaping @Sendable (Task) -> Result
) -> [Result] {
    let queue = TaskQueue<Task, Result>(tasks)
    let others = (0..<max(0, min(count, tasks.count) - 1)).compactMap { _ in Thread { queue.runAll(body) } }
    queue.runAll(body)
    defer { for thread in others { thread.join() } }
    return queue.waitForResults()
}
