import Drawing
import Geometry

/// Makes a line of a paragraph's clusters: runs of one item each, every one at its visual place.
struct LineAssembly {
    let paragraph: ShapedParagraph
    /// The part by which spaces are wider than they are.
    var stretch = 0.0
    /// Whether the line ends within a word.
    var endsInHyphen = false

    /// Clusters of one item; the space at a line's end has the paragraph's level (UAX 9, L1).
    private struct Slice {
        var clusters: Range<Int>
        var level: Int
        var width = 0
    }

    func line(_ clusters: Range<Int>, endsParagraph: Bool) -> TextLine {
        let trailing = paragraph.clusters[clusters].reversed().prefix { $0.isWhite }.count
        let visible = clusters.lowerBound..<clusters.upperBound - trailing
        let slices = slices(visible, clusters)
        let hanging = width(visible.upperBound..<clusters.upperBound)
        var x = paragraph.baseLevel == 1 ? -hanging : 0
        var places = Array(repeating: 0, count: slices.count)
        for index in visualOrder(slices.map(\.level)) {
            places[index] = x
            x += slices[index].width
        }
        let items = slices.map { paragraph.items[paragraph.clusters[$0.clusters.lowerBound].item] }
        var runs = slices.indices.map {
            PlacedRun(run: run(slices[$0], items[$0]), x: length(places[$0]), tag: items[$0].tag)
        }
        var width = length(width(visible))
        if endsInHyphen, let last = items.last, let hyphen = last.hyphen {
            runs.append(PlacedRun(run: run(hyphen, last), x: width, tag: last.tag))
            width += length(Int(hyphen.advance))
        }
        return TextLine(
            runs: runs, width: width, ascent: items.map(\.ascent).max() ?? .zero,
            descent: items.map(\.descent).max() ?? .zero, endsParagraph: endsParagraph)
    }

    private func length(_ units: Int) -> Length { .points(Double(units) / Double(pangoUnitsPerPoint)) }

    private func width(_ clusters: Range<Int>) -> Int { clusters.reduce(0) { $0 + width($1) } }

    private func width(_ cluster: Int) -> Int { paragraph.clusters[cluster].width + widening(cluster) }

    /// What a cluster gains where the line is justified.
    private func widening(_ cluster: Int) -> Int {
        guard stretch != 0, paragraph.isStretchable(cluster) else { return 0 }
        return Int((Double(paragraph.clusters[cluster].width) * stretch).rounded())
    }

    /// The hyphen is a soft one to who copies the text or listens to it (ISO 32000-1, 14.8.2.2.3).
    private func run(_ hyphen: ShapedGlyph, _ item: ShapedItem) -> GlyphRun {
        let softHyphen = "\u{AD}"
        return GlyphRun(
            font: item.font, size: item.size, color: item.color,
            glyphs: [GlyphRun.Glyph(index: hyphen.index, position: Point(x: .zero, y: .zero))], text: softHyphen,
            clusters: [GlyphRun.Cluster(utf8Count: softHyphen.utf8.count, glyphCount: 1)], isRightToLeft: false,
            width: length(Int(hyphen.advance)))
    }

    private func slices(_ visible: Range<Int>, _ all: Range<Int>) -> [Slice] {
        var slices: [Slice] = []
        for index in all {
            let item = paragraph.clusters[index].item
            let level = index < visible.upperBound ? paragraph.items[item].level : paragraph.baseLevel
            if let last = slices.last, last.level == level, paragraph.clusters[index - 1].item == item {
                slices[slices.count - 1].clusters = last.clusters.lowerBound..<index + 1
            } else {
                slices.append(Slice(clusters: index..<index + 1, level: level))
            }
            slices[slices.count - 1].width += width(index)
        }
        return slices
    }

    private func run(_ slice: Slice, _ item: ShapedItem) -> GlyphRun {
        let isRightToLeft = slice.level % 2 == 1
        var glyphs: [GlyphRun.Glyph] = []
        glyphs.reserveCapacity(slice.clusters.reduce(0) { $0 + paragraph.clusters[$1].glyphs.count })
        var pen = 0
        for offset in slice.clusters.indices {
            let index = isRightToLeft ? slice.clusters.upperBound - 1 - (offset - slice.clusters.lowerBound) : offset
            for place in paragraph.clusters[index].glyphs {
                let glyph = paragraph.glyphs[place]
                let position = Point(x: length(pen + Int(glyph.xOffset)), y: length(Int(glyph.yOffset)))
                glyphs.append(GlyphRun.Glyph(index: glyph.index, position: position))
                pen += Int(glyph.advance)
            }
            pen += widening(index)
        }
        let bytes =
            paragraph.clusters[slice.clusters.lowerBound]
            .start..<paragraph.end(
                ofCluster: slice.clusters.upperBound - 1)
        return GlyphRun(
            font: item.font, size: item.size, color: item.color, glyphs: glyphs,
            text: String(decoding: paragraph.text[bytes], as: UTF8.self), clusters: clusters(slice.clusters),
            isRightToLeft: isRightToLeft, width: length(slice.width))
    }

    /// Text without a glyph, such as a joiner, joins the cluster before it, or else the one behind it. Nil where each byte is a
    /// cluster of one glyph.
    private func clusters(_ range: Range<Int>) -> [GlyphRun.Cluster]? {
        let bytes = paragraph.end(ofCluster: range.upperBound - 1) - paragraph.clusters[range.lowerBound].start
        let isPlain =
            bytes == range.count
            && range.allSatisfy { index in
                let cluster = paragraph.clusters[index]
                return cluster.glyphs.count == 1 && paragraph.end(ofCluster: index) == cluster.start + 1
            }
        if isPlain { return nil }
        var result: [GlyphRun.Cluster] = []
        result.reserveCapacity(range.count)
        for index in range {
            let bytes = paragraph.end(ofCluster: index) - paragraph.clusters[index].start
            let glyphs = paragraph.clusters[index].glyphs.count
            if let last = result.last, glyphs == 0 || last.glyphCount == 0 {
                result[result.count - 1] = GlyphRun.Cluster(
                    utf8Count: last.utf8Count + bytes, glyphCount: last.glyphCount + glyphs)
            } else {
                result.append(GlyphRun.Cluster(utf8Count: bytes, glyphCount: glyphs))
            }
        }
        return result
    }
}

/// Indices from left to right for embedding levels in order of the text (UAX 9, L2).
func visualOrder(_ levels: [Int]) -> [Int] {
    var order = Array(levels.indices)
    guard let highest = levels.max(), let lowestOdd = levels.filter({ $0 % 2 == 1 }).min() else { return order }
    for level in stride(from: highest, through: lowestOdd, by: -1) {
        var start = 0
        while start < order.count {
            guard levels[order[start]] >= level else {
                start += 1
                continue
            }
            var end = start
            while end < order.count, levels[order[end]] >= level { end += 1 }
            order[start..<end].reverse()
            start = end
        }
    }
    return order
}
