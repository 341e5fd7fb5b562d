internal import DocumentModel
internal import ExactNumbers

extension StatisticsChecker {
    /// Each number of each record follows from the attached data, and its text from its value.
    mutating func checkRecords() {
        var names = KnownNames(data, file)
        for record in file.records {
            // A name beside no number says nothing that the data could bear out.
            let hasNumbers = record.statistic.question != nil && !record.statistic.numbers.isEmpty
            for (index, piece) in record.statistic.pieces.enumerated() {
                switch piece {
                case .words(let words): checkWords(words, of: record)
                case .name(let name):
                    if hasNumbers, !names.contains(name, mayHaveCapital: index == 0) {
                        fail(record, "the name \"\(name)\" is in none of the attached data")
                    }
                case .number(let number): checkNumber(number, of: record)
                }
            }
        }
    }

    /// Words hold no digit, but those of fixed phrases.
    private mutating func checkWords(_ words: String, of record: StatisticRecord) {
        guard words.holdsDigit else { return }
        for word in PlainText(words).words where word.holdsDigit {
            if !file.numerals.contains(trimmed(word)) {
                fail(record, "the words \"\(excerpt(words))\" hold \"\(word)\", which no number of the record prints")
            }
        }
    }

    /// Without marks of punctuation at its ends.
    private func trimmed(_ word: String) -> String {
        let marks: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", "(", ")"]
        let scalars = word.unicodeScalars.drop { marks.contains($0) }
        var end = scalars.endIndex
        while end > scalars.startIndex, marks.contains(scalars[scalars.index(before: end)]) {
            end = scalars.index(before: end)
        }
        return String(scalars[..<end])
    }

    private mutating func checkNumber(_ number: PrintedNumber, of record: StatisticRecord) {
        let found: Recomputed
        do throws(RecomputationProblem) {
            found = try data.recomputed(number)
        } catch {
            switch error {
            case .contradicted(let reason): fail(record, "\"\(number.text)\": \(reason)")
            case .unknown(let reason):
                findings.leaveUnchecked(subject(of: record), page: record.page, "\"\(number.text)\": \(reason)")
            }
            return
        }
        for difference in differences(number, found) { fail(record, "\"\(number.text)\": \(difference)") }
        if let problem = roundingProblem(number, found) { fail(record, "\"\(number.text)\": \(problem)") }
        if let respondents = found.respondents, data.isWithheld(respondents) {
            fail(
                record, "\"\(number.text)\" is printed, but the report withholds numbers of \(respondents) respondents")
        }
        // How many texts are quoted is in no attached table, but the request says it.
        if number.measure == .furtherTexts,
            let first = record.statistic.request.modifiers.first(where: { $0.name == "first" }),
            Int(first.value) != number.count
        {
            fail(record, "\"\(number.text)\": the request quotes \(first.value), the record says \(number.count ?? 0)")
        }
        let text = NumberText(number: number, whole: found.whole)
        if let problem = text.problem(word: word(for: number, language: record.statistic.language)) {
            fail(record, problem)
        }
    }

    private func differences(_ number: PrintedNumber, _ found: Recomputed) -> [String] {
        let name = number.dataFile ?? ""
        var differences: [String] = []
        func compare<Value: Equatable>(_ what: String, _ stated: Value?, _ given: Value?, _ text: (Value) -> String) {
            guard let stated, stated != given else { return }
            differences.append("the record says \(what) \(text(stated)), \(name) gives \(given.map(text) ?? "none")")
        }
        let isEqual =
            found.isRounded
            ? number.value.text(decimals: 6) == found.value.text(decimals: 6) : number.value == found.value
        if !isEqual { compare("the value", number.value, found.value) { $0.text } }
        compare("the count", number.count, found.count) { String($0) }
        compare("the base", number.base, found.base) { String($0) }
        compare("the weighted count", number.weightedCount, found.weightedCount) { $0.text }
        compare("the weighted base", number.weightedBase, found.weightedBase) { $0.text }
        return differences
    }

    /// A rounded number is rounded by the report's rule; by largest remainder only shares that make up a whole.
    private func roundingProblem(_ number: PrintedNumber, _ found: Recomputed) -> String? {
        guard let rounding = number.rounding, rounding != expectedRounding(number) else { return nil }
        return "the record says the rounding \(rounding.rawValue), the report's is \(expectedRounding(number).rawValue)"
    }

    private func expectedRounding(_ number: PrintedNumber) -> Rounding {
        guard data.rounding == .largestRemainder else { return data.rounding }
        let kind = number.question.flatMap { file.questions[$0]?.kind } ?? ""
        let isOfWhole =
            number.measure == .share && number.option != nil && ["single_choice", "scale"].contains(kind)
        return isOfWhole ? .largestRemainder : .halfAwayFromZero
    }

    /// The word for a number's value in its form; nil when the file has none.
    private func word(for number: PrintedNumber, language: String) -> String? {
        guard let table = file.words.first(where: { $0.language == language && $0.form == number.form }) else {
            return nil
        }
        let value = number.value.text
        return table.words.first { $0.value == value }?.word
    }

    /// No two numbers of a language are written with the same word.
    mutating func checkWords() {
        for table in file.words {
            var values: [String: String] = [:]
            for (value, word) in table.words {
                guard let other = values.updateValue(value, forKey: word) else { continue }
                findings.fail(
                    StatisticsFile.name,
                    "\"\(word)\" is the word for \(other) and for \(value) (\(table.language), \(table.form.rawValue))")
            }
        }
    }

    /// `{count sdg_priority.8} in Link s12`
    func subject(of record: StatisticRecord) -> String {
        let role = contents.element(id: record.element).map { "\($0.role) " } ?? ""
        return "{\(record.statistic.request.source)} in \(role)\(record.element)"
    }

    mutating func fail(_ record: StatisticRecord, _ message: String) {
        findings.fail(subject(of: record), page: record.page, message)
    }
}

/// The names that the attached data have for options, groups and questions.
private struct KnownNames {
    private var names: Set<PlainText> = []
    /// The same names, their first letters capitals, as an expression that begins a sentence prints them.
    private var capitalized: Set<PlainText> = []
    /// Names as they are written in the records, found before.
    private var found: Set<String> = []

    init(_ data: AttachedData, _ file: StatisticsFile) {
        var texts = Set(file.names)
        for table in data.tables where table.isResult {
            for column in ["label", "title", "group_name", "earlier_label"] where table.rows.has(column) {
                texts.formUnion(table.rows.rows.indices.compactMap { table.rows.text($0, column) })
            }
        }
        if let threshold = data.totals(wave: nil)?.smallBase { texts.insert(String(threshold)) }
        for question in file.questions.values { texts.formUnion(question.names + [question.wording]) }
        names = Set(texts.map { PlainText($0) })
        capitalized = Set(names.map { PlainText($0.withCapital) })
    }

    /// - Parameter mayHaveCapital: whether the first letter of the name may be a capital where the data have a small one.
    mutating func contains(_ name: String, mayHaveCapital: Bool) -> Bool {
        if found.contains(name) { return true }
        let text = PlainText(name)
        if mayHaveCapital, capitalized.contains(text) { return true }
        guard names.contains(text) else { return false }
        found.insert(name)
        return true
    }
}
