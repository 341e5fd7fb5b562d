/// Publishes an edition with one rename; a failure before it leaves the earlier edition untouched.
struct Publisher {
    /// As the user named it.
    let folder: String
    /// The report's name.
    let report: String
    /// Folders that must not be replaced, nor what they are in.
    var protected: [OutputFolder.Protected] = []
    /// Whether to replace a folder that holds something other than an earlier edition of the report.
    var replaces = false
    /// Whether to wait until the edition is on disk before the earlier one is removed.
    var syncs = true

    /// Writes the edition into a work folder, waits until it is on disk, exchanges it with the output folder, waits until
    /// this is on disk as well, and removes what was there before.
    ///
    /// Signals that end the program are held back meanwhile. After one that comes before the exchange, this function
    /// removes what it has written; after a later one it goes on, and the caller ends the program.
    ///
    /// - Returns: lines for the person at the terminal.
    /// - Throws: `usage` if the folder may not be replaced; `file` if a file could not be written; `interrupted` after a
    ///   signal; `published` if something failed after the exchange.
    func publish(_ edition: Edition) throws(JobFailure) -> [String] {
        EndSignals.hold()
        defer { EndSignals.release() }
        let output = try OutputFolder(folder, protected: [.workingFolder] + protected)
        let rule = replaces ? nil : ReplacementRule(report: report, files: edition.files.map(\.path))
        try rule?.check(output.path, named: output.named)
        var made: [String] = []
        do throws(JobFailure) {
            try orFailure { () throws(FileProblem) in try FileSystem.makeFolder(output.parent, made: &made) }
            let problems = WorkFolder.removeLeftovers(in: output.parent)
            let work = try WorkFolder(in: output.parent)
            let notices = try place(edition, Exchange(work: work, output: output, rule: rule))
            try finish(work, output, madeFolders: made)
            return problems + notices
        } catch {
            FileSystem.removeEmptyFolders(made)
            throw error
        }
    }

    private func place(_ edition: Edition, _ exchange: Exchange) throws(JobFailure) -> [String] {
        let work = exchange.work
        do throws(JobFailure) {
            try work.write(edition.files, shownIn: exchange.output.named, syncs: syncs)
            try EndSignals.throwIfReceived()
            return try exchange.run()
        } catch {
            if case .published = error { throw error }
            work.removeOrKeep()
            throw error
        }
    }

    /// Removes what was in the output folder before, once the exchange is on disk.
    private func finish(_ work: WorkFolder, _ output: OutputFolder, madeFolders: [String]) throws(JobFailure) {
        do throws(FileProblem) {
            if syncs { try FileSystem.sync([output.parent, work.path] + madeFolders.map(FilePaths.parent)) }
        } catch {
            work.keep()
            throw .published(
                folder: output.named,
                problem: "it may not be on disk: \(error.path): \(error.reason); what was there before is kept in "
                    + work.path)
        }
        do throws(FileProblem) {
            try work.remove()
        } catch {
            throw .published(
                folder: output.named,
                problem: "what was there before could not be removed: \(error.path): \(error.reason)")
        }
    }
}
