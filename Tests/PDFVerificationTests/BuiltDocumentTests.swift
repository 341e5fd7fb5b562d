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
        var job = Job(report: Repository.path("Reports/" + report))
        job.documents = [document]
        job.output = folder + "/edition"
        _ = try build(job)
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

    @Test func `the example's report is well, with every figure borne out`() throws {
        let verification = verifyPDF(try BuiltDocumentTests.built("example", "report"))
        #expect(verification.findings.map(\.description) == [])
        #expect(verification.figures == 16)
        #expect(verification.attachments == 5)
    }

    /// What the exporter adds to the pages that are painted: an object by a key and value of its own, and the key that is
    /// left out there.
    static let steps: [(of: String, key: String)] = [
        ("Catalog", "Lang"), ("Catalog", "MarkInfo"), ("Catalog", "StructTreeRoot"), ("Catalog", "ViewerPreferences"),
        ("Catalog", "Metadata"), ("Catalog", "OutputIntents"), ("Catalog", "PageLabels"), ("Catalog", "Outlines"),
        ("Catalog", "Names"), ("Catalog", "AF"), ("StructTreeRoot", "ParentTree"), ("StructTreeRoot", "K"),
        ("Page", "Tabs"), ("Page", "StructParents"), ("Page", "Annots"), ("Page", "Contents"), ("Page", "Resources"),
        ("StructElem", "S"), ("StructElem", "P"), ("Figure", "Alt"), ("Figure", "A"), ("TH", "A"), ("L", "A"),
        ("Note", "ID"), ("Table", "AF"),
        ("Link", "K"), ("Annot", "Contents"), ("Annot", "F"), ("Annot", "StructParent"), ("Annot", "Dest"),
        ("Filespec", "UF"), ("Filespec", "F"), ("Filespec", "Desc"), ("Filespec", "AFRelationship"), ("Filespec", "EF"),
        ("EmbeddedFile", "Subtype"), ("EmbeddedFile", "Params"), ("Font", "ToUnicode"),
    ]

    @Test func `leaving out any step of finishing is found`() throws {
        let file = try PDFFile(BuiltDocumentTests.built("iscm-2023", "annex"))
        for (kind, key) in BuiltDocumentTests.steps {
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
            #expect(!verification.isWell, "without \(key) of \(kind)")
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
