import Diagnostics

/// Finds an option by what a cell calls it.
struct OptionNames {
    private let verbatim: OptionCodes
    /// Names as people write them; empty when only the letter counts.
    private var folded: [String: Int] = [:]
    /// Which bytes a folded name may begin with, in either case: most of what is no name is told by its first byte.
    private var firstBytes = [Bool](repeating: false, count: 256)
    private var longest = 0
    /// All names in the order of the options, for hints.
    let all: [String]

    /// - Parameters:
    ///   - separator: what stands between two names, and so may be cut off the ends of one.
    ///   - codes: names beside these, of the first option.
    init(
        _ naming: OptionNaming, of options: [AnswerOption], separator: CellSeparator? = nil,
        besides codes: [String] = []
    ) {
        var names = naming.names(of: options) + codes.map { ($0, 0) }
        all = names.map(\.name)
        if let separator { names += names.map { (separator.cutting($0.name), $0.option) } }
        verbatim = OptionCodes(names: names)
        guard case .label = naming else { return }
        for (name, option) in names {
            let name = SurveyData.folded(name)
            folded[name] = folded[name] ?? option
            longest = max(longest, name.utf8.count)
            for letter in [name, name.uppercased()] {
                if let first = letter.utf8.first { firstBytes[Int(first)] = true }
            }
        }
    }

    func index(of name: ArraySlice<UInt8>) -> Int? {
        if let index = verbatim.index(of: name) { return index }
        // A name may be written with more white space than it has, within reason.
        guard !folded.isEmpty, let first = name.first, firstBytes[Int(first)], name.count <= 4 * longest else {
            return nil
        }
        return folded[SurveyData.folded(String(decoding: name, as: UTF8.self))]
    }

    /// How many pieces the longest name falls into when it is cut at a separator.
    func mostPieces(_ separator: CellSeparator) -> Int {
        all.map { separator.pieces(of: Array($0.utf8)[...]).count }.max() ?? 1
    }

    func hint(for name: String) -> String? { nearestNameHint(to: name, among: all) }
}
