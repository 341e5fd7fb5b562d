import Diagnostics
import YAMLReader

/// The ways to derive a variable.
extension DerivedBuilder {
    mutating func bands(of source: Question, into diagnostics: inout DiagnosticList) -> Made? {
        var ranges: [(range: NumberRange, place: Place)] = []
        for var item in items("bands", into: &diagnostics) {
            _ = addOption(&item, into: &diagnostics)
            let range = range(&item, into: &diagnostics)
            item.finish(into: &diagnostics)
            if let earlier = ranges.firstIndex(where: { $0.range.overlaps(range) }) {
                let line = ranges[earlier].place.line.map { " (line \($0))" } ?? ""
                diagnostics.add(
                    Diagnostic(
                        "overlapping-bands", at: item.place,
                        "\(item.what), \(range.words), overlaps the band \(ranges[earlier].range.words)\(line)",
                        hint: "\"from\" and \"to\" belong to a band, \"above\" and \"below\" do not"))
            }
            ranges.append((range, item.place))
        }
        readOtherwise(into: &diagnostics)
        return (.bands(of: source.id, ranges.map(\.range)), kind(likeScale: false))
    }

    private func range(_ item: inout YAMLFields, into diagnostics: inout DiagnosticList) -> NumberRange {
        func end(_ keys: [(key: String, isIncluded: Bool)]) -> NumberRange.End? {
            let written = keys.filter { item.has($0.key) }
            if written.count > 1 {
                diagnostics.add(
                    Diagnostic(
                        "contradictory-keys", at: item.place(of: written[1].key),
                        "\(item.what) has both \"\(written[0].key)\" and \"\(written[1].key)\"",
                        hint: "keep one of them"))
            }
            return keys.compactMap { key, isIncluded in
                item.exactNumber(key, into: &diagnostics).map { NumberRange.End(number: $0, isIncluded: isIncluded) }
            }.first
        }
        let range = NumberRange(
            lower: end([("from", true), ("above", false)]), upper: end([("to", true), ("below", false)]))
        let hasKey = ["from", "above", "to", "below"].contains { item.has($0) }
        if !hasKey {
            diagnostics.add(
                Diagnostic(
                    "no-band", at: item.place, "\(item.what) does not say which numbers it holds",
                    hint: "write \"from\" or \"above\", \"to\" or \"below\""))
        }
        if range.isEmpty {
            diagnostics.add(Diagnostic("empty-band", at: item.place, "\(item.what), \(range.words), holds no number"))
        }
        return range
    }

    mutating func recode(of source: Question, into diagnostics: inout DiagnosticList) -> Made? {
        var merged: [[String]] = []
        var taken: [String: String] = [:]
        for var item in items("options", into: &diagnostics) {
            let key = "merges"
            let found = codes(key, &item, of: source, into: &diagnostics)
            let model = found.count == 1 ? source.option(found[0]) : nil
            let saysBase = item.has("outside-base")
            let index = addOption(&item, model: model, into: &diagnostics)
            if let index, !saysBase {
                takeBase(of: found, source, option: index, at: item.place(of: key), into: &diagnostics)
            }
            for code in found {
                guard let index, let first = taken.updateValue(options[index].code, forKey: code) else { continue }
                diagnostics.add(
                    Diagnostic(
                        "merged-twice", at: item.place(of: key),
                        "\"\(code)\" is merged into both \"\(first)\" and \"\(options[index].code)\"",
                        hint: "write \"nets-of\" for options that overlap"))
            }
            item.finish(into: &diagnostics)
            merged.append(found)
        }
        readOtherwise(into: &diagnostics)
        let rest = source.options.filter { taken[$0.code] == nil && !$0.isOutsideBase }.map(\.code)
        if rest.isEmpty, hasOtherwise {
            diagnostics.add(
                Diagnostic(
                    "useless-otherwise", at: fields.place(of: "otherwise"),
                    "\"\(draft.id)\" merges every option of \(source.id), so \"otherwise\" is for none",
                    hint: "delete it"))
        }
        if !rest.isEmpty, !hasOtherwise { diagnostics.add(unmerged(rest, of: source)) }
        takeRest(rest, into: &merged)
        takeOptionsOutside(of: source, except: Set(taken.keys), into: &merged, &diagnostics)
        let kind =
            source.kind == .multipleChoice ? Question.Kind.multipleChoice : kind(likeScale: source.kind == .scale)
        return (.recode(of: source.id, merged), kind)
    }

