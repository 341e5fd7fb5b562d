import Composition
import DocumentModel
import Drawing
import TestSupport
import Testing
import Typesetting

@testable import JobRunner

/// Every number that a document prints comes from the author or has a record.
@Suite struct PrintedNumbersTests {
    private static let reports = [
        "Reports/iscm-2023", "Reports/example", "Tests/Program/ConformanceTests/Reports/statistics",
        "Tests/Program/ConformanceTests/Reports/weights",
    ]

    /// What a document prints, by where it comes from.
    private struct Printed {
        /// The author's text, titles and names of options.
        var inputs: Set<String> = []
        /// Fixed words.
        var words: Set<String> = []
        /// How many numbers have a record.
        var numbers = 0

        /// Sorts the words with a digit of a document into those of inputs and those of fixed texts.
        mutating func add(_ piece: Statistic.Piece) {
            switch piece {
            case .words(let text): words.formUnion(text.wordsWithDigits)
            case .name(let text): inputs.formUnion(text.wordsWithDigits)
            case .number: numbers += 1
            }
        }
    }

    private func composed(_ copy: ReportCopy) throws -> [Document] {
        var loader = try ReportLoader(job: copy.job())
        let (report, workers) = try loader.load()
        return try ReportRun.run(report, documents: [], workers: workers) { run, workers throws(JobFailure) in
            try run.compose(workers).documents
        }
    }

    private func printed(_ documents: [Document]) -> Printed {
        var printed = Printed()
        for document in documents {
            // The day of the last answer, in the lines on how the document came about, is no statistic.
            let statistics = document.statistics.filter { $0.request.name != "provenance" }
            for piece in statistics.flatMap(\.pieces) { printed.add(piece) }
            let texts = document.blocks.flatMap(\.plainTexts)
            printed.inputs.formUnion(texts.flatMap(\.wordsWithDigits))
        }
        return printed
    }

    /// A copy of a report whose texts require nothing, so that it can be built from fewer answers.
    private func copy(_ report: String) throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path(report))
        for name in try names(inFolder: copy.path("texts")) {
            let text = try text(ofFile: copy.path("texts/" + name))
            let parts = text.split(separator: "{require", omittingEmptySubsequences: false)
            let rest = parts.dropFirst().map { $0.drop { $0 != "}" }.dropFirst() }
            try write(Array((String(parts[0]) + rest.joined()).utf8), toFile: copy.path("texts/" + name))
        }
        return copy
    }

    @Test(arguments: reports)
    func `a number without a record does not depend on the answers`(report: String) throws {
        let all = try printed(composed(copy(report)))
        let fewer = try copy(report)
        let answers = try names(inFolder: fewer.folder).contains("answers.csv") ? "answers.csv" : "responses.csv"
        let lines = try text(ofFile: fewer.path(answers)).split(whereSeparator: \.isNewline)
        try write(Array(lines.dropLast(2).joined(separator: "\n").utf8), toFile: fewer.path(answers))
        let others = try printed(composed(fewer))
        #expect(all.numbers > 50)
        // The day of an answer is no statistic.
        let differing = all.inputs.symmetricDifference(others.inputs).filter { !$0.isDate }
        #expect(differing.sorted() == [])
        #expect(all.words == others.words)
    }

    @Test(arguments: reports)
    func `fixed words hold no number but those of their own meaning`(report: String) throws {
        let known: Set = ["100%", "100%.", "100%;", "1", "SHA-256.", "100", "100%."]
        #expect(try printed(composed(copy(report))).words.subtracting(known).sorted() == [])
    }

    @Test(arguments: reports)
    func `every statistic is in the text of its element, on its page`(report: String) throws {
        let copy = try copy(report)
        defer { withExtendedLifetime(copy) {} }
        var loader = try ReportLoader(job: copy.job())
        let (loaded, workers) = try loader.load()
        let typeset = try ReportRun.run(loaded, documents: [], workers: workers) { run, workers throws(JobFailure) in
            let results = workers.run(try run.compose(workers).documents) { document, shaper in
                Result { () throws(JobFailure) in try run.typeset(document, shaper: shaper) }
            }
            return try results.map { result throws(JobFailure) in try result.get() }
        }
        for document in typeset {
            #expect(document.statistics.count > 5)
            let texts = ElementTexts(document: document)
            for placed in document.statistics where placed.element != StructureTree.root {
                let text = texts.text(of: placed.element, page: placed.page)
                let printed = placed.statistic.text.filter { !$0.isWhitespace }
                #expect(text.contains(printed), "\(placed.statistic.request.source): \(printed) in \(text)")
            }
        }
    }

    @Test(arguments: reports)
    func `every number names the attached file that bears it out`(report: String) throws {
        for document in try composed(copy(report)) {
            let attached = Set(document.dataFiles.map(\.name))
            for statistic in document.statistics {
                for number in statistic.numbers {
                    #expect(
                        number.dataFile.map(attached.contains) == true, "\(statistic.request.source): \(number.text)")
                }
            }
        }
    }
}

