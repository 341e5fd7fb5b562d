@testable import SurveyData

/// Writes a survey as a tool exports it, with the binding that reads it.
struct ToolWriter {
    let form: ToolForm
    let survey: Survey
    private(set) var columns: [WrittenColumn] = []
    private var binding: [String] = []
    /// What each cell says, in words.
    private(set) var rows: [[String]] = []

    init(_ form: ToolForm, _ survey: Survey) {
        self.form = form
        self.survey = survey
        rows = survey.responses.map { _ in [] }
        writeHead()
        binding.append("questions:")
        for index in survey.codebook.questions.indices { write(index) }
    }

    var bindingText: String { binding.joined(separator: "\n") + "\n" }

    /// The file, and a name for it.
    ///
    /// - Parameter variant: another number gives another file of the same survey.
    func file(variant: Int) -> (name: String, bytes: [UInt8]) {
        switch form.file {
        case .delimited: ("export.csv", delimitedFile(variant: variant))
        case .workbook: ("export.xlsx", workbook(variant: variant))
        case .spss: ("export.sav", dataFile(variant: variant))
        }
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: "\\t") + "\""
    }

    /// Adds a column, and returns how the binding names it.
    ///
    /// - Parameter options: those whose numbers the cells hold.
    private mutating func add(
        _ name: String, of head: String = "", as kind: WrittenColumn.Kind = .text, options: [AnswerOption] = [],
        _ cells: [String]
    ) -> String {
        let name = form.file == .spss ? nameOfVariable(name) : name
        columns.append(WrittenColumn(name: name, head: head, kind: kind, options: options))
        for index in rows.indices { rows[index].append(cells[index]) }
        return quoted(form.names == "joined" && !head.isEmpty ? "\(head) / \(name)" : name)
    }
}

extension ToolWriter {
    private mutating func writeHead() {
        let separators = [",": "comma", ";": "semicolon", "\t": "tab"]
        if form.file == .delimited { binding.append("separator: \(separators[form.separator] ?? "")") }
        if let sheet = form.sheet { binding.append("sheet: \(quoted(sheet))") }
        binding.append("header: { rows: \(form.headerRows), names: \(form.names) }")
        if form.escapes { binding.append("escapes: limesurvey-vv") }
        if !form.notAsked.isEmpty { binding.append("not-asked: [\(quoted(form.notAsked))]") }
        _ = add("_id", as: .number, survey.responses.indices.map(String.init))
        let names = survey.responses.map { response in
            form.namesRespondentsByLabel
                ? survey.codebook.respondent(response.respondent)?.displayName.uppercased() ?? "" : response.respondent
        }
        let respondent = add("Who?", names)
        binding.append("respondent: { column: \(respondent), as: \(form.namesRespondentsByLabel ? "label" : "id") }")
        let dates = survey.responses.map { date($0.submitted ?? "") }
        let submitted = add("End", as: .moment, dates)
        binding.append("submitted: { column: \(submitted), form: \(form.dateForm) }")
    }

    private func date(_ iso: String) -> String {
        let parts = iso.split(separator: "T")
        let day = parts[0].split(separator: "-")
        switch form.dateForm {
        case "day/month/year": return "\(day[2]).\(day[1]).\(day[0]) \(parts[1])"
        case "month/day/year":
            return
                "\(day[1])/\(day[2])/\(day[0]) \(parts[1] .hasPrefix("00") ? "12" + parts[1].dropFirst(2) : parts[1]) AM"
        case "year/month/day": return "\(day[0])/\(day[1])/\(day[2]) \(parts[1])"
        default: return iso
        }
    }

    private mutating func write(_ index: Int) {
        let question = survey.codebook.questions[index]
        switch question.kind {
        case .open, .number: writeValue(index, question)
        case .singleChoice, .scale: writeSingle(index, question)
        case .multipleChoice: writeMultiple(index, question)
        case .ranking: writeRanking(index, question)
        }
    }

    private func cells(_ index: Int, _ text: (Answer, Response) -> String) -> [String] {
        survey.responses.map { response in
            response.answers[index] == .notAsked ? form.notAsked : text(response.answers[index], response)
        }
    }

    private mutating func writeValue(_ index: Int, _ question: Question) {
        let column = add(
            question.id, as: question.kind == .number ? .number : .text,
            cells(index) { answer, _ in
                switch answer {
                case .text(let text): text
                case .number(let number): form.decimalComma ? number.text.replacing(".", with: ",") : number.text
                case .answered, .ranked, .notAnswered, .notAsked: ""
                }
            })
        let decimal = form.decimalComma && question.kind == .number ? ", decimal: comma" : ""
        binding.append("  \(question.id): { column: \(column)\(decimal) }")
    }

    private func name(_ option: Int, of question: Question) -> String {
        if form.usesNumbers { return String(option + WrittenColumn.firstNumber) }
        return form.usesLabels ? question.options[option].title : question.options[option].code
    }