    private func unmerged(_ rest: [String], of source: Question) -> Diagnostic {
        let names = rest.map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            "unmerged-option", at: fields.place, "\"\(draft.id)\" has no option for \(names) of \(source.id)",
            hint:
                "merge \(rest.count == 1 ? "it" : "them"), or write \"otherwise: not-answered\" or \"otherwise: { code: other, title: Other }\""
        )
    }

    /// What the option for all others stands for is known: it merges the rest.
    private mutating func takeRest(_ rest: [String], into merged: inout [[String]]) {
        guard let other else { return }
        merged.insert(rest, at: other)
        self.other = nil
    }

    mutating func nets(of source: Question, into diagnostics: inout DiagnosticList) -> Made? {
        var nets: [(code: String, members: [String])] = []
        for var item in items("nets", into: &diagnostics) {
            let found = codes("of", &item, of: source, also: nets.map(\.code), into: &diagnostics)
            // A net of nets holds their options; one that two of them hold is in it once.
            var seen: Set<String> = []
            let members = found.flatMap { code in nets.first { $0.code == code }?.members ?? [code] }
                .filter { seen.insert($0).inserted }
            if let index = addOption(&item, into: &diagnostics) {
                refuseSameName(options[index].code, source, at: item.place(of: "code"), into: &diagnostics)
                nets.append((options[index].code, members))
            }
            refuseOutside(found, "of", &item, of: source, into: &diagnostics)
            item.finish(into: &diagnostics)
        }
        if fields.boolean("with-options", default: false, into: &diagnostics) {
            for option in source.options where !option.isOutsideBase {
                options.append(option)
                nets.append((option.code, [option.code]))
            }
        }
        var members = nets.map(\.members)
        takeOptionsOutside(of: source, into: &members, &diagnostics)
        return (.nets(of: source.id, members), .multipleChoice)
    }

    /// A net may not have the code of an option of the question, since another net could mean either.
    private func refuseSameName(
        _ code: String, _ source: Question, at place: Place, into diagnostics: inout DiagnosticList
    ) {
        guard source.option(code) != nil else { return }
        diagnostics.add(
            Diagnostic(
                "duplicate-name", at: place, "the net \"\(code)\" has the name of an option of \(source.id)",
                hint: "give the net another code"))
    }

    mutating func boxes(of source: Question, into diagnostics: inout DiagnosticList) -> Made? {
        let inBase = source.options.filter { !$0.isOutsideBase }
        let ordered = inBase.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map(\.code)
        let top = box("top", in: ordered.reversed(), into: &diagnostics)
        var merged = top.map { [$0] } ?? []
        // Between top and bottom, as on the scale.
        readOtherwise(into: &diagnostics)
        let bottom = box("bottom", in: ordered, into: &diagnostics)
        if let bottom { merged.append(bottom) }
        if top == nil, bottom == nil, !fields.has("top"), !fields.has("bottom") {
            diagnostics.add(
                Diagnostic(
                    "no-options", at: fields.place, "\(fields.what) has neither \"top\" nor \"bottom\"",
                    hint: "write top: { options: 2, title: ... }"))
        }
        let common = Set(top ?? []).intersection(bottom ?? [])
        if !common.isEmpty {
            diagnostics.add(
                Diagnostic(
                    "overlapping-bands", at: fields.place(of: "bottom"),
                    "\"top\" and \"bottom\" of \"\(draft.id)\" overlap: \(source.id) has \(ordered.count) options"))
        }
        let rest = ordered.filter { !merged.joined().contains($0) }
        if !rest.isEmpty, !hasOtherwise, !diagnostics.hasErrors {
            diagnostics.add(unmerged(source.options.map(\.code).filter(rest.contains), of: source))
        }
        takeRest(source.options.map(\.code).filter(rest.contains), into: &merged)
        takeOptionsOutside(of: source, into: &merged, &diagnostics)
        return (.recode(of: source.id, merged), kind(likeScale: true))
    }

    /// The options of `top` or `bottom`.
    ///
    /// - Parameter codes: of the scale, from that end on.
    private mutating func box(
        _ key: String, in codes: [String], into diagnostics: inout DiagnosticList
    ) -> [String]? {
        guard let node = fields.optionalMapping(key, into: &diagnostics),
            var item = YAMLFields(node, of: "\"\(key)\"", into: &diagnostics)
        else { return nil }
        _ = addOption(&item, defaultCode: key, into: &diagnostics)
        let count = item.integer("options", into: &diagnostics)
        item.finish(into: &diagnostics)
        guard let count else { return nil }
        guard (1..<codes.count).contains(count) else {
            diagnostics.add(
                Diagnostic(
                    "bad-box", at: item.place(of: "options"),
                    "\"options\" is \(count), expected 1 to \(codes.count - 1): the scale has \(codes.count) options"))
            return nil
        }
        return Array(codes.prefix(count))
    }

    mutating func count(of source: Question, into diagnostics: inout DiagnosticList) -> Made? {
        guard fields.optionalValue("options") != nil else {
            let counted = source.options.filter { !$0.isOutsideBase }.map(\.code)
            return (.count(of: source.id, counted), .number)
        }
        var own = fields
        let counted = codes("options", &own, of: source, into: &diagnostics)
        refuseOutside(counted, "options", &own, of: source, into: &diagnostics)
        fields = own
        return (.count(of: source.id, counted), .number)
    }

    mutating func cases(into diagnostics: inout DiagnosticList) -> Made? {
        let conditions = draft.conditions.compactMap(\.self)
        for condition in conditions { scope.check(condition, into: &diagnostics) }
        for var item in items("cases", into: &diagnostics) {
            _ = addOption(&item, into: &diagnostics)
            _ = item.optionalValue("where")
            item.finish(into: &diagnostics)
        }
        let kinds = [Question.Kind.singleChoice, .multipleChoice, .scale].map(\.rawValue)
        let named = fields.optionalOneOf("kind", kinds, into: &diagnostics).flatMap(Question.Kind.init)
        readOtherwise(into: &diagnostics)
        let takesAll = named == .multipleChoice
        if !takesAll, !hasOtherwise {
            diagnostics.add(
                Diagnostic(
                    "no-otherwise", at: draft.place,
                    "\"\(draft.id)\" does not say what those are for whom no case holds",
                    hint: "write \"otherwise: { code: other, title: Other }\" or \"otherwise: not-answered\""))
        }
        if named == .scale { _ = kind(likeScale: true, requiringNumbers: &diagnostics) }
        return (.cases(conditions, takesAll: takesAll), named ?? .singleChoice)
    }

    /// A scale, if its source is one and every option has a number; else a single choice.
    func kind(likeScale: Bool) -> Question.Kind {
        let isScale = likeScale && !options.isEmpty && options.allSatisfy { $0.number != nil || $0.isOutsideBase }
        return isScale ? .scale : .singleChoice
    }

    private func kind(likeScale: Bool, requiringNumbers diagnostics: inout DiagnosticList) -> Question.Kind {
        for option in options where option.number == nil && !option.isOutsideBase {
            diagnostics.add(
                Diagnostic(
                    "scale-without-number", at: option.place,
                    "option \"\(option.code)\" of the scale \(fields.what) has no number",
                    hint: "add \"number:\" with its value"))
        }
        return kind(likeScale: likeScale)
    }
}

