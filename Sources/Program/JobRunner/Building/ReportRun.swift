import Aggregation
import CairoRenderer
import Composition
import Diagnostics
import DocumentModel
import PDFExport
import Concurrency
import TextFormats
import Typesetting
import Typography

/// One job on one loaded report: the stages after reading, each with the layout at hand.
struct ReportRun: Sendable {
    let report: LoadedReport
    let documents: [String]
    /// Whether families that are opened on demand are open.
    let opensAllFonts: Bool
    let inputs: InputManifest

    /// Does a job with the families that are always open, and once more with all when a character was missing.
    ///
    /// - Parameters:
    ///   - documents: the names of those to make; all when empty.
    ///   - workers: has the families that are always open.
    static func run<Result>(
        _ report: LoadedReport, documents: [String], workers: WorkerPool<TextShaper>,
        _ body: (ReportRun, WorkerPool<TextShaper>) throws(JobFailure) -> Result
    ) throws(JobFailure) -> Result {
        do throws(JobFailure) {
            return try body(ReportRun(report: report, documents: documents, opensAllFonts: false), workers)
        } catch {
            guard case .report(let problems) = error, report.fonts.hasFamiliesOnDemand,
                problems.diagnostics.contains(where: { $0.code == "missing-glyph" })
            else { throw error }
        }
        let all = try FontIndex.workers(report.fonts.reading(withOnDemand: true))
        return try body(ReportRun(report: report, documents: documents, opensAllFonts: true), all)
    }

    private init(report: LoadedReport, documents: [String], opensAllFonts: Bool) throws(JobFailure) {
        let names = report.sources.definition.documents.map(\.name)
        if let unknown = documents.first(where: { !names.contains($0) }) {
            let hint = nearestNameHint(to: unknown, among: names).map { "; " + $0 } ?? ""
            throw .usage("the report has no document \"\(unknown)\"\(hint)")
        }
        inputs = try InputManifest(report, fonts: report.fonts.faces(withOnDemand: opensAllFonts))
        (self.report, self.documents, self.opensAllFonts) = (report, documents, opensAllFonts)
    }

    func includes(_ document: String) -> Bool { documents.isEmpty || documents.contains(document) }

    func compose(_ workers: WorkerPool<TextShaper>) throws(JobFailure) -> ComposedReport {
        let page = PageFacts(blockWidth: report.layout.page.blockWidth, theme: report.layout.graphs)
        let file = DataFile(
            name: "inputs.json", mediaType: "application/json",
            description: report.sources.words.text(.inputList),
            bytes: Array((JSONValue.object(inputs.entries).text(indent: 2) + "\n").utf8))
        let edition = EditionFacts(
            timestamp: report.timestamp, producer: "\(Program.name) \(Program.version)", inputs: file)
        do throws(ReportError) {
            return try Composition.compose(report.sources, page: page, edition: edition, workers: workers)
        } catch {
            throw .report(located(error))
        }
    }

    /// Sets a document.
    ///
    /// - Parameter ahead: what another thread shapes of it meanwhile.
    func typeset(
        _ document: Document, ahead: ShapesAhead? = nil, shaper: TextShaper
    ) throws(JobFailure) -> TypesetDocument {
        do throws(ReportError) {
            return try Typesetting.typeset(document, layout: report.layout, shaper: shaper, ahead: ahead)
        } catch {
            throw .report(located(error))
        }
    }

    func export(_ document: consuming TypesetDocument) throws(JobFailure) -> [UInt8] {
        let title = document.metadata.shortTitle
        do {
            return try exportPDF(consume document)
        } catch {
            throw .file(path: title, reason: "cannot be written as PDF: \(error)")
        }
    }

    /// A graph as SVG and PNG, and its data as CSV.
    func draw(_ graph: ComposedGraph, shaper: TextShaper) throws(JobFailure) -> [Edition.File] {
        let resolution = 144.0
        let path = "graphs/\(graph.id)"
        do throws(RenderingError) {
            let sheet = graph.sheet(shaper)
            let svg = try renderSVG(sheet, title: graph.title, description: graph.alternativeText)
            let png = try renderPNG(sheet, pixelsPerInch: resolution)
            return [
                Edition.File(path: path + ".svg", bytes: svg), Edition.File(path: path + ".png", bytes: png),
                Edition.File(path: path + ".csv", bytes: Array(graph.csv.utf8)),
            ]
        } catch {
            throw .file(path: path, reason: "cannot be drawn: \(error)")
        }
    }

    /// Compares every font file in use with the checksum that the index states: another file would give another edition.
    func checkFonts() throws(JobFailure) {
        let problems =
            opensAllFonts ? checkChecksums(of: report.fonts.faces(withOnDemand: true)) : report.fontProblems.value
        do throws(ReportError) { try problems.throwIfErrors() } catch { throw .report(error) }
    }

    /// The same problems; a character gets the line and column at which it is written: in the text that has it, or else in
    /// the codebook that the text names, among the answers that it quotes, or in another file of the report.
    private func located(_ error: ReportError) -> ReportError {
        var search = CharacterSearch(
            inputs: report.inputs, answers: report.sources.definition.answers, form: report.answersForm,
            characters: error.diagnostics.compactMap(\.character))
        var problems = DiagnosticList()
        for var diagnostic in error.diagnostics {
            if let character = diagnostic.character {
                diagnostic.place = place(of: character, from: diagnostic.place, &search) ?? diagnostic.place
            }
            problems.add(diagnostic)
        }
        return ReportError(problems.all)
    }

    private func place(of character: Unicode.Scalar, from place: Place?, _ search: inout CharacterSearch) -> Place? {
        let definition = report.sources.definition
        if let place, let line = place.line, let found = search.find(character, in: place.file, fromLine: line) {
            return found
        }
        let likely = [place?.file, definition.codebook, definition.answers].compactMap(\.self)
        let others = report.inputs.map(\.path).filter { !likely.contains($0) }
        for file in likely + others {
            if let found = search.find(character, in: file, fromLine: 1) { return found }
        }
        return nil
    }
}

extension Diagnostic {
    /// The character that it is about; nil if it is about something else.
    fileprivate var character: Unicode.Scalar? {
        guard case .character(let character) = subject else { return nil }
        return character
    }
}
