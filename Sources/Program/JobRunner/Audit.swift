import Aggregation
import Diagnostics
import FigureAudit
import PDFVerification
import SurveyData

/// The result of an audit.
public struct AuditResult: Sendable {
    /// The report in the requested format.
    public var text: String
    /// Whether any figure disagrees or a text has a fault.
    public var disagrees: Bool
}

/// Checks printed figures against a report's answers.
///
/// - Parameters:
///   - claims: the path of a list of printed figures.
///   - texts: the paths of texts, or of tagged PDFs.
///   - isVerbose: whether to list figures that agree as well.
public func audit(
    _ job: Job, claims: String?, texts: [String], format: TableFormat, isVerbose: Bool
) throws(JobFailure) -> AuditResult {
    guard claims != nil || !texts.isEmpty else {
        throw .usage("nothing to audit: give a list of printed figures, or a text with --text")
    }
    var loader = try ReportLoader(job: job)
    let surveys = try loader.loadSurveys { _, _ in [] }
    let results = surveys.results
    let (acronyms, rules) = (surveys.definition.acronyms, surveys.definition.rules)
    var audit = Audit()
    var problems = DiagnosticList()
    if let claims {
        let bytes = try readForAudit(claims)
        do throws(ReportError) {
            audit.claims = try auditClaims(bytes, file: claims, results: results, rules: rules)
        } catch {
            problems.add(contentsOf: error.diagnostics)
        }
    }
    var read: [AuditedText] = []
    for path in texts {
        let bytes = try readForAudit(path)
        do throws(ReportError) {
            read.append(try auditedText(bytes, file: path))
        } catch {
            problems.add(contentsOf: error.diagnostics)
        }
    }
    do throws(ReportError) { try problems.throwIfErrors() } catch { throw .report(error) }
    audit.hasTexts = !read.isEmpty
    do throws(ReportError) {
        audit.texts = try auditTexts(read, results: results, acronyms: acronyms, rules: rules)
    } catch {
        throw .report(error)
    }
    return AuditResult(text: written(audit, format, isVerbose: isVerbose), disagrees: audit.disagrees)
}

private func readForAudit(_ path: String) throws(JobFailure) -> [UInt8] {
    let largestText = 32 << 20
    do throws(FileProblem) { return try FileSystem.read(path, limit: largestText) } catch { throw error.failure }
}

private func written(_ audit: Audit, _ format: TableFormat, isVerbose: Bool) -> String {
    switch format {
    case .text: auditAsText(audit, isVerbose: isVerbose)
    case .csv: auditAsCSV(audit)
    case .json: auditAsJSON(audit).text(indent: 2) + "\n"
    }
}

/// Reads a text, or the words of a tagged PDF.
private func auditedText(_ bytes: [UInt8], file: String) throws(ReportError) -> AuditedText {
    guard bytes.starts(with: Array("%PDF-".utf8)) else { return try AuditedText(bytes, file: file) }
    do throws(TaggedTextProblem) {
        return AuditedText(paragraphs: try readTaggedText(bytes).map { ($0.text, $0.page) }, file: file)
    } catch {
        throw ReportError(
            Diagnostic(
                "no-text", at: Place(file: file), "the words of this PDF cannot be read: \(error.reason)",
                hint: "convert it with \"pdftotext -layout\" and audit the text"))
    }
}
