import Aggregation
import Composition
import Diagnostics
import Languages
import MarkdownReader
import SurveyData
import TableFiles
import Concurrency
import DocumentModel
import Typesetting
import Typography
import YAMLReader

/// Everything that a job reads, read once and checked each for itself.
struct LoadedReport {
    var sources: ReportSources
    var layout: Layout
    var fonts: FontIndex
    /// What is wrong with the files of the fonts that are always open; found while texts are composed.
    var fontProblems: Future<DiagnosticList>
    var timestamp: Int64
    /// Every file that was read, sorted by path; those outside the report's folder under `Layouts/`, `Fonts/`
    /// and `Languages/`.
    var inputs: [InputFile]
    /// How the file of answers is written.
    var answersForm: TableForm
    /// What the user should know, though it stops nothing.
    var warnings: [Diagnostic]
}

extension Job {
    /// The report's folder, also when its `report.yaml` is named.
    var reportFolder: String {
        let named = FilePaths.withoutTrailingSlashes(report)
        return FilePaths.name(of: named) == "report.yaml" ? FilePaths.parent(of: named) : named
    }
}

/// Reads a report's folder, its layout and its fonts.
struct ReportLoader {
    private let job: Job
    private let folder: String
    var input: InputFolder
    private(set) var diagnostics = DiagnosticList()
    var warnings: [Diagnostic] = []
    private var outerInputs: [InputFile] = []

    static let largestYAML = 4 << 20
    private static let largestText = 4 << 20

    init(job: Job) throws(JobFailure) {
        self.job = job
        folder = job.reportFolder
        input = InputFolder(path: folder)
        guard FileSystem.isFile(FilePaths.join(folder, "report.yaml")) else {
            throw .report(
                ReportError(
                    Diagnostic(
                        "no-report", at: Place(file: folder), "this is not a report: the folder has no \"report.yaml\"",
                        hint: "name a report's folder, such as Reports/iscm-2023")))
        }
    }

    /// The report's name: that of its folder.
    static func name(of job: Job) -> String {
        let folder = job.reportFolder
        return FilePaths.name(of: FileSystem.resolved(folder) ?? folder)
    }

    /// Collects what is wrong in every file before it throws.
    ///
    /// - Parameter notice: receives a line for each folder that was found by searching.
    /// - Returns: the report, and threads that have opened its fonts.
    mutating func load(notice: (String) -> Void = { _ in }) throws(JobFailure) -> (LoadedReport, WorkerPool<TextShaper>)
    {
        let definition = try loadDefinition()
        let shared = try SharedFolders.find(job, report: folder)
        for line in shared.notices { notice(line) }
        warnings += shared.passedOver
        let fonts = try collect { (loader: inout ReportLoader) throws(JobFailure) in
            try loader.loadFonts(in: shared.fonts)
        }
        let reading = fonts?.reading(withOnDemand: false)
        let faces = fonts?.faces(withOnDemand: false) ?? []
        let fontProblems = Future {
            // Not at the same time: the machine may have two cores.
            _ = reading?.value
            return checkChecksums(of: faces)
        }
        let families = fonts?.familyNames ?? []
        let layout = try collect { (loader: inout ReportLoader) throws(JobFailure) in
            try loader.loadLayout(definition, in: shared.layouts, families: families)
        }
        let words = try collect { (loader: inout ReportLoader) throws(JobFailure) in
            try loader.loadCatalogue(definition, in: shared.languages)
        }
        let texts = try loadTexts(definition)
        let pictures = try loadPictures(of: texts)
        let workers = try collect { (_: inout ReportLoader) throws(JobFailure) in
            try reading.map { reading throws(JobFailure) in try FontIndex.workers(reading) }
        }
        let answers = try collect { (loader: inout ReportLoader) throws(JobFailure) in
            try loader.countAnswers(
                definition, keepingTexts: quotesAnswers(texts), countingDays: countsDays(texts)
            ) { codebook in
                groupingRequests(definition, texts: texts, codebook: codebook)
            }
        }
        let waves = try loadWaves(definition)
        do throws(ReportError) { try diagnostics.throwIfErrors() } catch { throw .report(error) }
        guard let answers, let layout, let words, let fonts, let workers = workers ?? nil else {
            throw .usage("the report could not be read")
        }
        let report = LoadedReport(
            sources: ReportSources(
                definition: definition, results: answers.results,
                waves: try waves.map { wave throws(JobFailure) in try answers.beside(wave.0, wave.1) },
                filtered: try answers.filteredResults(waves), texts: texts, pictures: pictures, words: words),
            layout: layout, fonts: fonts, fontProblems: fontProblems,
            timestamp: try timestamp(definition), inputs: (input.inputs + outerInputs).sorted { $0.path < $1.path },
            answersForm: answers.form, warnings: warnings)
        return (report, workers)
    }

