import Diagnostics
package import TableFiles

/// What betrays a row below the header as one more header row, so that it is never counted as a response.
///
/// A row that repeats a header row is found wherever it is; the other signs are looked for in the first rows alone.
package struct HeaderSigns: Sendable {
    /// How many rows below the header are looked at for every sign: no tool writes more header rows than these and one.
    package static let firstRows = 3

    /// A cell of a header row: a row that repeats the header row has the same bytes there.
    package struct Probe: Sendable {
        /// The column, from 0.
        package let column: Int
        /// As in the file, without white space around them.
        package let bytes: [UInt8]
    }

    /// Some cells of each header row; a row that has none of them is not compared further.
    package let probes: [Probe]
    /// The cells of each header row.
    private let heads: [[String]]
    /// By column: how it and its question are called.
    private let names: [Set<String>]
    /// Columns whose cells may rightly hold what their heads hold: the title of an option.
    private let ambiguous: Set<Int>
    private let isSure: Bool

    init(_ header: AnswerHeader, _ binding: AnswerBinding, _ codebook: Codebook) {
        heads = header.cells
        isSure = binding.header.isSure
        var names = header.names.map { Set([letters($0)]) }
        for row in header.cells {
            for (column, cell) in row.enumerated() where column < names.count { names[column].insert(letters(cell)) }
        }
        var ambiguous: Set<Int> = []
        for question in codebook.questions {
            guard let bound = binding.questions[question.id] else { continue }
            let own = Set((question.options.flatMap { $0.labels + [$0.code] } + bound.words).map(letters))
            for role in bound.columns(of: question) {
                guard let index = header.indices[role.column.name] else { continue }
                if !own.isDisjoint(with: names[index]) { ambiguous.insert(index) }
                names[index].formUnion([letters(question.wording), letters(question.topic)])
            }
        }
        if let column = binding.respondent.flatMap({ header.indices[$0.column.name] }) {
            let known = codebook.respondents.flatMap { [$0.id, $0.name, $0.acronym, $0.fullName] }.compactMap(\.self)
                .map(letters)
            if !names[column].isDisjoint(with: known) { ambiguous.insert(column) }
        }
        // A number may be an answer as well.
        self.names = names.map { $0.filter { name in name.contains(where: \.isLetter) } }
        self.ambiguous = ambiguous
        probes = isSure ? [] : header.probes(besides: ambiguous)
    }

    /// Records what betrays a row that repeats a header row; false when nothing does.
    func takesForHeader(_ row: TableRow, into findings: inout Findings) -> Bool {
        guard probes.contains(where: { matches($0, row) }), repeatsHead(row) else { return false }
        findings.add(
            Diagnostic(
                "repeated-header", at: row.place, "this row repeats the names of the columns",
                hint: "delete it, or leave it out with a rule under \"leave-out\" in the binding"))
        return true
    }

    /// Records what betrays one of the first rows as a header row; false when nothing does.
    package func takesFirstForHeader(_ row: TableRow, into findings: inout Findings) -> Bool {
        guard !isSure, let sign = sign(of: row) else { return false }
        findings.add(
            Diagnostic(
                "header-among-answers", at: row.place, "this row looks like a header row, not like a response: \(sign)",
                hint: "if it is one, count it under \"header: rows\" in the binding or import the file anew; "
                    + "if it is a response, add \"sure: yes\" under \"header\""))
        return true
    }

    private func matches(_ probe: Probe, _ row: TableRow) -> Bool {
        row.cells.indices.contains(probe.column)
            && row.source.bytes[row.trimmed(probe.column)].elementsEqual(probe.bytes)
    }

    /// Whether two thirds of the cells that have content are those of one header row.
    private func repeatsHead(_ row: TableRow) -> Bool {
        let cells = row.cells.indices.filter { !ambiguous.contains($0) && !row.trimmed($0).isEmpty }
            .map { ($0, collapsingWhitespace(row.text($0))) }
        return heads.contains { head in
            let same = cells.count { $0 < head.count && head[$0] == $1 }
            return same > 0 && 3 * same >= 2 * cells.count
        }
    }

    private func sign(of row: TableRow) -> String? {
        let cells = row.cells.indices.filter { !row.trimmed($0).isEmpty }.map { ($0, row.text($0)) }
        if let cell = cells.first(where: { isImportMark($0.1) }) { return "it has \(quoted(cell.1))" }
        if let first = cells.first, cells.allSatisfy({ isTag($0.1) }), cells.count > 1 || row.cells.count > 2 {
            return "it holds only tags such as \(quoted(first.1))"
        }
        let responses = cells.filter { isResponseMark($0.1) }
        if responses.count > 1 || responses.contains(where: { letters($0.1) != "response" }) {
            return "it has \(quoted(responses[0].1))"
        }
        let named = cells.filter { column, text in
            column < names.count && !ambiguous.contains(column) && isCalled(letters(text), names[column])
        }
        // One or two letters may be an answer as well, unless all cells name their columns.
        if named.count > 1, named.count == cells.count { return "\(quoted(named[0].1)) names its column" }
        let few = 2
        let long = named.filter { letters($0.1).count > few }
        let isExact = long.contains { column, text in names[column].contains(letters(text)) }
        guard let first = long.first, long.count > few || isExact && (long.count > 1 || 2 * long.count >= cells.count)
        else { return nil }
        return "\(quoted(first.1)) names its column"
    }

    /// Whether a text is one of the names of a column, or begins with one long enough to be a question.
    private func isCalled(_ text: String, _ names: Set<String>) -> Bool {
        let shortestQuestion = 12
        return !text.isEmpty
            && (names.contains(text) || names.contains { $0.count >= shortestQuestion && text.hasPrefix($0) })
    }
}

