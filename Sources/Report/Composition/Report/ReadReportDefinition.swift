import SurveyData
import Aggregation
import Dates
public import Diagnostics
import Expressions
public import YAMLReader

/// Reads `report.yaml`.
///
/// - Parameters:
///   - name: the report's folder name.
///   - hasSurveyFiles: whether the folder has a codebook or answers under their usual names.
/// - Throws: all missing, unknown and invalid entries at once.
public func readReportDefinition(
    _ yaml: YAMLNode, name: String, hasSurveyFiles: Bool = true
) throws(ReportError) -> ReportDefinition {
    var diagnostics = DiagnosticList()
    let definition = ReportDefinitionReader(name: name, hasSurveyFiles: hasSurveyFiles).read(yaml, into: &diagnostics)
    try diagnostics.throwIfErrors()
    guard let definition else {
        throw ReportError(Diagnostic("no-report", at: yaml.place, "this is not a report definition"))
    }
    return definition
}

private struct ReportDefinitionReader {
    let name: String
    let hasSurveyFiles: Bool

    /// A report that has one of these keys is made of a survey.
    private static let keysOfSurvey = [
        "codebook", "answers", "binding", "limits", "rounding", "small-base", "waves", "banners", "filters",
        "filter", "graphs",
    ]

    func read(_ yaml: YAMLNode, into diagnostics: inout DiagnosticList) -> ReportDefinition? {
        guard var fields = YAMLFields(yaml, of: "the report", into: &diagnostics) else { return nil }
        let date = fields.string("date", into: &diagnostics)
        let datePlace = fields.place(of: "date")
        let timestamp = date.flatMap(secondsSince1970)
        let hasSurvey = hasSurveyFiles || Self.keysOfSurvey.contains { fields.has($0) }
        if let date, timestamp == nil {
            diagnostics.add(
                Diagnostic(
                    "bad-date", at: datePlace, "\"date\" is \"\(date)\", expected a day as 2023-06-15"))
        }
        let filters = readFilters(&fields, into: &diagnostics)
        var definition = ReportDefinition(
            name: name, layout: fields.optionalString("layout", into: &diagnostics) ?? "report",
            hasSurvey: hasSurvey, codebook: fields.optionalString("codebook", into: &diagnostics) ?? "codebook.yaml",
            answers: fields.optionalString("answers", into: &diagnostics) ?? "responses.csv",
            binding: fields.optionalString("binding", into: &diagnostics),
            limits: fields.optionalMapping("limits", into: &diagnostics),
            issuingBody: fields.string("issuing-body", into: &diagnostics) ?? "",
            dateLine: fields.optionalString("date-line", into: &diagnostics) ?? date ?? "",
            timestamp: timestamp ?? 0, occasion: fields.optionalString("occasion", into: &diagnostics),
            language: language(&fields, into: &diagnostics),
            keywords: fields.optionalStrings("keywords", into: &diagnostics),
            acronyms: acronyms(&fields, into: &diagnostics),
            source: (hasSurvey
                ? fields.string("source", into: &diagnostics) : fields.optionalString("source", into: &diagnostics))
                ?? "",
            graphs: graphs(&fields, into: &diagnostics), documents: documents(&fields, into: &diagnostics),
            rules: readReportingRules(&fields, into: &diagnostics), waves: readWaves(&fields, into: &diagnostics),
            banners: readBanners(&fields, into: &diagnostics), filters: filters,
            filter: filterName(&fields, into: &diagnostics),
            layoutPlace: fields.place(of: "layout"), languagePlace: fields.place(of: "language"),
            codebookPlace: fields.place(of: "codebook"),
            answersPlace: fields.place(of: "answers"),
            bindingPlace: fields.place(of: "binding"))
        definition.metadataPlaces.issuingBody = fields.place(of: "issuing-body")
        definition.metadataPlaces.occasion = fields.place(
            of: ["occasion", "date-line"].first { fields.has($0) } ?? "date")
        definition.metadataPlaces.keywords = fields.place(of: "keywords")
        fields.finish(into: &diagnostics)
        checkFilterNames(of: definition, into: &diagnostics)
        return definition
    }

