/// Drafts questions from what an export shows alone.
struct QuestionDrafting {
    let table: ExportTable
    let recognized: RecognizedTool
    private var ids = ReadableIds(fallback: "q", reserved: ["respondent", "submitted"])

    init(_ table: ExportTable, _ recognized: RecognizedTool) {
        self.table = table
        self.recognized = recognized
    }

    /// - Parameter number: the question's place in the export, counted from 1.
    mutating func draft(_ seen: SeenQuestion, number: Int) -> DraftQuestion {
        var question = DraftQuestion(
            id: id(seen, number: number), wording: LocalText(seen.wording.isEmpty ? seen.variable : seen.wording),
            kind: .open)
        question.notes = seen.notes
        if seen.wording.isEmpty {
            question.notes.append("the export holds no wording: write the question as it was asked")
        }
        switch seen.columns {
        case .one(let column): fill(&question, from: table.columns[column], other: seen.otherText?.column)
        case .options(let options, _):
            fill(&question, .multipleChoice, options)
            bindText(&question, seen.otherText)
        case .places(let columns): fillPlaces(&question, columns)
        case .ranks(let options): fill(&question, .ranking, options)
        }
        return question
    }

    private mutating func id(_ seen: SeenQuestion, number: Int) -> String {
        if seen.variable.isEmpty { return ids.id(ofWords: seen.wording, number: number) }
        return ids.id(ofName: ownName(seen.variable), number: number)
    }

    /// A tool's name for a question without the groups that it stands in.
    private func ownName(_ variable: String) -> String {
        let separator: Character? = recognized.tool == .kobo ? "/" : recognized.tool == .odkCentral ? "-" : nil
        return separator.flatMap { variable.split(separator: $0).last.map(String.init) } ?? variable
    }
}

// MARK: One column

extension QuestionDrafting {
    private func fill(_ question: inout DraftQuestion, from column: ExportColumn, other: Int?) {
        let areCodes = recognized.tool.writesCodes(variant: recognized.variant)
        let joiners = recognized.tool.joiners(variant: recognized.variant)
        var guess = guessKind(column.values, joiners: joiners, areCodes: areCodes ?? true)
        // The text beside an option belongs to a closed question, however few answered it.
        if other != nil, guess.kind == .open, !column.values.areMany, !column.values.isEmpty {
            guess.kind = .singleChoice
            guess.words = zip(column.values.values, column.values.counts).map { (word: $0, count: $1) }
        }
        question.kind = guess.kind
        question.notes += [guess.note].compactMap(\.self)
        var binding = DraftBinding(columns: .one(column.name))
        binding.hasDecimalComma = guess.hasDecimalComma
        binding.joinedBy = guess.joiner?.text
        var words = mergingCase(guess.words)
        let isByNumbers = words.allSatisfy { Int($0.word) != nil }
        if isByNumbers { words.sort { (Int($0.word) ?? 0) < (Int($1.word) ?? 0) } }
        let writesCodes = areCodes ?? words.allSatisfy { isName($0.word) && !$0.word.contains { $0.isUppercase } }
        binding.words = writesCodes ? .codes : .labels
        question.options = options(words, areCodes: writesCodes, isScale: guess.kind == .scale)
        if guess.kind == .scale { binding.words = .codes }
        if question.options.contains(where: { $0.word != nil }) { binding.words = .mapped }
        if writesCodes, !words.isEmpty {
            question.notes.append("the export holds codes only: write the titles as they were offered")
        }
        if recognized.mayHoldOther, !words.isEmpty, guess.kind != .scale {
            question.notes.append(
                "texts beside \"Other\" stand among the options: put an option other for them, and "
                    + "\"other: { option: other }\" into the binding")
        }
        if [.commaSpace, .comma].contains(guess.joiner), !writesCodes, words.contains(where: { $0.word.contains(",") })
        {
            question.notes.append("options that hold a comma were put together again by guess: see that each is whole")
        }
        bindOther(&binding, question.options, other)
        question.binding = binding
    }

