import Composition
import DocumentModel
import TestSupport
import Testing

@testable import JobRunner

/// That nothing is published which the program's own verification refuses.
@Suite struct SafetyNetTests {
    /// Makes the example's document as a build does, after a change.
    private func made(_ change: (inout Document) -> Void) throws -> [String] {
        var loader = try ReportLoader(job: Job(report: Repository.path("Reports/example")))
        let (report, workers) = try loader.load()
        return problems { () throws(JobFailure) in
            try ReportRun.run(report, documents: [], workers: workers) { run, workers throws(JobFailure) in
                var document = try run.compose(workers).documents[0]
                change(&document)
                return try run.make([.document(PendingDocument(document), nil)], workers)
            }
        }
    }

    @Test func `A document that fails verification is not made`() throws {
        #expect(try made { _ in } == [])
        let unnamed = try made { $0.metadata.language = "" }
        #expect(!unnamed.isEmpty)
        #expect(unnamed.allSatisfy { $0.hasPrefix("report.pdf: ") }, "\(unnamed)")
        let untitled = try made { $0.metadata.title = "" }
        #expect(!untitled.isEmpty)
        #expect(untitled.allSatisfy { $0.hasPrefix("report.pdf: ") }, "\(untitled)")
    }

    @Test func `Each failure is told with the name of the file`() {
        let told = problems { () throws(JobFailure) in
            try checkBeforePublishing(Array("no PDF".utf8), name: "annex.pdf")
        }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { $0.hasPrefix("annex.pdf: ") }, "\(told)")
    }
}
