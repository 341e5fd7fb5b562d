internal import Diagnostics
internal import DocumentModel
internal import ExactNumbers
internal import TextFormats

extension StatisticsFile {
    /// - Throws: when the bytes are not JSON of the form that docs/tracing.md describes.
    init(_ bytes: [UInt8]) throws(StatisticsFileProblem) {
        let value: JSONValue
        do throws(JSONProblem) {
            value = try readJSON(bytes)
        } catch {
            throw StatisticsFileProblem(message: "is not JSON: \(error)")
        }
        let root = try JSONMembers(value, path: "")
        let version = try root.integer("version")
        guard version == Self.version else {
            throw StatisticsFileProblem(message: "has version \(version); this program reads version \(Self.version)")
        }
        language = try root.string("language")
        inputs = try root.optionalString("inputs")
        answers = try root.strings("answers")
        names = try root.strings("names")
        numerals = Set(try root.strings("numerals"))
        for (id, entries) in try root.objects("questions") {
            questions[id] = AskedQuestion(
                id: id, kind: try entries.string("kind"), wording: try entries.string("wording"),
                names: try entries.strings("names"), derivation: try Self.derivation(entries))
        }
        words = try Self.words(try root.objects("words"))
        let requests = try root.list("requests").map { entries throws(StatisticsFileProblem) in
            try Self.request(entries)
        }
        let language = language
        records = try root.list("statistics").map { entries throws(StatisticsFileProblem) in
            try StatisticRecord(entries, requests: requests, language: language)
        }
    }

    private static func derivation(_ question: JSONMembers) throws(StatisticsFileProblem) -> DerivedQuestion? {
        guard let entries = try question.optionalObject("derived") else { return nil }
        let definition = try entries.string("definition")
        guard let of = try entries.optionalString("of") else { return DerivedQuestion(definition: definition) }
        let options = try entries.optionalObject("options")?.allLists() ?? []
        return DerivedQuestion(
            definition: definition,
            merging: DerivedQuestion.Merging(
                question: of, addsUp: try entries.boolean("adds-up"),
                options: options.map { DerivedQuestion.Option(code: $0.name, merged: $0.texts) }))
    }

    private static func words(_ languages: [(String, JSONMembers)]) throws(StatisticsFileProblem) -> [WordTable] {
        var tables: [WordTable] = []
        for (language, forms) in languages {
            for (name, values) in try forms.allObjects() {
                guard let form = PrintedNumber.Form(rawValue: name) else { throw forms.problem(name, "is not a form") }
                tables.append(WordTable(language: language, form: form, words: try values.allStrings()))
            }
        }
        return tables
    }

    private static func request(_ entries: JSONMembers) throws(StatisticsFileProblem) -> StatisticRequest {
        let modifiers = try entries.pairs("modifiers").map { StatisticRequest.Modifier(name: $0.0, value: $0.1) }
        return StatisticRequest(
            source: try entries.string("source"), name: try entries.string("name"),
            arguments: try entries.strings("arguments"), modifiers: modifiers)
    }
}

extension StatisticRecord {
    fileprivate init(
        _ entries: JSONMembers, requests: [StatisticRequest], language: String
    ) throws(StatisticsFileProblem) {
        element = try entries.string("element")
        page = try entries.integer("page")
        let index = try entries.integer("request")
        guard requests.indices.contains(index) else {
            throw entries.problem("request", "is \(index), but there are \(requests.count) requests")
        }
        let question = try entries.optionalString("question")
        let pieces = try entries.values("pieces").map { piece throws(StatisticsFileProblem) in
            try Self.piece(piece, question: question)
        }
        statistic = Statistic(
            request: requests[index], pieces: pieces, question: question, options: try entries.strings("options"),
            language: try entries.optionalString("language") ?? language,
            place: try entries.optionalString("place").map { Place(file: $0) })
    }

    private static func piece(
        _ piece: (value: JSONValue, path: String), question: String?
    ) throws(StatisticsFileProblem) -> Statistic.Piece {
        if case .string(let words) = piece.value { return .words(words) }
        let entries = try JSONMembers(piece.value, path: piece.path)
        if let name = try entries.optionalString("name") { return .name(name) }
        return .number(try number(entries, question: question))
    }

    private static func number(
        _ entries: JSONMembers, question: String?
    ) throws(StatisticsFileProblem) -> PrintedNumber {
        let form = try entries.optionalCase("form", PrintedNumber.Form.self) ?? .plain
        var number = PrintedNumber(
            try entries.required("measure", PrintedNumber.Measure.self), value: try entries.fraction("value"),
            form: form,
            decimals: try entries.optionalInteger("decimals") ?? 0,
            rounding: try entries.optionalCase("rounding", Rounding.self), text: try entries.string("text"))
        guard (0...9).contains(number.decimals) else { throw entries.problem("decimals", "is not 0 to 9") }
        number.question = entries.has("question") ? try entries.optionalString("question") : question
        number.option = try entries.optionalString("option")
        number.group = try entries.optionalString("group")
        number.wave = try entries.optionalString("wave")
        number.baseKind = try entries.optionalString("of")
        number.count = try entries.optionalInteger("count")
        number.base = try entries.optionalInteger("base")
        number.weightedCount = try entries.optionalFraction("weighted-count")
        number.weightedBase = try entries.optionalFraction("weighted-base")
        number.dataFile = try entries.optionalString("file")
        return number
    }
}
