import Diagnostics

/// A name that a cell may use, with the index of its option.
struct NamedOption {
    var name: String
    var option: Int
}

extension OptionNaming {
    /// Every name that a cell may use, in the order of the options.
    func names(of options: [AnswerOption]) -> [NamedOption] {
        switch self {
        case .code: options.enumerated().map { NamedOption(name: $0.element.code, option: $0.offset) }
        case .label:
            options.enumerated().flatMap { index, option in
                option.labels.map { NamedOption(name: $0, option: index) }
            }
        case .codes(let codes):
            codes.map { NamedOption(name: $0.key, option: $0.value) }.sorted {
                ($0.name, $0.option) < ($1.name, $1.option)
            }
        }
    }
}

extension AnswerOption {
    /// Its title, label, full title and display name.
    var labels: [String] { [title, label, fullTitle, displayName].compactMap(\.self) }
}
