import Diagnostics
import PDFVerification

/// What the check of a finished file came to, in words.
public struct VerifiedFile: Sendable {
    /// A line for each finding, and one that sums up.
    public var lines: [String]
    public var isWell: Bool
}

/// Checks a finished PDF clause by clause.
public func verify(_ path: String) throws(JobFailure) -> VerifiedFile {
    let largestPDF = 256 << 20
    do throws(FileProblem) {
        let verification = verifyPDF(try FileSystem.read(path, limit: largestPDF))
        let findings = verification.findings.map { "\(path): \($0)" }
        return VerifiedFile(lines: findings + ["\(path): \(verification.summary)"], isWell: verification.isWell)
    } catch {
        throw error.failure
    }
}

/// Refuses a PDF that this program has just made and that is not as it should be.
func checkBeforePublishing(_ bytes: [UInt8], name: String) throws(JobFailure) {
    let failures = verifyPDF(bytes).failures
    guard !failures.isEmpty else { return }
    let place = Place(file: name)
    throw .report(ReportError(failures.map { Diagnostic("unverified", at: place, "\($0)") }))
}
