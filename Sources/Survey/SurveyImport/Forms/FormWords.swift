extension FormMatching {
    /// How cells name the options of a question.
    struct FoundWords {
        var words: DraftBinding.Words
        /// What cells hold for each option.
        var optionWords: [String]
        var joiner: Joiner?
        /// Pieces of cells that match no option.
        var unknown: [String]
    }

    /// Finds the words by which cells name the options, among the form's codes and its titles in each language, and
    /// what separates them.
    func words(_ question: FormQuestion, _ cells: [String], joiners: [Joiner]) -> FoundWords {
        let vocabularies = vocabularies(question)
        var best: FoundWords?
        for joiner in joiners.map(Optional.init) + (joiners.isEmpty ? [nil] : []) {
            for vocabulary in vocabularies {
                let rest = unknownPieces(cells, vocabulary.words, joiner)
                if rest.count < best?.unknown.count ?? .max {
                    best = FoundWords(
                        words: vocabulary.kind, optionWords: vocabulary.words, joiner: joiner, unknown: rest)
                }
            }
        }
        return best ?? FoundWords(words: .codes, optionWords: [], unknown: [])
    }

    private struct Vocabulary {
        var kind: DraftBinding.Words
        var words: [String]
    }

    private func vocabularies(_ question: FormQuestion) -> [Vocabulary] {
        let codes = question.options.map(\.code)
        let areOwn = !question.hasNumberedCodes && codes.allSatisfy(isName)
        var found = [Vocabulary(kind: areOwn ? .codes : .mapped, words: codes)]
        let names = form.languages.isEmpty ? [""] : form.languages.map(\.name)
        for name in names {
            let titles = question.options.map { $0.title.translations[name] ?? $0.title.main }
            found.append(Vocabulary(kind: name == language ? .labels : .mapped, words: titles))
        }
        if let values = dictionaryValues(question) { found.append(Vocabulary(kind: .mapped, words: values)) }
        return found
    }

    /// The values for the options in the data file's own dictionary, matched by label.
    private func dictionaryValues(_ question: FormQuestion) -> [String]? {
        guard let own = dictionary?.questions.first(where: { matchKey($0.name) == matchKey(question.name) }) else {
            return nil
        }
        let values = question.options.compactMap { option in own.options.first { option.isCalled($0.title.main) }?.code
        }
        return values.count == question.options.count ? values : nil
    }

    /// The pieces of cells that match no word, each once.
    private func unknownPieces(_ cells: [String], _ words: [String], _ joiner: Joiner?) -> [String] {
        let keys = words.map { $0.lowercased() }.sorted { ($0.count, $1) > ($1.count, $0) }
        var unknown: [String] = []
        var known: Set<String> = []
        for cell in cells {
            for piece in pieces(cell, keys, joiner) where known.insert(piece).inserted { unknown.append(piece) }
        }
        return unknown
    }

    /// The pieces of a cell that remain when the words are removed, the longest first.
    private func pieces(_ cell: String, _ words: [String], _ joiner: Joiner?) -> [String] {
        guard let joiner else { return words.contains(cell.lowercased()) ? [] : [cell] }
        var unknown: [String] = []
        var rest = cell[...]
        while !rest.isEmpty {
            let lower = rest.lowercased()
            let word = words.first { lower.hasPrefix($0) && isEnd(rest.dropFirst($0.count), joiner) }
            if let word {
                rest = rest.dropFirst(word.count)
            } else {
                let end = rest.firstRange(of: joiner.text)?.lowerBound ?? rest.endIndex
                unknown.append(String(rest[..<end]).trimmed)
                rest = rest[end...]
            }
            if rest.hasPrefix(joiner.text) { rest = rest.dropFirst(joiner.text.count) }
        }
        return unknown.filter { !$0.isEmpty }
    }

    private func isEnd(_ rest: Substring, _ joiner: Joiner) -> Bool { rest.isEmpty || rest.hasPrefix(joiner.text) }
}
