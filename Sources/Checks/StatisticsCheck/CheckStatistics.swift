public import PDFVerification

/// What the check of a PDF's statistics found.
public struct CheckedStatistics: Sendable, Hashable {
    /// The answer that all findings give together.
    public enum Verdict: Sendable, Hashable {
        /// Every statistic was recomputed and agrees.
        case agrees
        /// Nothing disagrees, but something could not be checked.
        case undecided
        case disagrees
    }

    /// At most 500.
    public var findings: [StatisticsFinding] = []
    /// How many failures there are, those beyond the listed findings included.
    public var failures = 0
    /// How many checks could not run, those beyond the listed findings included.
    public var unchecked = 0
    /// How many statistics the file records.
    public var statistics = 0
    /// How many numbers they print.
    public var numbers = 0

    /// A failure decides; without one, a check that could not run leaves the verdict open.
    public var verdict: Verdict {
        if failures > 0 { return .disagrees }
        return unchecked > 0 ? .undecided : .agrees
    }

    /// `statistics agree with the attached data: 310 statistics, 912 numbers`, `3 failures among 310 statistics, 912 numbers`
    public var summary: String {
        let extent = "\(counted(statistics, "statistic")), \(counted(numbers, "number"))"
        let notRun = "\(counted(unchecked, "check")) could not run"
        switch verdict {
        case .agrees:
            return statistics == 0 ? "no statistics are recorded" : "statistics agree with the attached data: \(extent)"
        case .undecided: return "undecided, \(notRun) among \(extent)"
        case .disagrees:
            return counted(failures, "failure") + (unchecked == 0 ? "" : ", \(notRun),") + " among \(extent)"
        }
    }
}

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Checks the statistics of a PDF against the data that are attached to it.
///
/// Each record of `statistics.json` is recomputed from the attached tables, and its text compared with the text of its
/// element. Nothing is read out of words. A file without `statistics.json` and without attached tables has no findings.
public func checkStatistics(_ contents: TaggedContents) -> CheckedStatistics {
    var check = StatisticsChecker(contents)
    check.checkTables()
    check.checkInputs()
    check.readRecords()
    check.checkDerivedTables()
    check.checkWords()
    check.checkRecords()
    check.checkPages()
    check.checkShownData()
    return check.result
}

/// A file under check: its data, its records, and what was found. The rules are in extensions, one subject each.
struct StatisticsChecker {
    let contents: TaggedContents
    let data: AttachedData
    var file = StatisticsFile()
    var findings = FindingList()

    init(_ contents: TaggedContents) {
        self.contents = contents
        data = AttachedData(contents.attachments)
    }

    var result: CheckedStatistics {
        CheckedStatistics(
            findings: findings.all, failures: findings.failures, unchecked: findings.unchecked,
            statistics: file.records.count, numbers: file.records.reduce(0) { $0 + $1.statistic.numbers.count })
    }

    /// Reads `statistics.json`; a file with tables must have one.
    mutating func readRecords() {
        guard let attachment = contents.attachments.first(where: { $0.name == StatisticsFile.name }) else {
            if data.tables.contains(where: \.isResult) {
                findings.fail(StatisticsFile.name, "is not attached, though tables of results are")
            }
            return
        }
        guard attachment.relationship == "Data" else {
            findings.fail(StatisticsFile.name, "is not attached as data (AFRelationship)")
            return
        }
        guard let bytes = attachment.bytes else {
            findings.leaveUnchecked(StatisticsFile.name, "it cannot be unpacked")
            return
        }
        do throws(StatisticsFileProblem) {
            file = try StatisticsFile(bytes)
        } catch {
            findings.fail(StatisticsFile.name, error.message)
        }
    }
}
