import JobRunner
import PDFSyntax
import TestSupport
import Testing

@testable import PDFVerification
@testable import StatisticsCheck

/// A PDF that the program built, in objects that a test may change.
struct BuiltPDF {
    private let file: PDFFile
    private(set) var objects: [PDFValue?]

    /// A document of a report of the conformance tests; that of the report's name when none is named.
    init(_ report: String, document: String? = nil) throws {
        let place = try TemporaryFolder()
        var job = Job(report: Repository.path("Tests/Program/ConformanceTests/Reports/" + report))
        job.layouts = Repository.path("Layouts")
        job.fonts = Repository.path("Fonts")
        job.languages = Repository.path("Languages")
        job.output = place.path("edition")
        try build(job)
        file = try PDFFile(bytes(ofFile: place.path("edition/\(document ?? report).pdf")))
        objects = file.objects
    }

    /// What the check finds, a line each.
    func findings() throws -> [String] {
        let contents = try readTaggedContents(try written())
        return checkStatistics(contents).findings.map(\.description)
    }

    /// Changes the bytes of an attachment.
    mutating func change(_ name: String, _ change: (String) -> String) throws {
        let number = try #require(stream(of: name))
        let text = String(decoding: try #require(file.content(.reference(PDFReference(number: number)))), as: UTF8.self)
        var entries = try #require(objects[number]?.dictionary)
        entries["Filter"] = nil
        entries["Params"] = nil
        objects[number] = .stream(entries, Array(change(text).utf8))
    }

    /// Exchanges the identifiers of two elements.
    mutating func exchange(_ first: String, _ second: String) {
        for index in objects.indices {
            guard case .dictionary(var entries)? = objects[index], let id = entries["ID"]?.bytes else { continue }
            let name = String(decoding: id, as: UTF8.self)
            guard name == first || name == second else { continue }
            entries["ID"] = .bytes(name == first ? second : first)
            objects[index] = .dictionary(entries)
        }
    }

    /// The number of the stream that an attachment's bytes are in.
    private func stream(of name: String) -> Int? {
        for object in objects {
            guard let entries = object?.dictionary, entries["Type"] == .name("Filespec"),
                file.resolved(entries["UF"]).text == name
            else { continue }
            return file.entry("EF", of: entries).dictionary?["F"]?.reference?.number
        }
        return nil
    }

    private func written() throws -> [UInt8] {
        let tables: [PDFValue] = [.name("ObjStm"), .name("XRef")]
        var store = ObjectStore()
        for object in objects.dropFirst() {
            let type = object?.dictionary?["Type"] ?? .null
            _ = store.add(tables.contains(type) ? .null : object ?? .null)
        }
        let catalog = try #require(file.trailer["Root"]?.reference)
        let info = try #require(file.trailer["Info"]?.reference)
        return try PDFSyntax.written(store, catalog: catalog, info: info)
    }
}