    private func language(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> String {
        let language = fields.optionalString("language", into: &diagnostics) ?? "en"
        if let problem = badLanguage(language, at: fields.place(of: "language")) { diagnostics.add(problem) }
        return language
    }

    private func acronyms(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [String: String] {
        guard let mapping = fields.optionalMapping("acronyms", into: &diagnostics),
            case .mapping(let entries) = mapping.content,
            var named = YAMLFields(mapping, of: "\"acronyms\"", into: &diagnostics)
        else { return [:] }
        var acronyms: [String: String] = [:]
        for entry in entries {
            acronyms[entry.key] = named.string(entry.key, into: &diagnostics)
            guard entry.key.isEmpty || !entry.key.allSatisfy(\.belongsToWord) else { continue }
            diagnostics.add(
                Diagnostic(
                    "bad-acronym", at: entry.keyPlace, "\(quoted(entry.key)) is not a single word",
                    hint: "use letters, digits and hyphens"))
        }
        return acronyms
    }

    private func graphs(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [GraphDefinition] {
        guard let mapping = fields.optionalMapping("graphs", into: &diagnostics),
            case .mapping(let entries) = mapping.content
        else { return [] }
        var names = FileNames()
        for entry in entries {
            let other = names.first(entry.key)
            addDuplicate(entry.key, of: "graph", other: other, at: entry.keyPlace, into: &diagnostics)
        }
        return entries.compactMap { graph($0, into: &diagnostics) }
    }

    /// Files whose names differ only by case are one file on many systems.
    private func addDuplicate(
        _ name: String, of what: String, other: String?, at place: Place, into diagnostics: inout DiagnosticList
    ) {
        guard let other else { return }
        diagnostics.add(
            Diagnostic(
                "duplicate-\(what)", at: place,
                name == other
                    ? "the \(what) \"\(name)\" is defined twice"
                    : "the names of the \(what)s \"\(other)\" and \"\(name)\" differ only by case",
                hint: name == other ? nil : "rename one: on many systems, their files would be the same"))
    }

    private func graph(_ entry: YAMLEntry, into diagnostics: inout DiagnosticList) -> GraphDefinition? {
        guard isFileName(entry.key, at: entry.keyPlace, of: "graph", into: &diagnostics),
            var fields = YAMLFields(entry.value, of: "graph \"\(entry.key)\"", into: &diagnostics)
        else { return nil }
        let question = fields.optionalString("question", into: &diagnostics)
        let kinds = GraphDefinition.Kind.allCases.map(\.rawValue)
        let bases = [BaseKind.respondents, .responses].map(\.rawValue)
        let graph = GraphDefinition(
            id: entry.key, question: question ?? entry.key,
            questionPlace: question == nil ? entry.keyPlace : fields.place(of: "question"),
            kind: fields.optionalOneOf("kind", kinds, into: &diagnostics).flatMap(GraphDefinition.Kind.init),
            title: line("title", &fields, into: &diagnostics) ?? TextLine(text: "", place: entry.keyPlace),
            highlightedRanks: highlightedRanks(&fields, into: &diagnostics),
            base: fields.optionalOneOf("base", bases, into: &diagnostics).flatMap(BaseKind.init) ?? .respondents,
            order: fields.optionalOneOf("order", RowOrder.allCases.map(\.rawValue), into: &diagnostics)
                .flatMap(RowOrder.init), filter: filterName(&fields, into: &diagnostics),
            with: word("with", &fields, into: &diagnostics), since: word("since", &fields, into: &diagnostics),
            by: word("by", &fields, into: &diagnostics),
            zero: fields.optionalOneOf("zero", GraphDefinition.ZeroOptions.allCases.map(\.rawValue), into: &diagnostics)
                .flatMap(GraphDefinition.ZeroOptions.init),
            isCompact: fields.boolean("compact", default: false, into: &diagnostics),
            label: fields.optionalString("label", into: &diagnostics), place: entry.keyPlace)
        fields.finish(into: &diagnostics)
        return graph
    }

    /// The name of a question, wave or group, with its place.
    private func word(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> Expression.Word? {
        fields.optionalString(key, into: &diagnostics).map {
            Expression.Word(text: $0, place: fields.place(of: key))
        }
    }

    private func highlightedRanks(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Int {
        let key = "highlight-ranks"
        let ranks = fields.optionalInteger(key, into: &diagnostics) ?? 0
        if ranks < 0 {
            diagnostics.add(
                Diagnostic("bad-rank", at: fields.place(of: key), "\"\(key)\" is \(ranks), expected 0 or more"))
        }
        return ranks
    }

    private func documents(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [DocumentDefinition] {
        var documents: [DocumentDefinition] = []
        var names = FileNames()
        for node in fields.list("documents", into: &diagnostics) {
            guard let document = document(node, into: &diagnostics) else { continue }
            if !document.name.isEmpty {
                let other = names.first(document.name)
                addDuplicate(document.name, of: "document", other: other, at: node.place, into: &diagnostics)
            }
            documents.append(document)
        }
        if documents.isEmpty, !diagnostics.hasErrors {
            diagnostics.add(
                Diagnostic("no-documents", at: fields.place(of: "documents"), "the report has no documents"))
        }
        return documents
    }

    private func document(_ node: YAMLNode, into diagnostics: inout DiagnosticList) -> DocumentDefinition? {
        guard var fields = YAMLFields(node, of: "a document", into: &diagnostics) else { return nil }
        let name = fields.string("name", into: &diagnostics) ?? ""
        if !name.isEmpty {
            _ = isFileName(name, at: fields.place(of: "name"), of: "document", into: &diagnostics)
            fields.what = "document \"\(name)\""
        }
        let document = DocumentDefinition(
            name: name, title: line("title", &fields, into: &diagnostics) ?? TextLine(text: "", place: node.place),
            shortTitle: optionalLine("short-title", &fields, into: &diagnostics),
            subtitle: optionalLine("subtitle", &fields, into: &diagnostics),
            summary: optionalLine("summary", &fields, into: &diagnostics),
            hasContentsList: fields.boolean("contents", default: false, into: &diagnostics),
            numbersTables: fields.boolean("number-tables", default: false, into: &diagnostics),
            hasTablesList: fields.boolean("list-of-tables", default: false, into: &diagnostics),
            partLabel: fields.optionalString("part-label", into: &diagnostics),
            frontMatter: texts("front-matter", &fields, into: &diagnostics),
            parts: texts("parts", &fields, into: &diagnostics),
            backMatter: texts("back-matter", &fields, into: &diagnostics),
            limits: readDocumentLimits(&fields, into: &diagnostics), place: node.place,
            filter: filterName(&fields, into: &diagnostics))
        checkTexts(of: document, fields.what, into: &diagnostics)
        fields.finish(into: &diagnostics)
        return document
    }

    private func checkTexts(of document: DocumentDefinition, _ what: String, into diagnostics: inout DiagnosticList) {
        if document.texts.isEmpty, !diagnostics.hasErrors {
            diagnostics.add(
                Diagnostic(
                    "no-texts", at: document.place, "\(what) has no text",
                    hint: "name texts under \"parts\", \"front-matter\" or \"back-matter\""))
        }
        var seen: Set<String> = []
        for text in document.texts where !seen.insert(text.name).inserted {
            diagnostics.add(
                Diagnostic("duplicate-text", at: text.place, "\(what) holds the text \"\(text.name)\" twice"))
        }
    }

    private func line(_ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> TextLine? {
        fields.string(key, into: &diagnostics).map { TextLine(text: $0, place: fields.place(of: key)) }
    }

    private func optionalLine(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> TextLine? {
        fields.optionalString(key, into: &diagnostics).map { TextLine(text: $0, place: fields.place(of: key)) }
    }

    private func texts(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> [DocumentDefinition.TextReference] {
        fields.optionalList(key, into: &diagnostics).compactMap { node in
            guard case .scalar(let name, _) = node.content else {
                diagnostics.add(
                    Diagnostic(
                        "wrong-type", at: node.place, "an item of \"\(key)\" does not name a text",
                        hint: "write the name of a file in texts/, without its extension"))
                return nil
            }
            guard isFileName(name, at: node.place, of: "text", into: &diagnostics) else { return nil }
            return DocumentDefinition.TextReference(name: name, place: node.place)
        }
    }
}

/// Midnight UTC of a day written as `2023-06-15`, in seconds since 1970; nil when it is not a day from 1970 on.
func secondsSince1970(_ date: String) -> Int64? {
    guard let day = CalendarDate(date)?.daysSince1970, day >= 0 else { return nil }
    let secondsADay: Int64 = 86_400
    return Int64(day) * secondsADay
}

/// Names of files, found regardless of case.
private struct FileNames {
    private var names: [String: String] = [:]

    /// The first name that differs from this one by case at most; nil, and this one is kept, if there is none.
    mutating func first(_ name: String) -> String? {
        if let other = names[name.lowercased()] { return other }
        names[name.lowercased()] = name
        return nil
    }
}
