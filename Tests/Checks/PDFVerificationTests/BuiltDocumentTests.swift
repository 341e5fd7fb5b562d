import Glibc
import JobRunner
import PDFSyntax
import TestSupport
import Testing

@testable import PDFVerification

/// The program's own documents, and what the check says when any step of finishing them is left out.
@Suite struct BuiltDocumentTests {
    /// A document of a report of this repository.
    private static func built(_ report: String, _ document: String) throws -> [UInt8] {
        var template = Array("/tmp/rapporteur-verify-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { return [] }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var job = Job(report: Repository.path(report.contains("/") ? report : "Reports/" + report))
        job.documents = [document]
        (job.layouts, job.fonts) = (Repository.path("Layouts"), Repository.path("Fonts"))
        job.languages = Repository.path("Languages")
        job.output = folder + "/edition"
        try build(job)
        let made = try bytes(ofFile: folder + "/edition/\(document).pdf")
        try removeTree(folder)
        return made
    }

    private static func removeTree(_ path: String) throws {
        for name in try names(inFolder: path) {
            let inner = path + "/" + name
            if unsafe remove(inner) != 0 { try removeTree(inner) }
        }
        unsafe rmdir(path)
    }

    @Test(arguments: ["statistics", "weights"])
    func `a survey with every kind of statistic conforms`(name: String) throws {
        let verification = verifyPDF(
            try BuiltDocumentTests.built("Tests/Program/ConformanceTests/Reports/" + name, name))
        #expect(verification.findings.map(\.description) == [])
        #expect(verification.verdict == .conforms)
    }

    /// What the exporter adds to the pages that are painted: an object by a key and value of its own, the key that is
    /// left out there, and the clause by which that is found.
    static let steps: [(of: String, key: String, clause: String)] = [
        ("Catalog", "Lang", "ISO 14289-1, 7.2"), ("Catalog", "MarkInfo", "ISO 14289-1, 7.1"),
        ("Catalog", "StructTreeRoot", "ISO 14289-1, 7.1"), ("Catalog", "ViewerPreferences", "ISO 14289-1, 7.1"),
        ("Catalog", "Metadata", "ISO 19005-3, 6.6.2.1"), ("Catalog", "OutputIntents", "ISO 19005-3, 6.2.3"),
        ("Catalog", "PageLabels", "ISO 32000-1, 12.4.2"), ("Catalog", "Outlines", "ISO 14289-1, 7.17"),
        ("Catalog", "Names", "ISO 32000-1, 12.3.2.3"), ("Catalog", "AF", "ISO 19005-3, 6.8"),
        ("StructTreeRoot", "ParentTree", "ISO 32000-1, 14.7.4.4"), ("StructTreeRoot", "K", "ISO 32000-1, 14.8.4.2"),
        ("Page", "Tabs", "ISO 14289-1, 7.18.3"), ("Page", "StructParents", "ISO 32000-1, 14.7.4.4"),
        ("Page", "Annots", "ISO 32000-1, 14.7.4.3"), ("Page", "Contents", "ISO 32000-1, 14.7.4.2"),
        ("Page", "Resources", "ISO 32000-1, 9.3.1"), ("StructElem", "S", "ISO 32000-1, 14.7.2"),
        ("StructElem", "P", "ISO 32000-1, 14.7.2"), ("Figure", "Alt", "ISO 14289-1, 7.3"),
        ("Figure", "A", "ISO 32000-1, 14.8.5.4.3"), ("TH", "A", "ISO 14289-1, 7.5"), ("L", "A", "ISO 14289-1, 7.6"),
        ("Note", "ID", "ISO 14289-1, 7.9"), ("Link", "K", "ISO 14289-1, 7.18.5"),
        ("Annot", "Contents", "ISO 14289-1, 7.18.5"), ("Annot", "F", "ISO 19005-3, 6.3.2"),
        ("Annot", "StructParent", "ISO 32000-1, 14.7.4.4"), ("Annot", "Dest", "ISO 32000-1, 12.5.6.5"),
        ("Filespec", "UF", "ISO 14289-1, 7.11"), ("Filespec", "F", "ISO 14289-1, 7.11"),
        ("Filespec", "Desc", "ISO 14289-1, 7.11"), ("Filespec", "AFRelationship", "ISO 19005-3, 6.8"),
        ("Filespec", "EF", "ISO 32000-1, 7.11.4"), ("EmbeddedFile", "Subtype", "ISO 19005-3, 6.8"),
        ("EmbeddedFile", "Params", "ISO 19005-3, 6.8"), ("Font", "ToUnicode", "ISO 14289-1, 7.21.7"),
    ]

    @Test func `leaving out any step of finishing is found`() throws {
        let file = try PDFFile(BuiltDocumentTests.built("iscm-2023", "annex"))
        for (kind, key, clause) in BuiltDocumentTests.steps {
            var objects = file.objects
            var isThere = false
            for index in objects.indices {
                guard let entries = objects[index]?.dictionary, entries[key] != nil,
                    ["Type", "S", "Subtype"].contains(where: { entries[$0] == .name(kind) })
                else { continue }
                isThere = true
                objects[index] = objects[index]?.without(key)
                break
            }
            #expect(isThere, "\(kind) has no \(key)")
            guard isThere else { continue }
            let verification = verifyPDF(try written(objects, like: file))
            let failures = verification.findings.map(\.description)
            #expect(failures.contains { $0.contains("[\(clause)]") }, "without \(key) of \(kind): \(failures)")
        }
    }

    @Test func `what is read can be written again and is well`() throws {
        let file = try PDFFile(BuiltDocumentTests.built("example", "report"))
        #expect(verifyPDF(try written(file.objects, like: file)).findings.map(\.description) == [])
    }

    private func written(_ objects: [PDFValue?], like file: PDFFile) throws -> [UInt8] {
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

extension PDFValue {
    fileprivate func without(_ key: String) -> PDFValue {
        switch self {
        case .dictionary(var entries):
            entries[key] = nil
            return .dictionary(entries)
        case .stream(var entries, let bytes):
            entries[key] = nil
            return .stream(entries, bytes)
        case .null, .boolean, .integer, .real, .name, .string, .array, .reference: return self
        }
    }
}
