internal import DocumentModel
internal import TextFormats
internal import Typesetting

/// Writes the attachment `statistics.json`: every printed statistic with its place and the history of its numbers.
///
/// docs/tracing.md describes the format. A member that has its default is left out.
struct StatisticsFile {
    static let name = "statistics.json"
    private static let version = 1

    private let document: TypesetDocument
    private let identifiers: ElementIdentifiers
    private var requests: [StatisticRequest] = []
    private var requestIndices: [StatisticRequest: Int] = [:]
    private var words = NumberWordTable()

    init(_ document: TypesetDocument, _ identifiers: ElementIdentifiers) {
        self.document = document
        self.identifiers = identifiers
    }

    /// Nil for a document without statistics.
    static func attachment(of document: TypesetDocument, _ identifiers: ElementIdentifiers) -> Attachment? {
        guard !document.statistics.isEmpty else { return nil }
        var file = StatisticsFile(document, identifiers)
        return Attachment(
            DataFile(
                name: name, mediaType: "application/json", description: document.statisticsSources.description,
                bytes: file.json().bytes(indent: 0) + [UInt8(ascii: "\n")]))
    }

    private mutating func json() -> JSONValue {
        let records = document.statistics.map { record($0) }
        var file: JSONObject = [
            "version": .integer(Self.version), "language": .string(document.metadata.language),
        ]
        let list = "inputs.json"
        if document.attachments.contains(where: { $0.file.name == list }) { file.append("inputs", .string(list)) }
        file.append(optional: "answers", strings(document.statisticsSources.answers))
        file.append(optional: "names", strings(document.statisticsSources.names))
        file.append(optional: "numerals", strings(document.statisticsSources.numerals))
        file.append("questions", .object(questions()))
        file.append("words", words.json())
        file.append("requests", .array(requests.map(json)))
        file.append("statistics", .array(records))
        return .object(file)
    }

    private func questions() -> JSONObject {
        var questions = JSONObject()
        for question in document.statisticsSources.questions {
            var entries: JSONObject = ["kind": .string(question.kind), "wording": .string(question.wording)]
            entries.append(
                optional: "names", question.names.isEmpty ? nil : .array(question.names.map(JSONValue.string)))
            if let derivation = question.derivation { entries.append("derived", json(derivation)) }
            questions.append(question.id, .object(entries))
        }
        return questions
    }

    private func json(_ derivation: DerivedQuestion) -> JSONValue {
        var entries: JSONObject = ["definition": .string(derivation.definition)]
        if let merging = derivation.merging {
            var options = JSONObject()
            for option in merging.options {
                options.append(option.code, .array(option.merged.map(JSONValue.string)))
            }
            entries.append("of", .string(merging.question))
            entries.append("adds-up", .boolean(merging.addsUp))
            entries.append("options", .object(options))
        }
        return .object(entries)
    }

    private func json(_ request: StatisticRequest) -> JSONValue {
        var entries: JSONObject = ["source": .string(request.source), "name": .string(request.name)]
        entries.append(optional: "arguments", strings(request.arguments))
        let modifiers = request.modifiers.map { JSONValue.array([.string($0.name), .string($0.value)]) }
        entries.append(optional: "modifiers", modifiers.isEmpty ? nil : .array(modifiers))
        return .object(entries)
    }

    private mutating func record(_ placed: PlacedStatistic) -> JSONValue {
        let statistic = placed.statistic
        var entries: JSONObject = [
            "element": .string(identifiers[placed.element] ?? ""), "page": .integer(placed.page + 1),
            "request": .integer(index(of: statistic.request)),
        ]
        entries.append(optional: "place", statistic.place.map { .string($0.description) })
        entries.append(optional: "question", statistic.question.map(JSONValue.string))
        entries.append(optional: "options", strings(statistic.options))
        if statistic.language != document.metadata.language {
            entries.append("language", .string(statistic.language))
        }
        entries.append("pieces", .array(statistic.pieces.map { piece($0, of: statistic) }))
        return .object(entries)
    }

    private mutating func index(of request: StatisticRequest) -> Int {
        if let index = requestIndices[request] { return index }
        requests.append(request)
        requestIndices[request] = requests.count - 1
        return requests.count - 1
    }

    private mutating func piece(_ piece: Statistic.Piece, of statistic: Statistic) -> JSONValue {
        switch piece {
        case .words(let text): return .string(text)
        case .name(let text): return .object(["name": .string(text)])
        case .number(let number):
            words.add(number, language: statistic.language)
            return .object(json(number, of: statistic))
        }
    }

    private func json(_ number: PrintedNumber, of statistic: Statistic) -> JSONObject {
        var entries: JSONObject = ["text": .string(number.text), "measure": .string(number.measure.rawValue)]
        if number.question != statistic.question { entries.append("question", .optional(number.question)) }
        entries.append(optional: "option", number.option.map(JSONValue.string))
        entries.append(optional: "group", number.group.map(JSONValue.string))
        entries.append(optional: "wave", number.wave.map(JSONValue.string))
        entries.append(optional: "of", number.baseKind.map(JSONValue.string))
        entries.append(optional: "count", number.count.map(JSONValue.integer))
        entries.append(optional: "base", number.base.map(JSONValue.integer))
        entries.append(optional: "weighted-count", number.weightedCount.map { .string($0.text) })
        entries.append(optional: "weighted-base", number.weightedBase.map { .string($0.text) })
        entries.append("value", .string(number.value.text))
        if number.form != .plain { entries.append("form", .string(number.form.rawValue)) }
        if number.decimals != 0 { entries.append("decimals", .integer(number.decimals)) }
        entries.append(optional: "rounding", number.rounding.map { .string($0.rawValue) })
        entries.append(optional: "file", number.dataFile.map(JSONValue.string))
        return entries
    }

    private func strings(_ texts: [String]) -> JSONValue? {
        texts.isEmpty ? nil : .array(texts.map(JSONValue.string))
    }
}

extension JSONObject {
    /// Adds a member unless its value is nil.
    fileprivate mutating func append(optional name: String, _ value: JSONValue?) {
        if let value { append(name, value) }
    }
}
