/// The kind of question for a type of an XLSForm; made from none that asks nothing a report could print.
struct QuestionType {
    var kind: DraftKind
    /// The list of options, or the file or the repeat that has them.
    var list: String?
    var hasOtherText = false
    var isRange = false
    /// Whether the list is in a sheet or file of its own, for long lists.
    var isExternal = false

    /// Reads a type in any of the ways to write it: `select_one sex`, `select one from sex`, `select all that apply sex or
    /// specify other`.
    init?(_ type: String) {
        let words = type.split { $0.isWhitespace }.map(String.init)
        let lower = words.map { $0.lowercased() }
        for form in selectForms where lower.starts(with: form.words) {
            kind = form.kind
            isExternal = form.isExternal
            list = words.count > form.words.count ? words[form.words.count] : ""
            hasOtherText = otherWords.contains { lower.suffix($0.count).elementsEqual($0) }
            return
        }
        switch lower.first {
        case "integer", "int", "decimal": kind = .number
        case "range":
            kind = .scale
            isRange = true
        case "text", "string", "date", "time", "datetime": kind = .open
        default: return nil
        }
    }

    /// Whether the options are in a file, or are the answers in a repeat.
    func isElsewhere(_ list: String) -> Bool {
        list.hasPrefix("${") || isExternal && [".csv", ".xml", ".geojson"].contains { list.lowercased().hasSuffix($0) }
    }
}

private struct SelectForm {
    var words: [String]
    var kind: DraftKind
    var isExternal = false
}

private let otherWords = [["or_other"], ["or", "other"], ["or", "specify", "other"]]

/// How the type of a question with options begins; the longest are tried first.
private let selectForms: [SelectForm] = {
    let one = [["select_one"], ["select1"], ["select", "one"]]
    let several = [
        ["select_multiple"], ["select_all_that_apply"], ["select", "multiple"], ["select", "all", "that", "apply"],
    ]
    let links: [[String]] = [[], ["from"], ["using"]]
    func forms(_ beginnings: [[String]], _ kind: DraftKind) -> [SelectForm] {
        beginnings.flatMap { beginning in links.map { SelectForm(words: beginning + $0, kind: kind) } }
            + beginnings.flatMap { beginning in
                [["from", "file"]].map { SelectForm(words: beginning + $0, kind: kind, isExternal: true) }
            }
    }
    let others = [
        SelectForm(words: ["add", "select", "one", "prompt", "using"], kind: .singleChoice),
        SelectForm(words: ["add", "select", "multiple", "prompt", "using"], kind: .multipleChoice),
        SelectForm(words: ["select_one_external"], kind: .singleChoice, isExternal: true),
        SelectForm(words: ["select", "one", "external"], kind: .singleChoice, isExternal: true),
        SelectForm(words: ["select_one_from_file"], kind: .singleChoice, isExternal: true),
        SelectForm(words: ["select_multiple_from_file"], kind: .multipleChoice, isExternal: true),
        SelectForm(words: ["rank"], kind: .ranking), SelectForm(words: ["odk:rank"], kind: .ranking),
    ]
    return (forms(one, .singleChoice) + forms(several, .multipleChoice) + others)
        .sorted { $0.words.count > $1.words.count }
}()