extension DerivedBuilder {
    /// Promoters as 100, passives as 0, detractors as -100, so that the mean is the net promoter score.
    mutating func netPromoter(of source: Question, into diagnostics: inout DiagnosticList) -> Made? {
        let groups = [
            ("promoters", 100, NumberRange(9, 10)), ("passives", 0, NumberRange(7, 8)),
            ("detractors", -100, NumberRange(0, 6)),
        ]
        for (key, number, _) in groups {
            let title = fields.string(key, into: &diagnostics) ?? ""
            options.append(AnswerOption(code: key, number: number, title: title, place: fields.place(of: key)))
        }
        let ranges = groups.map(\.2)
        if source.kind == .number { return (.bands(of: source.id, ranges), .scale) }
        let numbered = source.options.filter { !$0.isOutsideBase }.map { option in
            (code: option.code, number: ExactNumber(String(option.number ?? -1)) ?? ExactNumber(integer: -1))
        }
        for option in numbered where !ranges.contains(where: { $0.contains(option.number) }) {
            diagnostics.add(
                Diagnostic(
                    "bad-net-promoter", at: fields.place(of: "net-promoter-of"),
                    "the option \"\(option.code)\" of \(source.id) has the number \(option.number.text), but a net promoter score needs a scale from 0 to 10"
                ))
        }
        var merged = ranges.map { range in numbered.filter { range.contains($0.number) }.map(\.code) }
        takeOptionsOutside(of: source, into: &merged, &diagnostics)
        return (.recode(of: source.id, merged), .scale)
    }
}

extension NumberRange {
    /// Whole numbers from the first to the last, both included.
    fileprivate init(_ first: Int, _ last: Int) {
        self.init(
            lower: End(number: ExactNumber(integer: first), isIncluded: true),
            upper: End(number: ExactNumber(integer: last), isIncluded: true))
    }
}

extension YAMLFields {
    /// An exact decimal number that may be missing.
    fileprivate mutating func exactNumber(_ key: String, into diagnostics: inout DiagnosticList) -> ExactNumber? {
        guard let text = optionalString(key, into: &diagnostics) else { return nil }
        if let number = ExactNumber(text) { return number }
        diagnostics.add(
            Diagnostic(
                "bad-number", at: place(of: key), "\"\(key)\" is \(quoted(text)), expected a number such as 30 or 2.5"))
        return nil
    }
}