    /// Runs a step; the report's problems join the others, a wrong command or a failing disk ends the job.
    mutating func collect<Value>(
        _ step: (inout ReportLoader) throws(JobFailure) -> Value
    ) throws(JobFailure) -> Value? {
        do throws(JobFailure) {
            return try step(&self)
        } catch {
            guard case .report(let problems) = error else { throw error }
            diagnostics.add(contentsOf: problems.diagnostics)
            return nil
        }
    }

    mutating func loadDefinition() throws(JobFailure) -> ReportDefinition {
        let file = "report.yaml"
        let bytes = try input.read(file, namedAt: nil, limit: Self.largestYAML)
        do throws(ReportError) {
            return try readReportDefinition(
                readYAML(bytes, file: file), name: Self.name(of: job),
                hasSurveyFiles: ["codebook.yaml", "responses.csv"].contains {
                    FileSystem.exists(FilePaths.join(folder, $0))
                })
        } catch {
            throw .report(error)
        }
    }

    // MARK: Texts

    /// The texts by name; one that no document holds is an error, as is one that is missing.
    private mutating func loadTexts(_ definition: ReportDefinition) throws(JobFailure) -> [String: MarkdownText] {
        let wanted = Set(definition.textNames)
        let found = try collect { (loader: inout ReportLoader) throws(JobFailure) in
            try loader.input.names(in: "texts")
        }
        guard let found else { return [:] }
        let names = found.compactMap { $0.hasSuffix(".md") && !$0.hasPrefix(".") ? String($0.dropLast(3)) : nil }
        let there = Set(names)
        for name in names where !wanted.contains(name) {
            diagnostics.add(
                Diagnostic(
                    "unused-text", at: Place(file: "texts/\(name).md"), "no document holds this text",
                    hint: "name it among the parts of a document in report.yaml, or take it out"))
        }
        var (known, files): (Set<String>, [(name: String, bytes: [UInt8])]) = ([], [])
        for reference in definition.documents.flatMap(\.texts) where !known.contains(reference.name) {
            guard there.contains(reference.name) else {
                diagnostics.add(
                    "missing-text", at: reference.place, "there is no text \"texts/\(reference.name).md\"",
                    hint: nearestNameHint(to: reference.name, among: names))
                continue
            }
            known.insert(reference.name)
            let bytes = try collect { (loader: inout ReportLoader) throws(JobFailure) in
                try loader.input.read(
                    "texts/\(reference.name).md", namedAt: reference.place, limit: Self.largestText)
            }
            if let bytes { files.append((reference.name, bytes)) }
        }
        return readTexts(files)
    }

    private mutating func readTexts(_ files: [(name: String, bytes: [UInt8])]) -> [String: MarkdownText] {
        var texts: [String: MarkdownText] = [:]
        for file in files {
            do throws(ReportError) {
                texts[file.name] = try readMarkdown(file.bytes, file: "texts/\(file.name).md")
            } catch {
                diagnostics.add(contentsOf: error.diagnostics)
            }
        }
        return texts
    }

    // MARK: Layout and fonts

    private mutating func loadLayout(
        _ definition: ReportDefinition, in layouts: String, families: [String]
    ) throws(JobFailure) -> Layout {
        let name = job.layoutName ?? definition.layout
        let path = FilePaths.join(layouts, name + ".yaml")
        guard FilePaths.staysInside(name), FileSystem.exists(path) else {
            throw try unknownLayout(name, at: definition.layoutPlace, in: layouts)
        }
        let yaml = try layoutFile(name, in: layouts)
        var layout: Layout
        do throws(ReportError) {
            layout = try readLayout(yaml, name: name, families: families)
        } catch {
            throw .report(error)
        }
        if layout.hyphenation { layout.lines.hyphenator = hyphenator(definition) }
        return layout
    }

    /// What hyphenates the report's language; nil with a warning where the machine has no patterns.
    private mutating func hyphenator(_ definition: ReportDefinition) -> Hyphenator? {
        let patterns = HyphenationPatterns(language: definition.language)
        do throws(FileProblem) {
            guard let file = try patterns.read(), let hyphenator = patterns.hyphenator(file) else {
                warnings.append(patterns.missing(at: definition.languagePlace))
                return nil
            }
            outerInputs.append(file)
            return hyphenator
        } catch {
            warnings.append(patterns.missing(at: definition.languagePlace))
            return nil
        }
    }

