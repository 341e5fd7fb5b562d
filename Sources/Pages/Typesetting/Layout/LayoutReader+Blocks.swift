import Diagnostics
import Geometry
import YAMLReader

extension LayoutReader {
    /// The looks of blocks; a layout may leave out any of them, and all.
    func blockLooks(_ fields: inout YAMLFields, _ rule: Color, into diagnostics: inout DiagnosticList) -> BlockLooks {
        var looks = BlockLooks(
            spaceAround: .points(15), box: GroundLook(frame: rule), cards: GroundLook(frame: nil), cardGap: .points(15),
            band: GroundLook(frame: rule), columnGap: .points(18),
            timeline: EntryLook(labelWidth: .points(80), gap: .points(22), line: rule),
            fields: EntryLook(labelWidth: .points(80), gap: .points(14), line: nil),
            rule: RuleLook(color: rule, width: .points(0.75)), keyFigures: GroundLook(bar: rule),
            keyFigureGap: .points(18), pullQuote: GroundLook(bar: rule))
        guard var section = optionalSection("blocks", &fields, into: &diagnostics) else { return looks }
        looks.spaceAround = length("around", default: looks.spaceAround, &section, into: &diagnostics)
        looks.box = ground("box", looks.box, &section, into: &diagnostics) { _, _ in }
        looks.band = ground("band", looks.band, &section, into: &diagnostics) { _, _ in }
        looks.cards = ground("cards", looks.cards, &section, into: &diagnostics) { fields, diagnostics in
            looks.cardGap = length("gap", default: looks.cardGap, &fields, into: &diagnostics)
        }
        looks.keyFigures = ground("key-figures", looks.keyFigures, &section, into: &diagnostics) {
            fields, diagnostics in
            looks.keyFigureGap = length("gap", default: looks.keyFigureGap, &fields, into: &diagnostics)
        }
        looks.pullQuote = ground("pull-quote", looks.pullQuote, &section, into: &diagnostics) { _, _ in }
        looks.columnGap = length("column-gap", default: looks.columnGap, &section, into: &diagnostics)
        looks.timeline = entries("timeline", looks.timeline, &section, into: &diagnostics)
        looks.fields = entries("fields", looks.fields, &section, into: &diagnostics)
        if var fields = optionalSection("rule", &section, into: &diagnostics) {
            looks.rule.color = optionalColor("color", &fields, into: &diagnostics) ?? looks.rule.color
            looks.rule.width = length("width", default: looks.rule.width, &fields, into: &diagnostics)
            fields.finish(into: &diagnostics)
        }
        section.finish(into: &diagnostics)
        return looks
    }

    /// The column beside the text; nil where the layout has none.
    func marginColumn(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> MarginColumn? {
        guard var section = optionalSection("margin", &fields, into: &diagnostics) else { return nil }
        let side = section.optionalOneOf("side", MarginColumn.Side.allCases.map(\.rawValue), into: &diagnostics)
        let margin = MarginColumn(
            width: extent("width", &section, into: &diagnostics),
            gap: length("gap", default: .points(14), &section, into: &diagnostics),
            side: side.flatMap(MarginColumn.Side.init) ?? .end)
        section.finish(into: &diagnostics)
        return margin
    }

    func optionalSection(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> YAMLFields? {
        fields.optionalMapping(key, into: &diagnostics).flatMap {
            YAMLFields($0, of: "\"\(key)\"", into: &diagnostics)
        }
    }

    func length(
        _ key: String, default absent: Length, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> Length {
        fields.has(key) ? optionalLength(key, &fields, into: &diagnostics) : absent
    }

    private func optionalColor(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> Color? {
        fields.has(key) ? color(key, &fields, into: &diagnostics) : nil
    }

    /// A ground: where a key is left out, nothing is painted.
    private func ground(
        _ key: String, _ absent: GroundLook, _ section: inout YAMLFields, into diagnostics: inout DiagnosticList,
        more: (inout YAMLFields, inout DiagnosticList) -> Void
    ) -> GroundLook {
        guard var fields = optionalSection(key, &section, into: &diagnostics) else { return absent }
        let look = GroundLook(
            background: optionalColor("background", &fields, into: &diagnostics) ?? .white,
            frame: optionalColor("frame", &fields, into: &diagnostics),
            bar: optionalColor("bar", &fields, into: &diagnostics),
            barWidth: length("bar-width", default: .points(2), &fields, into: &diagnostics),
            padding: length("padding", default: absent.padding, &fields, into: &diagnostics))
        more(&fields, &diagnostics)
        fields.finish(into: &diagnostics)
        return look
    }

    private func entries(
        _ key: String, _ absent: EntryLook, _ section: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> EntryLook {
        guard var fields = optionalSection(key, &section, into: &diagnostics) else { return absent }
        let look = EntryLook(
            labelWidth: length("label-width", default: absent.labelWidth, &fields, into: &diagnostics),
            gap: length("gap", default: absent.gap, &fields, into: &diagnostics),
            line: optionalColor("line", &fields, into: &diagnostics))
        fields.finish(into: &diagnostics)
        return look
    }
}

extension GroundLook {
    /// The paper with a frame around it, for layouts that say nothing.
    fileprivate init(frame: Color?) {
        self.init(background: .white, frame: frame, bar: nil, barWidth: .points(2), padding: .points(12))
    }

    /// The paper with a bar at one edge, for layouts that say nothing.
    fileprivate init(bar: Color) {
        self.init(background: .white, frame: nil, bar: bar, barWidth: .points(2), padding: .points(12))
    }
}
