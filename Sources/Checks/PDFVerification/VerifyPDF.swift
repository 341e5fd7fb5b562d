internal import PDFSyntax

/// What the check of a PDF found.
public struct Verification: Sendable, Hashable {
    /// The answer that all findings give together.
    public enum Verdict: Sendable, Hashable {
        /// Every check ran and passed.
        case conforms
        /// No check failed, but at least one could not run.
        case undecided
        /// At least one check failed.
        case fails
    }

    /// In the order in which the rules are applied; at most 500.
    public var findings: [Finding]
    /// How many failures there are, those beyond the listed findings included.
    public var failures: Int
    /// How many checks could not run, those beyond the listed findings included.
    public var unchecked: Int
    /// How many pages the file has.
    public var pages = 0
    /// Structure elements.
    public var elements = 0
    /// How many link annotations it has.
    public var links = 0
    /// How many files are attached to it.
    public var attachments = 0

    /// A failure decides; without one, a check that could not run leaves the verdict open.
    public var verdict: Verdict {
        if failures > 0 { return .fails }
        return unchecked > 0 ? .undecided : .conforms
    }

    /// `conforms: 35 pages, 1342 elements, 178 links, 6 attachments`, `3 failures: ...` or
    /// `undecided, 2 checks could not run: ...`
    public var summary: String {
        let parts = [
            counted(pages, "page"), counted(elements, "element"), counted(links, "link"),
            counted(attachments, "attachment"),
        ]
        return "\(verdictWords): " + parts.joined(separator: ", ")
    }

    private var verdictWords: String {
        let notRun = "\(counted(unchecked, "check")) could not run"
        switch verdict {
        case .conforms: return "conforms"
        case .undecided: return "undecided, \(notRun)"
        case .fails: return counted(failures, "failure") + (unchecked == 0 ? "" : ", \(notRun)")
        }
    }
}

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Checks a finished PDF against PDF/UA-1 (ISO 14289-1), PDF/A-3a (ISO 19005-3) and the format itself (ISO 32000-1).
///
/// Any bytes may be given: a file that is not a PDF is a finding.
public func verifyPDF(_ bytes: [UInt8]) -> Verification { inspectPDF(bytes).verification }

/// A PDF that was read and checked once.
public struct InspectedPDF {
    /// What the check found.
    public let verification: Verification
    /// The structure and attachments, for other checks; nil when the file cannot be read or is encrypted.
    public let contents: TaggedContents?
}

/// Reads a PDF, checks it as `verifyPDF` does, and keeps its structure and attachments for other checks.
public func inspectPDF(_ bytes: [UInt8]) -> InspectedPDF {
    let file: PDFFile
    do throws(PDFSyntaxError) {
        file = try PDFFile(bytes)
    } catch {
        var findings = FindingList()
        findings.fail(.format("7.5"), "cannot be read: \(error)")
        return InspectedPDF(verification: Verification(findings), contents: nil)
    }
    var inspection = Inspection(file)
    inspection.checkFile()
    guard file.trailer["Encrypt"] == nil else {
        return InspectedPDF(verification: inspection.result, contents: nil)
    }
    inspection.checkValues()
    inspection.checkCatalog()
    inspection.checkOutputIntent()
    inspection.checkMetadata()
    inspection.readPages()
    inspection.checkDeviceColors()
    inspection.checkFonts()
    inspection.readStructure()
    inspection.checkStructure()
    inspection.checkIdentifiers()
    inspection.checkReach()
    inspection.checkParentTree()
    inspection.readDestinations()
    inspection.checkAnnotations()
    inspection.checkOutline()
    inspection.checkAttachments()
    return InspectedPDF(verification: inspection.result, contents: TaggedContents(inspection))
}

/// Reads a PDF without checking it: its structure and attachments.
///
/// - Throws: when the file is not a PDF, is encrypted, or has no structure.
public func readTaggedContents(_ bytes: [UInt8]) throws(TaggedTextProblem) -> TaggedContents {
    var inspection = try readInspection(bytes)
    inspection.checkAttachments()
    return TaggedContents(inspection)
}

extension Verification {
    init(_ findings: FindingList) {
        self.init(findings: findings.all, failures: findings.failures, unchecked: findings.unchecked)
    }
}
