import Glibc

/// Puts a prepared edition in the place of what the output folder holds.
///
/// What was there is afterwards in the work folder.
struct Exchange {
    let work: WorkFolder
    let output: OutputFolder
    /// Nil to replace whatever is there.
    let rule: ReplacementRule?

    /// - Returns: lines for the person at the terminal.
    /// - Throws: a failure after which the folder is as before, or `published`.
    func run() throws(JobFailure) -> [String] {
        // A rename replaces nothing but an empty folder.
        let code = FileSystem.rename(work.edition, to: output.path)
        if code == 0 { return [] }
        guard code == EEXIST || code == ENOTEMPTY else { throw output.refusal(code) }
        let exchanged = FileSystem.exchange(work.edition, output.path)
        if FileSystem.lacksRenameFlags(exchanged) { return try moveAside() }
        guard exchanged == 0 else { throw output.refusal(exchanged) }
        try checkOnceMore(work.edition) { FileSystem.exchange(work.edition, output.path) }
        return []
    }

    /// Replaces the folder in two steps, where the file system cannot do it in one.
    ///
    /// The next run finishes the return of the former edition when this one dies between them.
    private func moveAside() throws(JobFailure) -> [String] {
        let aside = work.former + "/" + FilePaths.name(of: output.path)
        try orFailure { () throws(FileProblem) in try FileSystem.makeFolder(work.former) }
        let moved = FileSystem.rename(output.path, to: aside)
        guard moved == 0 else { throw output.refusal(moved) }
        try checkOnceMore(aside) { FileSystem.rename(aside, to: output.path) }
        let placed = FileSystem.rename(work.edition, to: output.path)
        guard placed == 0 else {
            let failure = output.refusal(placed)
            try undo(failure) { FileSystem.rename(aside, to: output.path) }
            throw failure
        }
        return [
            "\(output.named) was missing for a moment: its file system cannot exchange two folders in one step"
        ]
    }

    /// Before the exchange, somebody may have put a file into the folder after it was checked.
    private func checkOnceMore(_ path: String, _ goBack: () -> Int32) throws(JobFailure) {
        do throws(JobFailure) {
            try rule?.check(path, named: output.named)
        } catch {
            try undo(error, goBack)
            throw error
        }
    }

    private func undo(_ failure: JobFailure, _ goBack: () -> Int32) throws(JobFailure) {
        if goBack() == 0 { return }
        work.keep()
        throw .published(
            folder: output.named, problem: failure.lines.joined() + "; what was there before is kept in \(work.path)")
    }
}