    private func naming(_ question: Question) -> String {
        if form.usesNumbers {
            let codes = question.options.indices.map { "\"\(name($0, of: question))\": \(question.options[$0].code)" }
            return "codes: { \(codes.joined(separator: ", ")) }"
        }
        return form.usesLabels ? "as: label" : "as: code"
    }

    private func otherText(_ index: Int) -> [String] { survey.responses.map { $0.otherTexts[index] ?? "" } }

    private func lastCode(_ question: Question) -> String { question.options[question.options.count - 1].code }

    private mutating func writeSingle(_ index: Int, _ question: Question) {
        let inCell = !form.hasOtherColumn
        let column = add(
            question.id, as: form.usesNumbers ? .number : .text, options: form.usesNumbers ? question.options : [],
            cells(index) { answer, response in
                guard case .answered(let options) = answer else { return "" }
                if inCell, let text = response.otherTexts[index] { return text }
                return name(options[0], of: question)
            })
        var other = ""
        if question.kind == .singleChoice {
            let text = form.hasOtherColumn ? ", column: " + add(question.id + "_text", otherText(index)) : ""
            other = ", other: { option: \(lastCode(question))\(text) }"
        }
        binding.append("  \(question.id): { column: \(column), \(naming(question))\(other) }")
    }

    private mutating func writeMultiple(_ index: Int, _ question: Question) {
        switch form.choices {
        case .codesJoined(let separator), .labelsJoined(let separator):
            writeJoined(index, question, separator)
        case .words(let yes, let no): writeColumns(index, question, yes: yes, no: no)
        case .titles: writeColumns(index, question, yes: nil, no: "")
        }
    }

    private mutating func writeJoined(_ index: Int, _ question: Question, _ separator: String) {
        let last = question.options.count - 1
        let column = add(
            question.id,
            cells(index) { answer, response in
                guard case .answered(let options) = answer else { return "" }
                let text = form.hasOtherColumn ? nil : response.otherTexts[index]
                let names = options.map { $0 == last ? text ?? name($0, of: question) : name($0, of: question) }
                return names.joined(separator: separator) + (separator == ";" && !names.isEmpty ? ";" : "")
            })
        let text = form.hasOtherColumn ? ", column: " + add(question.id + "_text", otherText(index)) : ""
        binding.append(
            "  \(question.id): { column: \(column), \(naming(question)), joined-by: \(quoted(separator)), "
                + "other: { option: \(lastCode(question))\(text) } }")
    }

    private mutating func writeColumns(_ index: Int, _ question: Question, yes: String?, no: String) {
        var columns: [String] = []
        let last = question.options.count - 1
        for option in question.options.indices {
            let title = question.options[option].title
            let name =
                yes == nil
                ? "\(option) \(collapsingWhitespace(title))" : "\(question.id)/\(question.options[option].code)"
            let column = add(
                name, of: question.wording, as: yes == "1" ? .number : .text,
                cells(index) { answer, response in
                    guard case .answered(let options) = answer else { return "" }
                    guard options.contains(option) else { return form.hasOwnOther && option == last ? "" : no }
                    if form.hasOwnOther, option == last, let text = response.otherTexts[index] { return text }
                    return yes ?? title
                })
            columns.append("\(question.options[option].code): \(column)")
        }
        let own = columns[last].drop { $0 != "\"" }
        let text = form.hasOwnOther ? String(own) : add(question.id + "_text", of: question.wording, otherText(index))
        binding.append(
            "  \(question.id): { columns: { \(columns.joined(separator: ", ")) }, chosen: [\(yes ?? "")], "
                + "not-chosen: [\(quoted(no))], other: { option: \(lastCode(question)), column: \(text) } }")
    }
}

extension ToolWriter {
    private func ranked(_ answer: Answer) -> [Int] {
        if case .ranked(let options) = answer { options } else { [] }
    }

    private mutating func writeRanking(_ index: Int, _ question: Question) {
        switch form.rankings {
        case .joined:
            let separator = if case .labelsJoined(let text) = form.choices { text } else { " " }
            let column = add(
                question.id,
                cells(index) { answer, _ in ranked(answer).map { name($0, of: question) }.joined(separator: separator) }
            )
            binding.append(
                "  \(question.id): { column: \(column), \(naming(question)), joined-by: \(quoted(separator)) }")
        case .places:
            let columns = question.options.indices.map { place in
                add(
                    "\(question.id)[\(place + 1)]",
                    cells(index) { answer, _ in
                        let options = ranked(answer)
                        return place < options.count ? name(options[place], of: question) : ""
                    })
            }
            binding.append(
                "  \(question.id): { rank-columns: [\(columns.joined(separator: ", "))], \(naming(question)) }")
        case .ranks:
            let columns = question.options.indices.map { option in
                let column = add(
                    "\(question.id)_\(option)", as: .number,
                    cells(index) { answer, _ in ranked(answer).firstIndex(of: option).map { String($0 + 1) } ?? "" })
                return "\(question.options[option].code): \(column)"
            }
            binding.append("  \(question.id): { columns: { \(columns.joined(separator: ", ")) } }")
        }
    }
}
