import Diagnostics
import TextFormats

/// Finds an option by its name in a cell.
package struct OptionNames {
    private let verbatim: OptionCodes
    /// Names in the form in which they are compared: titles regardless of case, codes with it.
    private var folded: [String: Int] = [:]
    /// Whether case matters, as it does for codes.
    private let isCaseSensitive: Bool
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
        isCaseSensitive = if case .label = naming { false } else { true }
        for named in names {
            let (name, option) = (form(named.name), named.option)
            folded[name] = folded[name] ?? option
            longest = max(longest, name.utf8.count)
            // A first letter with an accent may be written as a plain letter and its accent.
            if let first = name.utf8.first, first >= 0x80 { firstBytes = Array(repeating: true, count: 256) }
            for letter in [name, name.uppercased(), named.name] {
                if let first = letter.utf8.first { firstBytes[Int(first)] = true }
            }
        }
        // Marks and spaces that look like others, or like nothing, are not ASCII.
        for byte in 0x80...0xFF { firstBytes[byte] = true }
    }

    private func form(_ name: String) -> String {
        isCaseSensitive ? TextFolding.spelling(name) : TextFolding.caseless(name)
    }

    /// The index of the option with this name; nil when there is none.
    package func index(of name: ArraySlice<UInt8>) -> Int? {
        if let index = verbatim.index(of: name) { return index }
        // A name may have extra white space, within reason.
        guard let first = name.first, firstBytes[Int(first)], name.count <= 4 * longest + 8 else { return nil }
        return folded[form(String(decoding: name, as: UTF8.self))]
    }

    /// The largest number of pieces into which a separator splits a name.
    package func mostPieces(_ separator: CellSeparator) -> Int {
        all.map { separator.pieces(of: Array($0.utf8)[...]).count }.max() ?? 1
    }

    func hint(for name: String) -> String? { nearestNameHint(to: name, among: all) }
}
