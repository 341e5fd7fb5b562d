import Diagnostics

/// What the number of a cell means by its style.
enum NumberMeaning: Hashable {
    case number
    /// A day, perhaps with a time.
    case moment(showsTime: Bool)
    /// A time of day.
    case time
    /// Hours that count on past 24.
    case duration
}

/// The meanings of a workbook's cell styles (ISO/IEC 29500-1, 18.8).
struct NumberFormats {
    private var meanings: [NumberMeaning] = []

    /// Empty when the workbook has no styles.
    init(_ workbook: Workbook) throws(ReportError) {
        let archive = workbook.archive
        guard let name = workbook.relationships.part(ofKind: "styles"), let part = try archive.part(name) else {
            return
        }
        let parser = XMLParser(part, in: archive)
        var custom: [String: NumberMeaning] = [:]
        var isInCellFormats = false
        while let event = try parser.next() {
            switch event {
            case .start(let element):
                switch element.name {
                case "numFmt": custom[element["numFmtId"] ?? ""] = meaning(ofCode: element["formatCode"] ?? "")
                case "cellXfs": isInCellFormats = true
                case "xf" where isInCellFormats:
                    let id = element["numFmtId"] ?? ""
                    meanings.append(custom[id] ?? builtInMeaning(id))
                default: break
                }
            case .end(let name): if name == "cellXfs" { isInCellFormats = false }
            case .text: break
            }
        }
    }

    /// The meaning of the style with a number; a plain number for a style that the workbook does not have.
    subscript(style: Int) -> NumberMeaning { meanings.indices.contains(style) ? meanings[style] : .number }
}

/// The formats that a workbook does not spell out (ISO/IEC 29500-1, 18.8.30).
private func builtInMeaning(_ id: String) -> NumberMeaning {
    switch id {
    case "14", "15", "16", "17": .moment(showsTime: false)
    case "18", "19", "20", "21", "45", "47": .time
    case "22": .moment(showsTime: true)
    case "46": .duration
    default: .number
    }
}

/// Whether a format shows parts of a day or time: the letters d, m, y, h and s outside of quoted text and of brackets.
func meaning(ofCode code: String) -> NumberMeaning {
    let letters = dateLetters(code)
    if letters.contains("[") { return .duration }
    let showsTime = letters.contains("h") || letters.contains("s")
    // m stands for minutes beside hours or seconds and for months otherwise.
    let showsDay = letters.contains("d") || letters.contains("y") || (letters.contains("m") && !showsTime)
    if showsDay { return .moment(showsTime: showsTime) }
    return showsTime ? .time : .number
}

/// Those of the letters that the format's first section holds, and `[` when they count elapsed time, as in `[h]:mm`.
private func dateLetters(_ code: String) -> Set<Character> {
    var found: Set<Character> = []
    var rest = code.lowercased()[...]
    if rest == "general" { return [] }
    while let character = rest.popFirst(), character != ";" {
        switch character {
        case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*": rest = rest.dropFirst()
        case "[":
            let content = rest.prefix { $0 != "]" }
            rest = rest.dropFirst(content.count + 1)
            if let first = content.first, "hms".contains(first), content.allSatisfy({ $0 == first }) {
                found.insert("[")
            }
        case "d", "m", "y", "h", "s": found.insert(character)
        default: break
        }
    }
    return found
}
