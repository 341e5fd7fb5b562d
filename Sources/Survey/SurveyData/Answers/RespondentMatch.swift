import Diagnostics
import TextFormats

/// The respondent whom a cell names.
enum RespondentMatch {
    /// How a name was matched.
    enum Way {
        case id, label, spelling, new
    }

    /// How many names were matched in each way.
    struct Counts {
        var (id, label, spelling, new) = (0, 0, 0, 0)

        mutating func count(_ way: Way) {
            switch way {
            case .id: id += 1
            case .label: label += 1
            case .spelling: spelling += 1
            case .new: new += 1
            }
        }
    }

    case found(String, Way)
    /// Several respondents of the codebook have the name; their ids.
    case ambiguous([String])
    case unknown
}

/// Finds respondents by the names in a column.
struct RespondentNames {
    private let naming: RespondentBinding.Naming
    private let ids: Set<String>
    private let spellings: [String: String]
    private let newRespondent: NewRespondentHint
    /// By the folded label.
    private var labels: [String: [String]] = [:]

    init(_ binding: RespondentBinding, _ codebook: Codebook) {
        naming = binding.naming
        ids = Set(codebook.respondents.map(\.id))
        newRespondent = NewRespondentHint(codebook, hasBinding: binding.column.place != nil)
        spellings = Dictionary(
            binding.names.map { (folded($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        guard naming != .id else { return }
        for respondent in codebook.respondents {
            for label in Set(respondent.labels.map(folded)) { labels[label, default: []].append(respondent.id) }
        }
    }

    func match(_ text: String) -> RespondentMatch {
        if !spellings.isEmpty, let id = spellings[folded(text)] { return .found(id, .spelling) }
        if ids.contains(text) { return .found(text, .id) }
        let spaced = TextFolding.spaced(text)
        if naming == .id {
            return ids.isEmpty ? .found(spaced, .new) : ids.contains(spaced) ? .found(spaced, .id) : .unknown
        }
        if let found = labels[folded(text)] {
            return found.count == 1 ? .found(found[0], .label) : .ambiguous(found)
        }
        return naming == .new ? .found(spaced, .new) : .unknown
    }

    func hint(for text: String) -> String? {
        let near =
            naming == .id
            ? nearestNameHint(to: text, among: ids)
            : nearestNameHint(to: folded(text), among: Array(labels.keys) + Array(spellings.keys))
        if let near, near.hasPrefix("did you mean") { return near }
        let other = naming == .id ? "" : "add this spelling to \"names\" in the binding; "
        return other + newRespondent.text(for: text)
    }
}

extension Respondent {
    /// Every name of the respondent.
    var labels: [String] { [id, name, acronym, fullName, displayName].compactMap(\.self) }
}
