import Aggregation
import Composition
import Diagnostics
import Expressions
import LargeAnswers
import SurveyData
import TableFiles
import YAMLReader

/// A report's answers and those of earlier waves, counted, without texts and fonts.
struct CountedSurveys {
    var definition: ReportDefinition
    var results: SurveyResults
    var waves: [EarlierWave]
    /// What a person should look at in the files of answers.
    var warnings: [Diagnostic]
}

/// What this wave's answers come to.
struct CountedAnswers {
    var results: SurveyResults
    /// What is counted by groups.
    var groupings: [GroupingRequest]
    /// How their file is written.
    var form: TableForm
    /// The answers one by one; without any where they were only counted, as there is no earlier wave.
    var survey: Survey
    /// The filter of the report.
    var filter: Selection?
    /// By the names of the documents' filters.
    var filtered: [String: CountedPart] = [:]

    /// What those come to whom a document's filter selects.
    struct CountedPart {
        var results: SurveyResults
        var filter: Selection
    }

    /// Those of a report without a survey.
    static let none = CountedAnswers(
        results: SurveyResults(Survey(codebook: .none, responses: [])), groupings: [], form: .delimited(.comma),
        survey: Survey(codebook: .none, responses: []))

    /// An earlier wave, beside this one.
    func beside(_ wave: WaveDefinition, _ earlier: Survey) throws(JobFailure) -> EarlierWave {
        EarlierWave(wave, try earlier.filtered(by: filter, wave), later: survey, groupings: groupings)
    }

    /// The results of documents with filters, beside earlier waves.
    func filteredResults(_ waves: [(WaveDefinition, Survey)]) throws(JobFailure) -> [String: FilteredResults] {
        var found: [String: FilteredResults] = [:]
        for name in filtered.keys.sorted() {
            guard let part = filtered[name] else { continue }
            found[name] = FilteredResults(
                results: part.results,
                waves: try waves.map { wave, earlier throws(JobFailure) in
                    let before = try earlier.filtered(by: filter, wave).filtered(by: part.filter, wave)
                    return EarlierWave(wave, before, later: survey.filtered(by: part.filter), groupings: groupings)
                })
        }
        return found
    }
}

extension Survey {
    /// The responses that a filter selects, if there is one.
    fileprivate func filtered(by filter: Selection?, _ wave: WaveDefinition) throws(JobFailure) -> Survey {
        guard let filter else { return self }
        if let problem = filter.problem(in: codebook) {
            throw .report(
                ReportError(
                    Diagnostic(
                        problem.code, at: problem.place,
                        "the filter \"\(filter.name)\" does not fit the wave \"\(wave.id)\": \(problem.message)",
                        hint: problem.hint)))
        }
        return filtered(by: filter)
    }
}

extension Codebook {
    /// That of a report without a survey: it asks nobody anything.
    fileprivate static let none = Codebook(
        unit: Unit(singular: "respondent", plural: "respondents"), invited: 0, respondents: [], questions: [])
}

extension ReportLoader {
    /// Larger files of answers are counted piece by piece where nothing needs the single answers.
    private static let largestKept = 8 << 20
    private static let hintOnLimit = "raise \"limits: megabytes\" in report.yaml"

    /// The answers and those of earlier waves, for what needs no texts and no fonts.
    ///
    /// - Parameters:
    ///   - condition: a condition or the name of a filter, which selects among the report's answers; all count when nil.
    ///   - groupings: what is wanted by groups.
    mutating func loadSurveys(
        where condition: String? = nil,
        groupings: (Codebook, ReportDefinition) throws(JobFailure) -> [GroupingRequest]
    ) throws(JobFailure) -> CountedSurveys {
        var definition = try loadDefinition()
        try requireSurvey(definition)
        if let condition { try definition.select(condition) }
        let answers = try countAnswers(definition, keepingTexts: false) { [definition] codebook throws(JobFailure) in
            try definition.checkSelected(codebook)
            return try groupings(codebook, definition)
        }
        let waves = try loadWaves(definition)
        do throws(ReportError) { try diagnostics.throwIfErrors() } catch { throw .report(error) }
        return CountedSurveys(
            definition: definition, results: answers.results,
            waves: try waves.map { wave throws(JobFailure) in try answers.beside(wave.0, wave.1) }, warnings: warnings)
    }

    /// This wave's answers, counted.
    ///
    /// - Parameters:
    ///   - keepingTexts: whether the texts among them are wanted.
    ///   - countingDays: whether responses are wanted by their days.
    ///   - groupings: what is wanted by groups.
    mutating func countAnswers(
        _ definition: ReportDefinition, keepingTexts: Bool, countingDays: Bool = false,
        groupings: (Codebook) throws(JobFailure) -> [GroupingRequest]
    ) throws(JobFailure) -> CountedAnswers {
        guard definition.hasSurvey else { return .none }
        let source = try findAnswers(definition)
        let groupings = try groupings(source.codebook)
        let filters = try ReportFilters(definition, source.codebook)
        let needsResponses =
            !definition.waves.isEmpty || keepingTexts && source.holdsTexts || groupings.contains(where: \.isOfTexts)
        if !needsResponses, source.canBeStreamed, input.size(of: source.file) > Self.largestKept {
            let results = try stream(source, groupings, filters.ofReport, countingDays: countingDays)
            var counted = CountedAnswers(
                results: results, groupings: groupings, form: source.form,
                survey: Survey(codebook: source.codebook, responses: []))
            for filter in filters.ofDocuments {
                counted.filtered[filter.name] = CountedAnswers.CountedPart(
                    results: try stream(source, groupings, filters.joined(filter), countingDays: countingDays),
                    filter: filter)
            }
            return counted
        }
        let all = try read(source)
        let survey = filters.ofReport.map(all.filtered) ?? all
        var results = SurveyResults(survey, groupings: groupings)
        let last = all.responses.compactMap(\.submitted).max()
        if filters.ofReport != nil { results.lastSubmitted = last }
        var counted = CountedAnswers(
            results: results, groupings: groupings, form: source.form, survey: survey, filter: filters.ofReport)
        for filter in filters.ofDocuments {
            var results = SurveyResults(survey.filtered(by: filter), groupings: groupings)
            results.lastSubmitted = last
            counted.filtered[filter.name] = CountedAnswers.CountedPart(results: results, filter: filter)
        }
        return counted
    }

