/// The columns of an export while they are written.
struct Columns {
    private let survey: InventedSurvey
    private(set) var names: [String] = []
    /// The second header row.
    private(set) var below: [String] = []
    private var cells: [[String]] = []

    init(_ survey: InventedSurvey) { self.survey = survey }

    var rows: [[String]] { (0..<survey.respondents).map { row in cells.map { $0[row] } } }

    mutating func add(_ name: String, below: String = "", _ cell: (Int) -> String) {
        names.append(name)
        self.below.append(below)
        cells.append((0..<survey.respondents).map(cell))
    }

    // MARK: As each tool writes questions

    /// One column a question, titles in cells.
    mutating func addQuestions(joinedBy separator: String, endsEach: Bool = false) {
        for question in survey.questions {
            add(question.wording) { row in
                let cell = question.cell(row, separator) { question.options[$0] }
                return endsEach && question.kind == .multiple && !cell.isEmpty ? cell + separator : cell
            }
        }
    }

    /// The same under short names, with the wordings in a second row.
    mutating func addNamed() {
        for question in survey.questions {
            add(question.name, below: question.wording) { question.cell($0, ";") { question.options[$0] } }
        }
    }

    /// Names and codes.
    mutating func addCodes() {
        for question in survey.questions {
            add(question.name) { question.cell($0, " ") { "o\($0 + 1)" } }
        }
    }

    /// One column an option, its title where it was chosen and in the second row.
    mutating func addExpanded() {
        for question in survey.questions {
            guard question.kind == .multiple else {
                let mark = question.options.isEmpty ? "Open-Ended Response" : "Response"
                add(question.wording, below: mark) { question.cell($0, ";") { question.options[$0] } }
                continue
            }
            for (option, title) in question.options.enumerated() {
                add(option == 0 ? question.wording : "", below: title) {
                    question.chosen[$0].contains(option) ? title : ""
                }
            }
        }
    }

    mutating func addQualtrics() {
        for (number, question) in survey.questions.enumerated() {
            let name = "Q\(number + 1)"
            guard question.kind == .multiple else {
                add(name, below: question.wording) { question.cell($0, ",") { question.options[$0] } }
                continue
            }
            for (option, title) in question.options.enumerated() {
                add("\(name)_\(option + 1)", below: "\(question.wording) - Selected Choice - \(title)") {
                    question.chosen[$0].contains(option) ? title : ""
                }
            }
        }
    }

    mutating func addKobo(labels: Bool) {
        for question in survey.questions {
            let name = labels ? question.wording : question.name
            func word(_ option: Int) -> String { labels ? question.options[option] : "o\(option + 1)" }
            add(name) { question.cell($0, " ", word) }
            guard question.kind == .multiple else { continue }
            for option in question.options.indices {
                add("\(name)/\(word(option))") { row in
                    question.chosen[row].isEmpty ? "" : question.chosen[row].contains(option) ? "1" : "0"
                }
            }
        }
    }

    mutating func addLimeSurvey(_ form: ExportForm) {
        let metadata = [
            ("id", "Response ID"), ("submitdate", "Date submitted"), ("lastpage", "Last page"),
            ("startlanguage", "Start language"),
        ]
        func add(_ code: String, _ text: String, _ column: (Int) -> String) {
            switch form {
            case .limeSurveyFull: self.add(text, column)
            case .limeSurveyBoth: self.add("\(code). \(text)", column)
            case .limeSurveyVV: self.add(code.replacing("[", with: "_").replacing("]", with: ""), below: text, column)
            default: self.add(code, column)
            }
        }
        for (code, text) in metadata {
            add(code, text) { row in
                switch code {
                case "id": "\(row + 1)"
                case "submitdate": "2024-03-\(two(row % 28 + 1)) 09:12:00"
                case "lastpage": "3"
                default: "en"
                }
            }
        }
        let isFull = form == .limeSurveyFull
        for question in survey.questions {
            guard question.kind == .multiple else {
                add(question.name, question.wording) {
                    question.cell($0, ";") { isFull ? question.options[$0] : "A\($0 + 1)" }
                }
                continue
            }
            for (option, title) in question.options.enumerated() {
                let text = form == .limeSurveyVV ? "\(question.wording) (\(title))" : "\(question.wording) [\(title)]"
                add("\(question.name)[SQ00\(option + 1)]", text) { row in
                    question.chosen[row].contains(option) ? isFull ? "Yes" : "Y" : isFull ? "No" : ""
                }
            }
        }
    }
}

extension InventedSurvey.Question {
    /// The cell of a respondent who may have chosen several options.
    func cell(_ row: Int, _ separator: String, _ word: (Int) -> String) -> String {
        options.isEmpty ? texts[row] : chosen[row].map(word).joined(separator: separator)
    }
}
