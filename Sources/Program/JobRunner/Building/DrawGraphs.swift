import CairoRenderer
import Composition
import Diagnostics
import Drawing
import Geometry
import TextFormats
import Typography

/// The forms in which single graphs are written.
public enum GraphFormat: String, CaseIterable, Sendable {
    case svg, png, csv, json
}

/// Which graphs to write, and how.
public struct GraphChoice: Sendable {
    /// The ids of the graphs; all when empty.
    public var ids: [String]
    /// The form of the files.
    public var format = GraphFormat.svg
    /// The width of the picture in millimetres; nil for that of the page's text block with margins.
    public var width: Double?
    /// Dots an inch of a PNG.
    public var dotsPerInch = 300.0
    /// Whether the text of an SVG is outlines.
    public var hasOutlines = false
    /// The folder for the files.
    public var folder: String

    /// Graphs of these ids, as SVG with real text unless changed.
    public init(ids: [String], folder: String) {
        self.ids = ids
        self.folder = folder
    }
}

/// Writes single graphs of a report, each as a file `ID.FORMAT`; none of the files may exist.
///
/// - Returns: the paths of the files, in the order of the graphs.
public func drawGraphs(
    _ job: Job, _ choice: GraphChoice, notice: (String) -> Void = { _ in }
) throws(JobFailure) -> [String] {
    var loader = try ReportLoader(job: job)
    let (report, workers) = try loader.load()
    for warning in report.warnings { notice(warning.description) }
    let known = report.sources.definition.graphs.map(\.id)
    if let unknown = choice.ids.first(where: { !known.contains($0) }) {
        let hint = nearestNameHint(to: unknown, among: known).map { "; " + $0 } ?? ""
        throw .usage("the report has no graph \"\(unknown)\"\(hint)")
    }
    let drawn = try ReportRun.run(report, documents: [], workers: workers) {
        run, workers throws(JobFailure) -> [(id: String, bytes: [UInt8])] in
        let graphs = try run.compose(workers).graphs.filter { choice.ids.isEmpty || choice.ids.contains($0.id) }
        let results = workers.run(graphs) { graph, shaper in
            Result { () throws(JobFailure) in (graph.id, try choice.bytes(of: graph, shaper)) }
        }
        var files: [(id: String, bytes: [UInt8])] = []
        for result in results { files.append(try result.get()) }
        return files
    }
    workers.shutDownAndWait()
    var files = ImportedFiles(folder: choice.folder, command: "graph", option: "--output")
    for file in drawn { files.add("\(file.id).\(choice.format.rawValue)", file.bytes) }
    return try files.write()
}

extension GraphChoice {
    fileprivate func bytes(of graph: ComposedGraph, _ shaper: TextShaper) throws(JobFailure) -> [UInt8] {
        switch format {
        case .csv: return Array(graph.csv.utf8)
        case .json: return Array((json(of: graph).text(indent: 2) + "\n").utf8)
        case .svg, .png:
            let sheet = graph.sheet(shaper, width: width.map { .millimetres($0) })
            if let fault = sheet.faults.first {
                throw .usage("the graph \"\(graph.id)\" has no room in this width: \(fault); choose a greater --width")
            }
            do throws(RenderingError) {
                if format == .png { return try renderPNG(sheet, pixelsPerInch: dotsPerInch) }
                return try renderSVG(
                    sheet, title: graph.title, description: graph.alternativeText, hasRealText: !hasOutlines)
            } catch {
                throw .file(path: graph.id, reason: "cannot be drawn: \(error)")
            }
        }
    }

    private func json(of graph: ComposedGraph) -> JSONValue {
        .object([
            "id": .string(graph.id), "title": .string(graph.title), "question": .string(graph.question),
            "base": .string(graph.baseNote), "source": .string(graph.source),
            "description": .string(graph.alternativeText), "csv": .string(graph.csv),
        ])
    }
}
