/// The names of options as they stand in a joined cell: each a sequence of pieces.
struct JoinedNames {
    private typealias Name = (text: String, option: Int, pieces: [String])
    private let names: [Name]

    init(_ naming: OptionNaming, of options: [AnswerOption], separator: CellSeparator) {
        names = naming.names(of: options).map { name, option in
            let bytes = Array(name.utf8)
            let pieces = separator.pieces(of: bytes[...]).map { folded(String(decoding: bytes[$0], as: UTF8.self)) }
            return (name, option, pieces)
        }
    }

    /// The names that begin like another option's, when a cell could be read in two ways; none when every cell has one reading.
    ///
    /// Whether it has is decided as for the words of a code (Sardinas and Patterson 1953): what is left over when one word
    /// begins with another must never, by the same cutting, become a word.
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

    /// What follows a beginning; nil when a name begins otherwise.
    private func rest(_ name: [String], after beginning: [String]) -> [String]? {
        !beginning.isEmpty && name.starts(with: beginning) ? Array(name.dropFirst(beginning.count)) : nil
    }
}
