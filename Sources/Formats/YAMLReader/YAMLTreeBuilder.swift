import Diagnostics

/// What `!!` stands for (YAML 1.2.2, 6.8.2.2).
private let standardTags = "tag:yaml.org,2002:"

/// Builds the tree of a file's one document from libyaml's events.
struct YAMLTreeBuilder: ~Copyable {
    private let source: SourceText
    private var lines: YAMLLines
    private let events: YAMLEventSource
    private var diagnostics = DiagnosticList()
    /// Of keys, values, lists and mappings so far.
    private var count = 0

    init(_ source: SourceText) {
        self.source = source
        lines = YAMLLines(source)
        events = YAMLEventSource(source.bytes[source.start...])
    }

    mutating func readDocument() throws(ReportError) -> YAMLNode {
        _ = try next()
        guard case .documentStart = try next().kind else { throw emptyFile() }
        let first = try next()
        let root = try node(first, depth: 0)
        _ = try next()
        let after = try next()
        if case .documentStart = after.kind { addSecondDocument(after) }
        try diagnostics.throwIfErrors()
        if root.isNull { throw emptyFile() }
        return root
    }

    private mutating func next() throws(ReportError) -> YAMLEvent {
        do {
            return try events.next()
        } catch {
            throw ReportError(diagnostic(for: error, source: source, lines: &lines))
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(ReportError) -> YAMLNode {
        let place = lines.place(event.mark)
        if depth > yamlNestingLimit { throw nestedTooDeep(place) }
        count += 1
        if count > yamlValueLimit { throw tooManyValues(place) }
        refuseAnchorAndTag(event, place)
        switch event.kind {
        case .scalar(let text, let isPlain):
            // Escapes such as "\x00" write what the file itself does not have. Those of other characters than ASCII can be
            // seen, and answers may have these characters.
            if let found = UnwantedCharacter.firstOfASCII(in: text) { record(Diagnostic(found, at: place)) }
            return YAMLNode(.scalar(text, isPlain: isPlain), place: place)
        case .sequenceStart:
            return YAMLNode(.sequence(try items(depth: depth)), place: place)
        case .mappingStart:
            return YAMLNode(.mapping(try entries(depth: depth)), place: place)
        case .alias, .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            return YAMLNode(.scalar("", isPlain: true), place: place)
        }
    }

    private mutating func items(depth: Int) throws(ReportError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { return items }
            items.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func entries(depth: Int) throws(ReportError) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var places: [String: Place] = [:]
        while true {
            let event = try next()
            if case .mappingEnd = event.kind { return entries }
            let keyNode = try node(event, depth: depth + 1)
            let valueEvent = try next()
            let value = try node(valueEvent, depth: depth + 1)
            guard let key = key(keyNode) else { continue }
            if let first = places[key] {
                addDuplicate(key, at: keyNode.place, first: first)
            } else {
                places[key] = keyNode.place
                entries.append(YAMLEntry(key: key, keyPlace: keyNode.place, value: value))
            }
        }
    }

    private mutating func key(_ node: YAMLNode) -> String? {
        if case .scalar(let text, _) = node.content, !node.isNull { return text }
        record(
            Diagnostic(
                "bad-key", at: node.place, "a key must be a name", hint: "put a text of braces or brackets in quotes"))
        return nil
    }
}

/// Who made so many mistakes made one mistake many times.
private let problemLimit = 100

extension YAMLTreeBuilder {
    private mutating func record(_ diagnostic: Diagnostic) {
        if diagnostics.all.count < problemLimit { diagnostics.add(diagnostic) }
    }

    private mutating func refuseAnchorAndTag(_ event: YAMLEvent, _ place: Place) {
        if let anchor = event.anchor {
            let isAlias = if case .alias = event.kind { true } else { false }
            let written = isAlias ? "the alias \"*\(anchor)\"" : "the anchor \"&\(anchor)\""
            record(
                Diagnostic("yaml-anchor", at: place, "\(written) is not read here", hint: "write the value itself"))
        }
        if let tag = event.tag {
            let written = tag.hasPrefix(standardTags) ? "!!" + tag.dropFirst(standardTags.count) : tag
            record(
                Diagnostic("yaml-tag", at: place, "the tag \"\(written)\" is not read here", hint: "leave it out"))
        }
    }

    private mutating func addDuplicate(_ key: String, at place: Place, first: Place) {
        let line = first.line.map { "; the first is in line \($0)" } ?? ""
        record(
            Diagnostic("duplicate-key", at: place, "a second \(quoted(key))\(line)", hint: "keep one of them"))
    }

    private mutating func addSecondDocument(_ event: YAMLEvent) {
        record(
            Diagnostic(
                "second-document", at: lines.place(event.mark), "a second YAML document begins here",
                hint: "one file holds one; delete the \"---\""))
    }

    private func emptyFile() -> ReportError {
        ReportError(Diagnostic("empty-file", at: Place(file: source.file), "the file holds nothing"))
    }

    private func tooManyValues(_ place: Place) -> ReportError {
        ReportError(
            Diagnostic(
                "too-many-values", at: place,
                "up to here, more keys and values than the \(yamlValueLimit) that are read from one file",
                hint: "leave out what the report does not need"))
    }

    private func nestedTooDeep(_ place: Place) -> ReportError {
        ReportError(
            Diagnostic("nested-too-deep", at: place, "lists and mappings are nested more than \(yamlNestingLimit) deep")
        )
    }
}
