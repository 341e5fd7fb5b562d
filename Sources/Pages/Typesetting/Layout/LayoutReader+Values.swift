import Diagnostics
import Geometry
import Graphs
import Typography
import YAMLReader

extension LayoutReader {
    /// Every style of `StyleName`. A layout that leaves one out is in error.
    func styles(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> [StyleName: BlockStyle] {
        var styles: [StyleName: BlockStyle] = [:]
        guard let mapping = fields.mapping("styles", into: &diagnostics),
            var named = YAMLFields(mapping, of: "\"styles\"", into: &diagnostics)
        else { return styles }
        for name in StyleName.allCases where name.substitute == nil || named.has(name.rawValue) {
            guard let node = named.mapping(name.rawValue, into: &diagnostics),
                var fields = YAMLFields(node, of: "the style \"\(name.rawValue)\"", into: &diagnostics)
            else { continue }
            styles[name] = style(&fields, into: &diagnostics)
        }
        named.finish(into: &diagnostics)
        for name in StyleName.allCases where styles[name] == nil {
            styles[name] = name.substitute.flatMap { styles[$0] }
        }
        let runningText: [StyleName] = [.body, .statement, .note, .box]
        for name in StyleName.allCases { styles[name]?.isRunningText = runningText.contains(name) }
        return styles
    }

    private func style(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> BlockStyle {
        let smallestSize = 6.0, largestSize = 96.0
        let size = length("size", &fields, into: &diagnostics)
        if !(smallestSize...largestSize).contains(size.points), fields.has("size") {
            diagnostics.add(
                Diagnostic(
                    "bad-size", at: fields.place(of: "size"),
                    "text cannot be \(size.points) pt in size",
                    hint: "use \(Int(smallestSize)) to \(Int(largestSize)) pt"))
        }
        let text = TextStyle(
            family: family(&fields, into: &diagnostics), size: size,
            weight: weight(&fields, into: &diagnostics),
            isItalic: fields.boolean("italic", default: false, into: &diagnostics),
            color: color("color", &fields, into: &diagnostics),
            tabularDigits: fields.boolean("tabular-digits", default: false, into: &diagnostics))
        let leading = length("leading", &fields, into: &diagnostics)
        if leading < size, fields.has("leading") {
            diagnostics.add(
                Diagnostic(
                    "bad-leading", at: fields.place(of: "leading"),
                    "the leading of \(leading.points) pt is smaller than the text size of \(size.points) pt",
                    hint: "make the leading at least as large as the size"))
        }
        let style = BlockStyle(
            text: text, leading: leading,
            spaceBefore: optionalLength("before", &fields, into: &diagnostics),
            spaceAfter: optionalLength("after", &fields, into: &diagnostics))
        fields.finish(into: &diagnostics)
        return style
    }

    private func weight(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> FontWeight {
        let weight = fields.optionalInteger("weight", into: &diagnostics) ?? FontWeight.regular.value
        if FontWeight.range.contains(weight) { return FontWeight(weight) }
        diagnostics.add(
            Diagnostic(
                "bad-weight", at: fields.place(of: "weight"), "a font weight cannot be \(weight)",
                hint: "use \(FontWeight.range.lowerBound) to \(FontWeight.range.upperBound)"))
        return .regular
    }

    func family(_ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> String {
        guard let family = fields.string("family", into: &diagnostics) else { return "" }
        if !families.isEmpty, !families.contains(family) {
            diagnostics.add(
                "unknown-family", at: fields.place(of: "family"),
                "Fonts/fonts.yaml has no font family \"\(family)\"",
                hint: nearestNameHint(to: family, among: families))
        }
        return family
    }

    /// The theme of graphs. Every entry must be there.
    func graphTheme(_ section: YAMLFields, into diagnostics: inout DiagnosticList) -> GraphTheme {
        var fields = section
        let theme = GraphTheme(
            family: family(&fields, into: &diagnostics),
            ink: color("ink", &fields, into: &diagnostics),
            grey: color("grey", &fields, into: &diagnostics),
            accent: color("accent", &fields, into: &diagnostics),
            accentLight: color("accent-light", &fields, into: &diagnostics),
            categories: fields.strings("categories", into: &diagnostics).compactMap { name in
                resolve(name, at: fields.place(of: "categories"), into: &diagnostics)
            },
            bodySize: extent("body-size", &fields, into: &diagnostics),
            smallSize: extent("small-size", &fields, into: &diagnostics),
            titleSize: extent("title-size", &fields, into: &diagnostics),
            barThickness: extent("bar-thickness", &fields, into: &diagnostics),
            barPitch: extent("bar-pitch", &fields, into: &diagnostics),
            leastBarPitch: fields.has("least-bar-pitch") ? extent("least-bar-pitch", &fields, into: &diagnostics) : nil,
            donutDiameter: extent("donut-diameter", &fields, into: &diagnostics))
        fields.finish(into: &diagnostics)
        return theme
    }

    func color(_ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Color {
        guard let name = fields.string(key, into: &diagnostics) else { return .black }
        return resolve(name, at: fields.place(of: key), into: &diagnostics) ?? .black
    }

    private func resolve(_ name: String, at place: Place, into diagnostics: inout DiagnosticList) -> Color? {
        if let color = colors[name] ?? Color(hex: name) { return color }
        diagnostics.add(
            "unknown-color", at: place, "the layout has no colour \"\(name)\"",
            hint: nearestNameHint(to: name, among: colors.keys))
        return nil
    }

    /// A length in points, or with its unit: `15`, `25mm`.
    func length(_ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Length {
        guard let text = fields.string(key, into: &diagnostics) else { return .points(10) }
        return parse(text, at: fields.place(of: key), into: &diagnostics)
    }

    /// A length greater than 0.
    func extent(_ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList) -> Length {
        let length = length(key, &fields, into: &diagnostics)
        if length > .zero { return length }
        diagnostics.add(
            Diagnostic(
                "bad-length", at: fields.place(of: key), "\"\(key)\" cannot be \(length.points)",
                hint: "make it greater than 0"))
        return .points(10)
    }

    /// A length that a layout may leave out; zero then.
    func optionalLength(
        _ key: String, _ fields: inout YAMLFields, into diagnostics: inout DiagnosticList
    ) -> Length {
        guard let text = fields.optionalString(key, into: &diagnostics) else { return .zero }
        return parse(text, at: fields.place(of: key), into: &diagnostics)
    }

    private func parse(_ text: String, at place: Place, into diagnostics: inout DiagnosticList) -> Length {
        let longest = 2000.0
        let isMillimetres = text.hasSuffix("mm")
        let digits = String(isMillimetres ? text.dropLast(2) : text[...])
        if digits.allSatisfy({ "0123456789.".contains($0) }), let value = Double(digits), value <= longest {
            return isMillimetres ? .millimetres(value) : .points(value)
        }
        diagnostics.add(
            Diagnostic("bad-length", at: place, "\"\(text)\" is not a length", hint: "write 15 for points, or 25mm"))
        return .points(10)
    }
}
