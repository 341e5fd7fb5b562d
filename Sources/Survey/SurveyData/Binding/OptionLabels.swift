import Diagnostics

extension OptionNaming {
    /// Every name that a cell may use, with the index of its option.
    func names(of options: [AnswerOption]) -> [(name: String, option: Int)] {
        switch self {
        case .code: options.enumerated().map { ($0.element.code, $0.offset) }
        case .label: options.enumerated().flatMap { index, option in option.labels.map { ($0, index) } }
        case .codes(let codes): codes.map { ($0.key, $0.value) }.sorted { $0 < $1 }
        }
    }
}

extension AnswerOption {
    /// What people may call it.
    var labels: [String] { [title, label, fullTitle, displayName].compactMap(\.self) }
}
