import Diagnostics
import PDFVerification
import StatisticsCheck

/// The formats of a trace.
public enum TraceFormat: String, CaseIterable, Sendable {
    case text, json
}

/// Where the statistics of a PDF that match a query come from, by the PDF alone.
///
/// - Parameters:
///   - text: a part of the printed text; all statistics when nil.
///   - page: counts from 1; all pages when nil.
/// - Throws: also when nothing matches.
public func trace(_ path: String, text: String?, page: Int?, format: TraceFormat) throws(JobFailure) -> String {
    if let page, page < 1 { throw .usage("--page \(page): pages are counted from 1") }
    let contents = try taggedContents(try readPDF(path), path)
    let trace = try statistics(contents, TraceQuery(text: text, page: page), path)
    guard !trace.statistics.isEmpty else {
        throw failure("nothing-traced", path, noMatch(text, page), hint: advice(trace.all, text, page))
    }
    switch format {
    case .text: return traceAsText(trace)
    case .json: return traceAsJSON(trace)
    }
}

private func taggedContents(_ bytes: [UInt8], _ path: String) throws(JobFailure) -> TaggedContents {
    do throws(TaggedTextProblem) {
        return try readTaggedContents(bytes)
    } catch {
        throw failure("unreadable", path, "cannot be read: \(error.reason)")
    }
}

private func statistics(_ contents: TaggedContents, _ query: TraceQuery, _ path: String) throws(JobFailure) -> Trace {
    do throws(TraceProblem) {
        return try traceStatistics(contents, query)
    } catch {
        throw failure(
            "no-statistics", path, error.reason,
            hint: "trace a PDF that this version of the program has built and that prints computed numbers")
    }
}

private func failure(_ code: String, _ path: String, _ message: String, hint: String? = nil) -> JobFailure {
    .report(ReportError(Diagnostic(code, at: Place(file: path), message, hint: hint)))
}

private func noMatch(_ text: String?, _ page: Int?) -> String {
    let statistic = text.map { "no statistic prints \"\($0)\"" } ?? "no statistic is printed"
    return statistic + (page.map { " on page \($0)" } ?? "")
}

private func advice(_ all: Int, _ text: String?, _ page: Int?) -> String {
    if text != nil, page != nil { return "leave out --page to search all pages" }
    let count = "the file has \(all) statistic\(all == 1 ? "" : "s")"
    return text == nil
        ? "\(count); leave out --page to list them" : "\(count); give a shorter text, or none to list them"
}
