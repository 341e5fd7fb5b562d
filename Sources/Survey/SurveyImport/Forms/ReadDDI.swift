import Diagnostics
import TableFiles

/// Reads a codebook of the Data Documentation Initiative (DDI Codebook 2.5): variables, categories, groups, languages.
///
/// - Throws: where the file is not well-formed XML or contains a document type declaration; `no-variables` when it
///   describes no variable.
func readDDI(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) -> SurveyForm {
    var isRead = false
    let parser = XMLParser(XMLParser.Source(file: file), limits: XMLLimits(bytes: limits.bytes)) {
        () throws(ReportError) -> [UInt8] in
        defer { isRead = true }
        return isRead ? [] : bytes
    }
    var reader = DDIReader()
    while let event = try parser.next() { reader.take(event) }
    guard !reader.dictionary.variables.isEmpty else {
        throw ReportError(
            Diagnostic(
                "no-variables", at: Place(file: file), "the XML file describes no survey variables",
                hint: "expected a DDI codebook with \"var\" elements"))
    }
    var form = SurveyForm(
        origin: "the DDI codebook \(file)", title: reader.title, questions: reader.resolved().questions())
    form.languages = reader.languages.map { FormLanguage($0) }
    return form
}

/// Reads a DDI codebook element by element.
private struct DDIReader {
    private(set) var dictionary = VariableDictionary()
    private(set) var title: String?
    /// In the order of their first appearance.
    private(set) var languages: [String] = []
    private var path: [XMLElement] = []
    private var text = ""
    private var variable: VariableDictionary.Variable?
    private var category: VariableDictionary.Category?
    private var group: VariableDictionary.Group?
    /// Variables' names by their IDs, which groups refer to.
    private var names: [String: String] = [:]

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let element):
            path.append(element)
            text = ""
            start(element)
        case .text(let piece): text += piece
        case .end(let name):
            end(name)
            path.removeLast()
            text = ""
        }
    }

    /// The dictionary with the names of variables in place of their IDs.
    func resolved() -> VariableDictionary {
        var dictionary = dictionary
        for index in dictionary.groups.indices {
            dictionary.groups[index].variables = dictionary.groups[index].variables.map { names[$0] ?? $0 }
        }
        return dictionary
    }

    private mutating func start(_ element: XMLElement) {
        switch element.name {
        case "var":
            variable = VariableDictionary.Variable(name: element["name"] ?? element["ID"] ?? "", label: LocalText(""))
            if element["intrvl"] == "contin" { variable?.isNumeric = true }
            if let id = element["ID"], let name = variable?.name { names[id] = name }
        case "catgry":
            category = VariableDictionary.Category(
                value: "", label: LocalText(""), isMissing: element["missing"] == "Y")
        case "varFormat": if element["type"] == "numeric" { variable?.isNumeric = true }
        case "varGrp" where element["type"] == "multipleResp":
            let members = (element["var"] ?? "").split { $0.isWhitespace }.map(String.init)
            group = VariableDictionary.Group(label: LocalText(""), variables: members)
        default: return
        }
    }

    private mutating func end(_ name: String) {
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        let parent = path.dropLast().last?.name
        let language = path.reversed().lazy.compactMap { $0["lang"] }.first
        if let language, name == "labl" || name == "qstnLit", !words.isEmpty, !languages.contains(language) {
            languages.append(language)
        }
        switch (name, parent) {
        case ("titl", "titlStmt"): if title == nil, !words.isEmpty { title = words }
        case ("labl", "catgry"): category?.label.add(words, language)
        case ("labl", "var"): variable?.label.add(words, language)
        case ("labl", "varGrp"): group?.label.add(words, language)
        case ("catValu", "catgry"): category?.value = words
        case ("qstnLit", "qstn"):
            var wording = variable?.wording ?? LocalText("")
            wording.add(words, language)
            variable?.wording = wording
        case ("universe", "var"): variable?.universe = words
        case ("catgry", _):
            if let category, !category.value.isEmpty { variable?.categories.append(category) }
            category = nil
        case ("var", _):
            if let variable, !variable.name.isEmpty { dictionary.variables.append(variable) }
            variable = nil
        case ("varGrp", _):
            if let group { dictionary.groups.append(group) }
            group = nil
        default: return
        }
    }
}

extension LocalText {
    /// Adds the text in a language, or in the main one; the first text of a language counts.
    fileprivate mutating func add(_ words: String, _ language: String?) {
        guard !words.isEmpty else { return }
        if main.isEmpty { main = words }
        if let language, translations[language] == nil { translations[language] = words }
    }
}