    /// Options by what cells say; titles that differ in case only are one.
    private func options(
        _ words: [(word: String, count: Int)], areCodes: Bool, isScale: Bool
    ) -> [DraftOption] {
        var codes = ReadableIds(fallback: "o")
        return words.enumerated().map { index, seen in
            var option: DraftOption
            if areCodes || isScale {
                let code = codes.id(ofName: seen.word, number: index + 1)
                option = DraftOption(code: code, title: LocalText(seen.word))
                if code != seen.word { option.word = seen.word }
                if isScale { option.number = Int(seen.word) }
            } else {
                option = DraftOption(code: codes.id(ofWords: seen.word, number: index + 1), title: LocalText(seen.word))
            }
            if seen.count == 1, recognized.mayHoldOther { option.note = "one row" }
            return option
        }
    }

    private func mergingCase(_ words: [(word: String, count: Int)]) -> [(word: String, count: Int)] {
        var positions: [String: Int] = [:]
        var merged: [(word: String, count: Int)] = []
        for (word, count) in words {
            if let position = positions[word.lowercased()] {
                merged[position].count += count
            } else {
                positions[word.lowercased()] = merged.count
                merged.append((word, count))
            }
        }
        return merged
    }

    private func bindOther(_ binding: inout DraftBinding, _ options: [DraftOption], _ other: Int?) {
        guard let other else { return }
        let column = table.columns[other].name
        // `Q4_4_TEXT` names the option by its code; otherwise it is the one called other.
        let number = column.split(separator: "_").dropLast().last.map(String.init)
        let isNumbered = column.hasSuffix("_TEXT")
        let option = options.last { isNumbered ? $0.code == number : ChoiceWords.isOther($0.code, $0.title.main) }
        if let option { binding.other = (option.code, column) }
    }
}

// MARK: Several columns

extension QuestionDrafting {
    private func fill(_ question: inout DraftQuestion, _ kind: DraftKind, _ columns: [OptionColumn]) {
        var codes = ReadableIds(fallback: "o")
        question.kind = kind
        question.options = columns.enumerated().map { index, column in
            let title = column.title.isEmpty ? column.code : column.title
            let isTelling = column.title.isEmpty || !isNumberedCode(column.code)
            let code =
                column.code.isEmpty || !isTelling
                ? codes.id(ofWords: title, number: index + 1) : codes.id(ofName: column.code, number: index + 1)
            return DraftOption(code: code, title: LocalText(title))
        }
        if columns.contains(where: { $0.title.isEmpty }) {
            question.notes.append("the export holds codes only: write the titles as they were offered")
        }
        let named = zip(question.options, columns).map { (code: $0.code, column: table.columns[$1.column].name) }
        var binding = DraftBinding(columns: .options(named))
        if kind == .multipleChoice {
            let words = choiceWords(columns, table, recognized)
            (binding.chosen, binding.notChosen) = (words.chosen, words.notChosen)
            binding.countsNoAsNotAnswered = recognized.countsNoAsNotAnswered
        }
        question.binding = binding
    }

    private func bindText(_ question: inout DraftQuestion, _ text: (column: Int, option: Int?)?) {
        guard let text, let option = text.option, question.options.indices.contains(option) else { return }
        question.binding?.other = (question.options[option].code, table.columns[text.column].name)
    }

    private func fillPlaces(_ question: inout DraftQuestion, _ columns: [Int]) {
        question.kind = .ranking
        var codes = ReadableIds(fallback: "o")
        var words: [String] = []
        for column in columns {
            for word in table.columns[column].values.values where !words.contains(word) { words.append(word) }
        }
        let areCodes = words.allSatisfy {
            isName($0) && !$0.contains { $0.isLowercase } || $0.allSatisfy { !$0.isUppercase }
        }
        question.options = words.enumerated().map { index, word in
            let code = areCodes && isName(word) ? word : codes.id(ofWords: word, number: index + 1)
            return DraftOption(code: code, title: LocalText(word))
        }
        question.notes.append("kind guessed: a ranking; only options that somebody placed are here")
        var binding = DraftBinding(columns: .places(columns.map { table.columns[$0].name }))
        binding.words = areCodes ? .codes : .labels
        question.binding = binding
    }
}

/// Whether a code is only a number, or letters and a number as a tool counts: `4`, `SQ001`, `A1`.
func isNumberedCode(_ code: String) -> Bool {
    let figures = code.drop { $0.isUppercase }
    return figures.allSatisfy { $0.isASCII && $0.isNumber } && code.count - figures.count <= 3
}
