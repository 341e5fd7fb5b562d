import Diagnostics
import PDFVerification
import StatisticsCheck

/// What the check of a finished file found, in words.
public struct VerifiedFile: Sendable {
    /// A line for each finding, and the lines that sum up.
    public var lines: [String]
    /// Whether every check ran and none failed.
    public var passed: Bool
}

/// A file that is larger is not a report.
private let largestPDF = 256 << 20

/// Checks a finished PDF against the standards, clause by clause, and its statistics against the attached data.
public func verify(_ path: String) throws(JobFailure) -> VerifiedFile {
    let checked = CheckedPDF(try readPDF(path))
    let lines = (checked.findings + checked.summaries).map { escapedForTerminal("\(path): \($0)") }
    return VerifiedFile(lines: lines, passed: checked.passed)
}

func readPDF(_ path: String) throws(JobFailure) -> [UInt8] {
    do throws(FileProblem) { return try FileSystem.read(path, limit: largestPDF) } catch { throw error.failure }
}

/// Both checks of a PDF.
private struct CheckedPDF {
    let verification: Verification
    /// Nil when the file cannot be read.
    let statistics: CheckedStatistics?

    init(_ bytes: [UInt8]) {
        let inspected = inspectPDF(bytes)
        verification = inspected.verification
        statistics = inspected.contents.map { checkStatistics($0) }
    }

    var passed: Bool { verification.verdict == .conforms && statistics?.verdict == .agrees }

    var findings: [String] {
        verification.findings.map(\.description) + (statistics?.findings.map(\.description) ?? [])
    }

    var summaries: [String] { [verification.summary] + [statistics?.summary].compactMap(\.self) }
}

/// Refuses a PDF that this program has just made and that fails a check, or that could not be checked.
func checkBeforePublishing(_ bytes: [UInt8], name: String) throws(JobFailure) {
    let checked = CheckedPDF(bytes)
    guard !checked.passed else { return }
    let place = Place(file: name)
    throw .report(ReportError(checked.findings.map { Diagnostic("unverified", at: place, $0) }))
}
