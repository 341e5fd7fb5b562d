internal import PDFSyntax

/// What the check of a PDF came to.
public struct Verification: Sendable {
    /// In the order in which the rules are applied.
    public var findings: [Finding]
    /// How many findings there were beyond those that are listed.
    public var omitted = 0
    public var pages = 0
    public var elements = 0
    public var links = 0
    public var attachments = 0
    /// How many figures of the text were found to follow from the attached data.
    public var figures = 0

    public var failures: [Finding] { findings.filter { $0.kind == .failure } }
    public var isWell: Bool { failures.isEmpty && omitted == 0 }

    /// `well: 35 pages, 1342 elements, 178 links, 6 attachments, 49 figures that follow from the data`
    public var summary: String {
        let failed = failures.count
        let untold = findings.count - failed
        let verdict = failed == 0 ? "well" : counted(failed + omitted, "failure")
        let told = untold == 0 ? "" : ", \(untold) not told"
        let parts = [
            counted(pages, "page"), counted(elements, "element"), counted(links, "link"),
            counted(attachments, "attachment"), counted(figures, "figure"),
        ]
        return "\(verdict)\(told): " + parts.joined(separator: ", ") + " borne out by the data"
    }
}

private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Checks a finished PDF against PDF/UA-1 (ISO 14289-1), PDF/A-3a (ISO 19005-3), the format itself (ISO 32000-1),
/// and its figures against the data attached to it.
///
/// Any bytes may be given: what is no PDF is told as a finding.
public func verifyPDF(_ bytes: [UInt8]) -> Verification {
    let file: PDFFile
    do throws(PDFSyntaxError) {
        file = try PDFFile(bytes)
    } catch {
        var findings = FindingList()
        findings.fail(.format("7.5"), "cannot be read: \(error)")
        return Verification(findings: findings.all)
    }
    var inspection = Inspection(file)
    inspection.checkFile()
    guard file.trailer["Encrypt"] == nil else { return inspection.result }
    inspection.checkValues()
    inspection.checkCatalog()
    inspection.checkOutputIntent()
    inspection.checkMetadata()
    inspection.readPages()
    inspection.checkDeviceColors()
    inspection.checkFonts()
    inspection.readStructure()
    inspection.checkStructure()
    inspection.checkReach()
    inspection.checkParentTree()
    inspection.readDestinations()
    inspection.checkAnnotations()
    inspection.checkOutline()
    inspection.checkAttachments()
    inspection.checkFigures()
    return inspection.result
}
