/// The names of options in a joined cell: each a sequence of pieces.
struct JoinedNames {
    private struct Name {
        var text: String
        var option: Int
        var pieces: [String]
    }

    private let names: [Name]

    init(_ naming: OptionNaming, of options: [AnswerOption], separator: CellSeparator) {
        names = naming.names(of: options).map { named in
            let bytes = Array(named.name.utf8)
            let pieces = separator.pieces(of: bytes[...]).map { folded(String(decoding: bytes[$0], as: UTF8.self)) }
            return Name(text: named.name, option: named.option, pieces: pieces)
        }
    }

    /// The names that begin like another option's, if some cell could be read in two ways; empty if every cell has one
    /// reading.
    ///
    /// This is the test for unique decodability (Sardinas and Patterson 1953): the remainders of words that begin with
    /// another word, and the remainders of these, must never be words.
    var ambiguous: [String] {
        var found: Set<[String]> = []
        var open: [[String]] = []
        func take(_ rests: [[String]]) { open += rests.filter { found.insert($0).inserted } }
        take(
            names.flatMap { name in names.compactMap { isSame($0, name) ? nil : rest($0.pieces, after: name.pieces) } })
        let words = Set(names.map(\.pieces))
        while let rest = open.popLast() {
            if rest.isEmpty || words.contains(rest) { return overlapping }
            take(
                names.flatMap {
                    [self.rest($0.pieces, after: rest), self.rest(rest, after: $0.pieces)].compactMap(\.self)
                })
        }
        return []
    }

    private var overlapping: [String] {
        names.filter { name in
            names.contains { !isSame($0, name) && rest(name.pieces, after: $0.pieces) != nil }
        }.map(\.text)
    }

    /// Whether two names are one name of one option.
    private func isSame(_ one: Name, _ other: Name) -> Bool { one.option == other.option && one.pieces == other.pieces }

    /// The rest of a name after a beginning; nil when it begins otherwise.
    private func rest(_ name: [String], after beginning: [String]) -> [String]? {
        !beginning.isEmpty && name.starts(with: beginning) ? Array(name.dropFirst(beginning.count)) : nil
    }
}