/// What each element of a document prints or says, without white space.
private struct ElementTexts {
    let document: TypesetDocument

    /// The text of an element from a page on, with that of the elements in it; then its alternative text.
    func text(of element: StructureTree.ID, page: Int) -> String {
        let structure = document.structure
        var text = ""
        for mark in document.pages[page...].flatMap(\.marks) {
            guard case .content(var owner) = mark.role else { continue }
            while owner != element, let parent = structure[owner].parent { owner = parent }
            if owner == element { text += mark.drawing.placedRuns.map(\.run.text).joined() }
        }
        return (text + (structure[element].alternativeText ?? "")).filter { !$0.isWhitespace }
    }
}

extension String {
    fileprivate var wordsWithDigits: [String] {
        split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isNumber) }.map(String.init)
    }

    fileprivate var trimmed: Substring { drop(while: \.isWhitespace).trimmedAtEnd }

    /// `2023-05-04`
    fileprivate var isDate: Bool {
        split(separator: "-").count == 3 && allSatisfy { $0.isNumber || $0 == "-" }
    }
}

extension Substring {
    fileprivate var trimmedAtEnd: Substring {
        var rest = self
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}

extension Block {
    /// The words of the block that belong to no statistic.
    fileprivate var plainTexts: [String] {
        switch self {
        case .heading(let heading): heading.inlines.plainTexts
        case .paragraph(let paragraph): paragraph.inlines.plainTexts
        case .list(let list): list.items.flatMap { $0.flatMap(\.plainTexts) }
        case .statement(let statement): statement.blocks.flatMap(\.plainTexts) + statement.attribution.plainTexts
        case .figure(let figure):
            [figure.title, figure.alternativeText, figure.baseNote].flatMap(\.plainTexts) + figure.texts
        case .table(let table):
            table.caption.plainTexts + (table.head + table.rows.flatMap(\.self)).flatMap(\.plainTexts)
                + table.note.plainTexts + [table.question]
        case .illustration(let illustration): [illustration.alternativeText ?? ""]
        case .group(let group):
            group.title.plainTexts
                + group.parts.flatMap { part in
                    part.label.plainTexts + part.title.plainTexts + part.blocks.flatMap(\.plainTexts)
                }
        }
    }
}

extension Figure {
    /// The words of the drawing that are not a value with a record, and of what is said around it.
    fileprivate var texts: [String] {
        let values = values.map(\.text)
        return [question, source.text]
            + drawing.shapes.flatMap(\.texts).filter { run in
                !values.contains { $0.contains(run.trimmed) }
            }
    }
}

extension Shape {
    /// The words of each run of letters.
    fileprivate var texts: [String] {
        switch self {
        case .path, .picture: []
        case .glyphs(let run, _): [run.text]
        case .group(let shapes, _): shapes.flatMap(\.texts)
        }
    }
}

extension [Inline] {
    fileprivate var plainTexts: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .text(let text), .acronym(let text, _): [text]
            case .computed, .lineBreak: []
            case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines), .foreign(_, let inlines),
                .quotation(let inlines), .note(let inlines):
                inlines.plainTexts
            }
        }
    }
}

extension ComputedText {
    fileprivate var plainTexts: [String] {
        parts.compactMap { part in
            switch part {
            case .text(let text), .words(let text): text
            case .statistic: nil
            }
        }
    }
}