extension QuestionBinding {
    /// The export's own words for options.
    fileprivate var words: [String] {
        switch form {
        case .cell(_, let cell): cell.naming.words
        case .rankColumns(_, let naming), .choiceColumns(_, let naming): naming.words
        case .optionColumns(let options): options.chosen
        case .text, .number, .optionRanks: []
        }
    }
}

extension OptionNaming {
    fileprivate var words: [String] {
        switch self {
        case .code, .label: []
        case .codes(let codes): codes.keys.sorted()
        }
    }
}

extension AnswerHeader {
    fileprivate func probes(besides ambiguous: Set<Int>) -> [HeaderSigns.Probe] {
        let perRow = 4
        return allRows.flatMap { row in
            let columns = row.cells.indices.filter { !ambiguous.contains($0) && !row.trimmed($0).isEmpty }
            return columns.prefix(perRow).map {
                HeaderSigns.Probe(column: $0, bytes: Array(row.source.bytes[row.trimmed($0)]))
            }
        }
    }
}

/// Whether a cell is Qualtrics' mark of a column: `{"ImportId":"QID1"}`, in any quotation marks.
package func isImportMark(_ text: String) -> Bool {
    guard text.first == "{" else { return false }
    return text.dropFirst().drop { !$0.isLetter }.lowercased().hasPrefix("importid")
}

/// Whether a cell is a tag of the Humanitarian Exchange Language: `#adm1 +code`.
package func isTag(_ text: String) -> Bool {
    text.first == "#" && text.dropFirst().first?.isLetter == true
        && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "#+_ ".contains($0)) }
}

/// Whether a cell is what SurveyMonkey writes below a question of one column.
package func isResponseMark(_ text: String) -> Bool { responseMarks.contains(letters(text)) }

private let responseMarks: Set<String> = [
    "response", "openendedresponse", "antwort", "antwortmitoffenemende", "réponse", "réponselibre",
    "réponseenouverte", "respuesta", "respuestaabierta", "resposta", "respostaaberta", "risposta", "rispostalibera",
    "antwoord", "openvraagantwoord", "svar", "åbentsvar",
]

/// The letters and digits of a text in lower case: names that differ in nothing else are one.
package func letters(_ text: String) -> String {
    String(
        String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    )
    .lowercased()
}
