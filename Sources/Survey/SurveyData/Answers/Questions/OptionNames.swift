import Diagnostics

/// Finds an option by its name in a cell.
package struct OptionNames {
    private let verbatim: OptionCodes
    /// Names regardless of case and white space; empty when names must match exactly.
    private var folded: [String: Int] = [:]
    /// Which bytes a name may begin with, in either case: the first byte rules out most other texts.
    private var firstBytes = [Bool](repeating: false, count: 256)
    private var longest = 0
    /// All names in the order of the options, for hints.
    let all: [String]

    /// - Parameters:
    ///   - separator: separates names, and is therefore also removed from the ends of a name.
    ///   - codes: further names of the first option.
    package init(
        _ naming: OptionNaming, of options: [AnswerOption], separator: CellSeparator? = nil,
        besides codes: [String] = []
    ) {
        var names = naming.names(of: options) + codes.map { NamedOption(name: $0, option: 0) }
        all = names.map(\.name)
        if let separator {
            names += names.map { NamedOption(name: separator.cutting($0.name), option: $0.option) }
        }
        verbatim = OptionCodes(names: names)
        guard case .label = naming else { return }
        for named in names {
            let (name, option) = (SurveyData.folded(named.name), named.option)
            folded[name] = folded[name] ?? option
            longest = max(longest, name.utf8.count)
            for letter in [name, name.uppercased()] {
                if let first = letter.utf8.first { firstBytes[Int(first)] = true }
            }
        }
    }

    /// The index of the option with this name; nil when there is none.
    package func index(of name: ArraySlice<UInt8>) -> Int? {
        if let index = verbatim.index(of: name) { return index }
        // A name may have extra white space, within reason.
        guard !folded.isEmpty, let first = name.first, firstBytes[Int(first)], name.count <= 4 * longest else {
            return nil
        }
        return folded[SurveyData.folded(String(decoding: name, as: UTF8.self))]
    }

    /// The largest number of pieces into which a separator splits a name.
    package func mostPieces(_ separator: CellSeparator) -> Int {
        all.map { separator.pieces(of: Array($0.utf8)[...]).count }.max() ?? 1
    }

    func hint(for name: String) -> String? { nearestNameHint(to: name, among: all) }
}