    /// A layout's file, with what it takes from the layout that it extends.
    private mutating func layoutFile(_ name: String, in layouts: String) throws(JobFailure) -> YAMLNode {
        var seen = [name]
        var yaml = try layoutYAML(name, in: layouts)
        while let base = LayoutBase(removedFrom: &yaml) {
            if seen.contains(base.name) {
                throw .report(
                    ReportError(
                        Diagnostic("circular-layout", at: base.place, "the layout \"\(base.name)\" extends itself")))
            }
            guard FilePaths.staysInside(base.name), FileSystem.exists(FilePaths.join(layouts, base.name + ".yaml"))
            else {
                throw try unknownLayout(base.name, at: base.place, in: layouts)
            }
            seen.append(base.name)
            yaml = try layoutYAML(base.name, in: layouts).extended(by: yaml)
        }
        return yaml
    }

    private mutating func layoutYAML(_ name: String, in layouts: String) throws(JobFailure) -> YAMLNode {
        let bytes = try readOuter(name + ".yaml", of: .layouts, in: layouts)
        do throws(ReportError) {
            return try readYAML(bytes, file: FilePaths.join(layouts, name + ".yaml"))
        } catch {
            throw .report(error)
        }
    }

    private func unknownLayout(_ name: String, at place: Place, in layouts: String) throws(JobFailure) -> JobFailure {
        let names: [String]
        do throws(FileProblem) { names = try FileSystem.list(layouts) } catch { throw error.failure }
        return .report(
            ReportError(
                Diagnostic(
                    "unknown-layout", at: place, "there is no layout \"\(name)\" in \(layouts)",
                    hint: nearestNameHint(
                        to: name,
                        among: names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }))))
    }

    private mutating func loadFonts(in folder: String) throws(JobFailure) -> FontIndex {
        let path = FilePaths.join(folder, "fonts.yaml")
        let bytes = try readOuter("fonts.yaml", of: .fonts, in: folder)
        do throws(ReportError) {
            return try FontIndex.read(readYAML(bytes, file: path), folder: folder)
        } catch {
            throw .report(error)
        }
    }

    /// The fixed words alone, for a command that sets no pages.
    mutating func loadWords(_ definition: ReportDefinition) throws(JobFailure) -> Catalogue {
        try loadCatalogue(definition, in: SharedFolders.folder(.languages, job, report: folder))
    }

    /// The words in the report's language, or else in English, with a warning.
    private mutating func loadCatalogue(
        _ definition: ReportDefinition, in folder: String
    ) throws(JobFailure) -> Catalogue {
        let language = definition.language
        let names = [language, primarySubtag(of: language)]
        let found = names.first {
            FilePaths.staysInside($0) && FileSystem.isFile(FilePaths.join(folder, $0 + ".yaml"))
        }
        let catalogue = try readCatalogue(named: found ?? Self.sourceLanguage, in: folder)
        if found == nil {
            let examples = [Phrase.contents, .option, .total].map { "\"\(catalogue.text($0))\"" }
            warnings.append(
                Diagnostic(
                    "no-catalogue", at: definition.languagePlace,
                    "there is no catalogue of words for the language \"\(language)\"; what the program itself prints on pages, "
                        + "in tables and in graphs (\(examples.joined(separator: ", ")) and \(Phrase.allCases.count - examples.count) other phrases) "
                        + "is in \(catalogue.name), and tagged so",
                    hint: "add \(FilePaths.join(folder, language + ".yaml"))", severity: .warning))
        }
        return catalogue
    }

    /// The language whose words serve where a language has no catalogue.
    private static let sourceLanguage = "en"

    private mutating func readCatalogue(named name: String, in folder: String) throws(JobFailure) -> Catalogue {
        let path = FilePaths.join(folder, name + ".yaml")
        let bytes = try readOuter(name + ".yaml", of: .languages, in: folder)
        do throws(ReportError) {
            return try Languages.readCatalogue(readYAML(bytes, file: path))
        } catch {
            throw .report(error)
        }
    }

    /// Reads a file of a folder of layouts, fonts or catalogues.
    private mutating func readOuter(
        _ name: String, of kind: SharedFolders.Kind, in folder: String
    ) throws(JobFailure) -> [UInt8] {
        let bytes = try InputFolder(path: folder, kind).contents(name, limit: Self.largestYAML)
        outerInputs.append(InputFile(path: FilePaths.join(kind.rawValue, name), bytes: bytes))
        return bytes
    }

    private func timestamp(_ definition: ReportDefinition) throws(JobFailure) -> Int64 {
        try secondsSince1970(sourceDateEpoch: job.sourceDateEpoch) ?? definition.timestamp
    }
}
