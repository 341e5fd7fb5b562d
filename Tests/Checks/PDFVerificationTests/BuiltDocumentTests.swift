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

    @Test func `the example's report is well, with every figure borne out`() throws {
        let verification = verifyPDF(try BuiltDocumentTests.built("example", "report"))
        #expect(verification.findings.map(\.description) == [])
        #expect(verification.figures == 16)
        #expect(verification.attachments == 5)
    }

    @Test(arguments: [("statistics", 172, 26), ("weights", 114, 12)])
    func `a fictitious survey with every kind of figure is well, with every figure borne out`(
        name: String, figures: Int, attachments: Int
    ) throws {
        let verification = verifyPDF(
            try BuiltDocumentTests.built("Tests/Program/ConformanceTests/Reports/" + name, name))
        #expect(verification.findings.map(\.description) == [])
        #expect(verification.figures == figures)
        #expect(verification.attachments == attachments)
    }

    /// Files of data that a table or graph shows, and the column in which every number is changed.
    static let shown: [(file: String, column: String)] = [
        ("crops.csv", "count"), ("ease.csv", "count"), ("crops-by-type.csv", "count"), ("plan-by-crops.csv", "base"),
        ("ease-by-region.csv", "count"), ("hours-by-type-numbers.csv", "sum"),
        ("needs-by-type-places.csv", "mean_place"),
        ("hours-numbers.csv", "median"), ("needs-places.csv", "times_ranked"),
        ("crops-since-2029.csv", "earlier_count"),
        ("plan-since-2029-of-both.csv", "later_base"), ("ease-by-region-numbers.csv", "median"),
    ]

    @Test func `a number changed in any file that a table shows is found`() throws {
        let file = try PDFFile(
            BuiltDocumentTests.built("Tests/Program/ConformanceTests/Reports/statistics", "statistics"))
        for (name, column) in BuiltDocumentTests.shown {
            let found = verifyPDF(try written(try changed(file, name, column), like: file)).findings.map(\.description)
            let stem = name.dropLast(".csv".count)
            #expect(found.contains { $0.contains("[figures]") && $0.contains(stem) }, "\(name), \(column)")
        }
    }

    /// The objects of a file, with one added to each number in a column of an attachment.
    private func changed(_ file: PDFFile, _ name: String, _ column: String) throws -> [PDFValue?] {
        var objects = file.objects
        for object in file.objects {
            guard let entries = object?.dictionary, entries["Type"] == .name("Filespec"),
                file.resolved(entries["UF"]).text == name
            else { continue }
            let embedded = try #require(file.entry("EF", of: entries).dictionary?["F"])
            let number = try #require(embedded.reference?.number)
            let bytes = try #require(file.content(embedded))
            var parameters = try #require(objects[number]?.dictionary)
            parameters["Filter"] = nil
            parameters["Params"] = nil
            objects[number] = .stream(parameters, increased(bytes, column))
        }
        return objects
    }

    private func increased(_ csv: [UInt8], _ column: String) -> [UInt8] {
        var lines = csvRows(csv)
        let index = lines.first?.firstIndex(of: column) ?? 0
        for row in lines.indices.dropFirst() {
            let parts = lines[row][index].split(separator: ".")
            guard let whole = parts.first.flatMap({ Int($0) }) else { continue }
            lines[row][index] = ([String(whole + 1)] + parts.dropFirst().map(String.init)).joined(separator: ".")
        }
        return Array(lines.map { $0.joined(separator: ",") + "\r\n" }.joined().utf8)
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
        ("Note", "ID", "ISO 14289-1, 7.9"), ("Table", "AF", "figures"), ("Link", "K", "ISO 14289-1, 7.18.5"),
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
            let failures = verification.failures.map(\.description)
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