    /// Stops a command that is about nothing but answers.
    private func requireSurvey(_ definition: ReportDefinition) throws(JobFailure) {
        guard !definition.hasSurvey else { return }
        throw .report(
            ReportError(
                Diagnostic(
                    "no-survey", at: Place(file: "report.yaml"),
                    "the report has no survey: its folder has neither a codebook nor answers",
                    hint: "add codebook.yaml and responses.csv, or name them in report.yaml")))
    }

    private mutating func stream(
        _ source: AnswerSource, _ groupings: [GroupingRequest], _ filter: Selection?, countingDays: Bool
    ) throws(JobFailure) -> SurveyResults {
        let file = try input.open(
            source.file, namedAt: source.place, limit: source.limits.bytes, hint: Self.hintOnLimit)
        do throws(ReportError) {
            var found: [Diagnostic] = []
            let results = try SurveyResults(
                streaming: .file(file), file: source.file, codebook: source.codebook, format: source.format,
                groupings: groupings, filter: filter, countingDays: countingDays, warnings: &found)
            // Each filter of a document reads the file again.
            warnings += found.filter { !warnings.contains($0) }
            return results
        } catch {
            throw .report(error)
        }
    }

    /// Earlier waves, each with what is wrong in it; those that could not be read are left out.
    mutating func loadWaves(_ definition: ReportDefinition) throws(JobFailure) -> [(WaveDefinition, Survey)] {
        var waves: [(WaveDefinition, Survey)] = []
        for wave in definition.waves {
            let survey = try collect { (loader: inout ReportLoader) throws(JobFailure) in
                try loader.loadWave(wave, limits: definition.limits)
            }
            if let survey { waves.append((wave, survey)) }
        }
        return waves
    }

    private mutating func loadWave(_ wave: WaveDefinition, limits: YAMLNode?) throws(JobFailure) -> Survey {
        try read(findAnswers(wave, limits: limits))
    }

    private mutating func findAnswers(_ wave: WaveDefinition, limits: YAMLNode?) throws(JobFailure) -> AnswerSource {
        try findAnswers(
            (wave.answers, wave.answersPlace), codebook: (wave.codebook, wave.codebookPlace),
            binding: wave.binding.map { ($0, wave.bindingPlace) }, limits: limits)
    }

    /// What became of the answers of this wave and of the earlier ones, also where a build would refuse them.
    mutating func reconcileAnswers() throws(JobFailure) -> [Reconciliation] {
        let definition = try loadDefinition()
        try requireSurvey(definition)
        var found = [try reconciled(findAnswers(definition))]
        for wave in definition.waves {
            let account = try collect { (loader: inout ReportLoader) throws(JobFailure) in
                try loader.reconciled(loader.findAnswers(wave, limits: definition.limits))
            }
            guard var account else { continue }
            account.wave = wave.id
            found.append(account)
        }
        return found
    }

    private mutating func reconciled(_ source: AnswerSource) throws(JobFailure) -> Reconciliation {
        reconcile(
            try bytes(of: source), file: source.file, codebook: source.codebook, binding: source.binding,
            limits: source.limits)
    }

    private mutating func read(_ source: AnswerSource) throws(JobFailure) -> Survey {
        let bytes = try bytes(of: source)
        do throws(ReportError) {
            let survey = try readAnswers(
                bytes, file: source.file, codebook: source.codebook, binding: source.binding, limits: source.limits)
            warnings += survey.warnings
            return survey
        } catch {
            throw .report(error)
        }
    }

    private mutating func bytes(of source: AnswerSource) throws(JobFailure) -> [UInt8] {
        try input.read(source.file, namedAt: source.place, limit: source.limits.bytes, hint: Self.hintOnLimit)
    }

    /// This wave's answers with all that is needed to read them.
    private mutating func findAnswers(_ definition: ReportDefinition) throws(JobFailure) -> AnswerSource {
        try findAnswers(
            (definition.answers, definition.answersPlace), codebook: (definition.codebook, definition.codebookPlace),
            binding: definition.binding.map { ($0, definition.bindingPlace) }, limits: definition.limits)
    }

    /// Answers with all that is needed to read them; each file with the place where it is named.
    private mutating func findAnswers(
        _ answers: (String, Place), codebook: (String, Place), binding: (String, Place)?, limits: YAMLNode?
    ) throws(JobFailure) -> AnswerSource {
        let codebook = try loadFile(codebook)
        let binding = try binding.map { named throws(JobFailure) in try loadFile(named) }
        do throws(ReportError) {
            return try AnswerSource(
                file: answers.0, namedAt: answers.1, codebook: codebook, binding: binding, limits: limits)
        } catch {
            throw .report(error)
        }
    }

    private mutating func loadFile(_ named: (name: String, place: Place)) throws(JobFailure) -> InputFile {
        InputFile(path: named.name, bytes: try input.read(named.name, namedAt: named.place, limit: Self.largestYAML))
    }
}
