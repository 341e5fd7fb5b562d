package import Diagnostics
package import YAMLReader

/// What the codebook says of one derived variable, before its sources are known.
struct DerivedDraft {
    /// A question that a variable names.
    struct Source {
        var text: String
        var place: Place
        var isOfCondition = false
    }

    /// The ways to derive a variable; the raw values are the keys of which each variable has one.
    enum Way: String, CaseIterable {
        case bands = "bands-of"
        case recode = "recode-of"
        case nets = "nets-of"
        case boxes = "boxes-of"
        case netPromoter = "net-promoter-of"
        case count = "count-of"
        case cases
    }

    let id: String
    let place: Place
    let way: Way
    let fields: YAMLFields
    /// In the order in which they are written.
    let sources: [Source]
    /// The condition of each case; nil after a problem. Empty for another way.
    let conditions: [Condition?]

    /// Nil after a problem was recorded.
    init?(_ entry: YAMLEntry, into diagnostics: inout DiagnosticList) {
        id = entry.key
        place = entry.keyPlace
        guard var fields = YAMLFields(entry.value, of: "derived variable \"\(entry.key)\"", into: &diagnostics) else {
            return nil
        }
        let ways = Way.allCases.filter { fields.has($0.rawValue) }
        guard let way = ways.first, ways.count == 1 else {
            diagnostics.add(Self.wrongWays(ways, fields, at: entry.keyPlace))
            return nil
        }
        self.way = way
        if way == .cases {
            conditions = Self.conditions(&fields, into: &diagnostics)
            if conditions.contains(where: { $0 == nil }) { return nil }
            sources = conditions.compactMap(\.self).flatMap(\.tests).map {
                Source(text: $0.subject, place: $0.place, isOfCondition: true)
            }
        } else {
            guard let id = fields.string(way.rawValue, into: &diagnostics) else { return nil }
            conditions = []
            sources = [Source(text: id, place: fields.place(of: way.rawValue))]
        }
        self.fields = fields
    }

    private static func wrongWays(_ ways: [Way], _ fields: YAMLFields, at place: Place) -> Diagnostic {
        let keys = Way.allCases.map(\.rawValue).joined(separator: ", ")
        guard ways.count > 1 else {
            return Diagnostic(
                "no-derivation", at: place, "\(fields.what) does not say how it is derived",
                hint: "write one of: \(keys)")
        }
        return Diagnostic(
            "contradictory-keys", at: fields.place(of: ways[1].rawValue),
            "\(fields.what) has both \"\(ways[0].rawValue)\" and \"\(ways[1].rawValue)\"",
            hint: "keep one of them; derive another variable for the other")
    }

    private static func conditions(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [Condition?] {
        fields.list("cases", into: &diagnostics).map { node in
            guard var item = YAMLFields(node, of: "a case of \(fields.what)", into: &diagnostics),
                let text = item.string("where", into: &diagnostics)
            else { return nil }
            return readCondition(text, at: item.firstCharacter(of: "where"), into: &diagnostics)
        }
    }

    /// Whether a name that is no question has another meaning in a condition.
    func mayBeOther(_ name: String) -> Bool { way == .cases && ConditionScope.others.contains(name) }

    /// The variable.
    ///
    /// - Parameter scope: the questions that may be sources.
    /// - Returns: nil after a problem was recorded.
    func question(in scope: ConditionScope, into diagnostics: inout DiagnosticList) -> Question? {
        var own = DiagnosticList()
        var builder = DerivedBuilder(self, scope)
        let question = builder.question(into: &own)
        diagnostics.add(contentsOf: own.all)
        return own.hasErrors ? nil : question
    }
}

extension YAMLFields {
    /// The place of the first character of a text, inside its quotation marks.
    package mutating func firstCharacter(of key: String) -> Place {
        var place = place(of: key)
        guard case .scalar(_, isPlain: false) = optionalValue(key)?.content else { return place }
        place.column = place.column.map { $0 + 1 }
        return place
    }
}
