extension SPSSFile {
    /// The multiple-response sets that the file defines (PSPP Developers Guide, "Multiple Response Sets Records").
    ///
    /// A set whose definition is damaged is left out, and so is a variable that the file does not have: they are an offer to
    /// who writes a codebook, not part of the answers.
    func multipleResponseSets() -> [SPSSMultipleResponseSet] {
        var names: [String: String] = [:]
        for column in columns {
            names[column.variable.name.uppercased()] = column.variable.name
            names[column.shortName.uppercased()] = column.variable.name
        }
        let definitions = (records.extensions[7] ?? []) + (records.extensions[19] ?? [])
        return definitions.flatMap { content in
            content.split(separator: UInt8(ascii: "\n")).compactMap { line in
                var definition = SetDefinition(
                    rest: line.drop { $0 == 0 || $0 == UInt8(ascii: " ") }, encoding: encoding)
                return definition.set(names)
            }
        }
    }
}

/// A line such as `$sdg=D1 1 11 SDGs chosen sdg_1 sdg_2`.
private struct SetDefinition {
    var rest: ArraySlice<UInt8>
    let encoding: SPSSEncoding

    mutating func set(_ names: [String: String]) -> SPSSMultipleResponseSet? {
        guard rest.popFirst() == UInt8(ascii: "$"), let name = word(until: UInt8(ascii: "=")),
            let kind = rest.popFirst()
        else { return nil }
        let form: SPSSMultipleResponseSet.Form
        switch kind {
        case UInt8(ascii: "C"):
            guard skipSpace() else { return nil }
            form = .categories
        case UInt8(ascii: "E"):
            // A number says where the labels come from; the counted value follows it as in the older form.
            guard skipSpace(), word(until: UInt8(ascii: " ")) != nil, let value = countedText() else { return nil }
            form = .dichotomies(chosen: value)
        case UInt8(ascii: "D"):
            guard let value = countedText() else { return nil }
            form = .dichotomies(chosen: value)
        default: return nil
        }
        guard let label = countedText() else { return nil }
        let old = rest.split { $0 == UInt8(ascii: " ") || $0 == 0 || $0 == UInt8(ascii: "\r") }
        let variables = old.compactMap { names[encoding.label($0).uppercased()] }
        return SPSSMultipleResponseSet(name: name, label: label, form: form, variables: variables)
    }

    private mutating func skipSpace() -> Bool {
        guard rest.first == UInt8(ascii: " ") else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func word(until end: UInt8) -> String? {
        let word = rest.prefix { $0 != end }
        guard !word.isEmpty, word.count < rest.count else { return nil }
        rest = rest.dropFirst(word.count + 1)
        return encoding.label(word)
    }

    /// A number, a space, so many bytes, and a space.
    private mutating func countedText() -> String? {
        guard let number = word(until: UInt8(ascii: " ")), let length = Int(number), length >= 0, length < rest.count
        else {
            return nil
        }
        let text = rest.prefix(length)
        rest = rest.dropFirst(length)
        return skipSpace() ? encoding.label(text) : nil
    }
}
