import Diagnostics
import Geometry
import Typography
import YAMLReader

/// Checks that what a layout colours can be seen on what is behind it (WCAG 2.1, 1.4.3 and 1.4.11).
struct ReadableColors {
    let layout: Layout
    /// The layout's file, for the places of colours.
    let yaml: YAMLNode

    /// Every colour with too little contrast, in the order of the file's sections.
    var problems: [Diagnostic] { (styles + details + graphs).compactMap(\.problem) }

    /// The styles of the title block are on its background, all others on paper.
    private var styles: [ColoredThing] {
        StyleName.allCases.filter(isToBeChecked).map { name in
            let style = layout[name].text
            return thing(
                .text(style), "the style \"\(name.rawValue)\"", style.color,
                ["styles", written(name).rawValue, "color"],
                ground: ground(of: name))
        }
    }

    /// A style for which another serves is checked with that one, unless it is on another ground.
    private func isToBeChecked(_ name: StyleName) -> Bool {
        name.substitute == nil || yaml.child("styles")?.child(name.rawValue) != nil || ground(of: name).color != .white
    }

    /// The style that the layout writes: that one, or the one that serves for it.
    private func written(_ name: StyleName) -> StyleName {
        yaml.child("styles")?.child(name.rawValue) == nil ? name.substitute ?? name : name
    }

    /// What is behind the text of a style.
    private func ground(of name: StyleName) -> Ground {
        switch name {
        case .title, .subtitle, .imprint:
            Ground(color: layout.firstPage.background, name: "the background of the title block")
        case .box, .boxTitle: Ground(color: layout.blocks.box.background, name: "the background of a box")
        case .card, .cardTitle, .cardNumber:
            Ground(color: layout.blocks.cards.background, name: "the background of a card")
        case .keyFigure, .keyFigureText:
            Ground(color: layout.blocks.keyFigures.background, name: "the background of a key figure")
        case .pullQuote: pullQuote
        case .band: Ground(color: layout.blocks.band.background, name: "the background of a band")
        case .body, .statement, .attribution, .caption, .question, .note, .header, .footer, .heading1, .heading2,
            .heading3, .heading4, .contents1, .contents2, .point, .tableHead, .tableCell, .salutation, .closing, .field,
            .fieldName, .timeline, .timelineDate, .keyword, .directory, .column, .small:
            .paper
        }
    }

    private var pullQuote: Ground {
        Ground(color: layout.blocks.pullQuote.background, name: "the background of a pull quote")
    }

    /// Rules are left out: they part what space parts already.
    private var details: [ColoredThing] {
        let details = layout.details
        return [
            thing(.text(layout[.caption].text), "the labels of graphs", details.accent, ["details", "accent"]),
            thing(.text(layout[.note].text), "links", details.linkColor, ["details", "link"]),
        ]
            + (pullQuote.color == .white
                ? []
                : [
                    thing(
                        .text(layout[.attribution].text), "the attribution of a pull quote",
                        layout[.attribution].text.color, ["styles", "attribution", "color"], ground: pullQuote)
                ])
            + [StyleName.box, .card, .keyFigureText, .pullQuote].filter { ground(of: $0).color != .white }.map { name in
                thing(
                    .text(layout[name].text), "links", details.linkColor, ["details", "link"], ground: ground(of: name))
            }
    }

    private var graphs: [ColoredThing] {
        let graphs = layout.graphs
        let text = TextStyle(family: graphs.family, size: graphs.smallSize, color: graphs.ink)
        let marks = [("accent", graphs.accent), ("accent-light", graphs.accentLight)]
        return [
            thing(.text(text), "the words of graphs", graphs.ink, ["graphs", "ink"]),
            thing(.text(text), "the small words of graphs", graphs.grey, ["graphs", "grey"]),
        ]
            + marks.map { thing(.mark, "the bars and parts of graphs", $0.1, ["graphs", $0.0]) }
            + graphs.categories.enumerated().map { index, color in
                thing(.mark, "the parts of graphs", color, ["graphs", "categories", String(index)])
            }
    }

    private func thing(
        _ kind: ColoredThing.Kind, _ name: String, _ color: Color, _ path: [String], ground: Ground = .paper
    ) -> ColoredThing {
        let node = path.reduce(yaml) { node, key in node.child(key) ?? node }
        return ColoredThing(kind: kind, name: name, color: color, ground: ground, node: node)
    }
}

/// What is behind a thing.
private struct Ground {
    var color: Color
    var name: String

    static let paper = Ground(color: .white, name: "white paper")
}

/// A thing that a layout gives a colour.
private struct ColoredThing {
    enum Kind {
        case text(TextStyle)
        case mark
    }

    var kind: Kind
    /// For messages: `the style "body"`, `links`.
    var name: String
    var color: Color
    var ground: Ground
    /// Where the layout names the colour.
    var node: YAMLNode

    var problem: Diagnostic? {
        let ratio = color.contrast(with: ground.color)
        guard ratio < needed.ratio else { return nil }
        return Diagnostic(
            "low-contrast", at: node.place,
            "\(name): \(written) on \(ground.name)\(ground.color == .white ? "" : " (\(ground.color.hex))") has a contrast "
                + "of \(rounded(ratio)) to 1; WCAG 2.1 (\(needed.criterion)) asks for \(needed.text) to 1",
            hint: readable.map { "a colour like \($0.hex) has enough" })
    }

    /// `"accent" (#FFD54F)`; the digits alone where the layout writes them.
    private var written: String {
        guard case .scalar(let text, _) = node.content, Color(hex: text) == nil else { return color.hex }
        return "\"\(text)\" (\(color.hex))"
    }

    private var needed: (ratio: Double, text: String, criterion: String) {
        switch kind {
        case .mark: (3, "3", "1.4.11, graphical objects")
        case .text(let style) where style.isLarge: (3, "3", "1.4.3, large text")
        case .text: (4.5, "4.5", "1.4.3, text")
        }
    }

    /// Rounded down to two decimals, so that what falls short of a limit never reads like it.
    private func rounded(_ ratio: Double) -> String {
        let hundredths = Int((ratio * 100).rounded(.down))
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The nearest darker colour of the same hue that can be seen, or else the nearest lighter one.
    private var readable: Color? {
        let steps = (1...100).map { Double($0) / 100 }
        let mixed = [Color.black, .white].flatMap { target in steps.map { color.mixed(with: target, part: $0) } }
        return mixed.first { $0.contrast(with: ground.color) >= needed.ratio }
    }
}

extension TextStyle {
    /// Large text by WCAG 2.1: 18 points or more, or 14 points or more in bold.
    fileprivate var isLarge: Bool {
        let (large, largeBold) = (Length.points(18), Length.points(14))
        return size >= (weight >= .bold ? largeBold : large)
    }
}

extension YAMLNode {
    /// The value of a key, or the item of an index.
    fileprivate func child(_ key: String) -> YAMLNode? {
        switch content {
        case .scalar: nil
        case .mapping(let entries): entries.first { $0.key == key }?.value
        case .sequence(let items): Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
        }
    }
}

extension Color {
    /// `#0033A0`
    fileprivate var hex: String {
        "#"
            + [red, green, blue].map { value in
                (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
            }.joined()
    }
}
