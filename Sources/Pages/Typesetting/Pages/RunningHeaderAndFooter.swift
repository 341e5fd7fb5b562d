import Diagnostics
import DocumentModel
import Drawing
import Geometry
import Typography

/// The running header and footer of every page but the first. All of it is artifacts.
struct RunningHeaderAndFooter {
    let builder: FlowBuilder
    let metadata: DocumentMetadata

    private var layout: Layout { builder.layout }

    /// Short title where reading begins, part where it ends, in the middle of the upper margin.
    func header(part: RunningPart?, left: Length) -> [Mark] {
        let style = layout[.header]
        let y = (layout.page.top - style.leading) * 0.55
        let start = line(metadata.shortTitle, style)
        let room = layout.page.blockWidth - start.width - layout.details.columnGap
        let long = part.map { line($0.title, style) }
        let end = long.flatMap { $0.width <= room ? $0 : part.map { line($0.short, style) } }.flatMap {
            $0.width <= room ? $0 : nil
        }
        return marks(.header, start, end, style, at: Point(x: left, y: y))
    }

    /// Issuing body where reading begins, page number where it ends.
    func footer(page: Int, of count: Int, left: Length) -> [Mark] {
        let style = layout[.footer]
        let y = layout.page.size.height - layout.page.bottom + (layout.page.bottom - style.leading) * 0.45
        // One page needs no number.
        let number = count > 1 ? line(pageNumber(page, of: count), style) : nil
        return marks(.footer, line(metadata.issuingBody, style), number, style, at: Point(x: left, y: y))
    }

    private func pageNumber(_ page: Int, of count: Int) -> String {
        let pattern =
            switch layout.details.pageNumber {
            case .words: builder.words.pageOfPages
            case .figures: builder.words.pageInFigures
            }
        return pattern.filled([.page: String(page), .pages: String(count)])
    }

    /// What header and footer cannot show: a text that would run off the paper or into the page number, and characters
    /// that no font has.
    func problems(pages count: Int, document: String) -> [Diagnostic] {
        guard count > 1 || layout.firstPage.hasFooter else { return [] }
        let number = line(pageNumber(count, of: count), layout[.footer]).width + layout.details.columnGap
        let width = layout.page.blockWidth
        return problems(
            "short title", metadata.shortTitle, .header, room: width, document: document,
            at: metadata.places.shortTitle)
            + problems(
                "issuing body", metadata.issuingBody, .footer, room: width - number, document: document,
                at: metadata.places.issuingBody)
    }

    private func problems(
        _ what: String, _ text: String, _ style: StyleName, room: Length, document: String, at place: Place?
    ) -> [Diagnostic] {
        let shaped = shape(text, layout[style])
        let missing =
            shaped.missing.filter { UnwantedCharacter($0.scalar) == nil }
            .map { missingGlyph($0.scalar, in: text, at: place) } + unprintable(in: text, at: place)
        let width = shaped.line().width
        guard width > room else { return missing }
        return missing + [
            Diagnostic(
                "too-wide", at: place,
                "the \(what) of the document \"\(document)\" is \(Int(width.points)) pt wide; "
                    + "the running \(style.rawValue) has room for \(Int(room.points)) pt",
                hint: "shorten the \(what)")
        ]
    }

    private func shape(_ text: String, _ style: BlockStyle) -> ShapedText {
        builder.shaper.shape([TextSpan(text: text, style: style.text, tag: 0)], language: builder.language)
    }

    private func line(_ text: String, _ style: BlockStyle) -> TextLine {
        shape(text, style).line()
    }

    private func marks(
        _ kind: ArtifactKind, _ start: TextLine, _ end: TextLine?, _ style: BlockStyle, at origin: Point
    ) -> [Mark] {
        let width = layout.page.blockWidth
        func mark(_ line: TextLine, from start: Length) -> Mark {
            self.mark(kind, line, style, at: origin + Point(x: builder.left(from: start, width: line.width), y: .zero))
        }
        return [mark(start, from: .zero)] + [end.map { mark($0, from: width - $0.width) }].compactMap(\.self)
    }

    private func mark(_ kind: ArtifactKind, _ line: TextLine, _ style: BlockStyle, at origin: Point) -> Mark {
        let baseline = builder.baseline(of: style)
        let shapes = line.runs.map { Shape.glyphs($0.run, at: Point(x: $0.x, y: baseline)) }
        return Mark(
            .artifact(kind), Drawing(size: Size(width: line.width, height: style.leading), shapes: shapes), at: origin)
    }
}
