public import Geometry
public import Graphs
public import Typography

/// How a report looks, read from a file in Layouts/: page, styles, details and the theme of its graphs.
public struct Layout: Sendable {
    /// The name of the layout's file, without `.yaml`.
    public var name: String
    /// The paper, its margins and the measure.
    public var page: PageGeometry
    /// The styles of all kinds of text.
    public var styles: [StyleName: BlockStyle]
    /// The look of the title block.
    public var firstPage: FirstPage
    /// Indents, rules, marks and fixed words.
    public var details: LayoutDetails
    /// The look of blocks that are set apart or side by side.
    public var blocks: BlockLooks
    /// The look of graphs.
    public var graphs: GraphTheme
    /// Headings up to this level are in the contents list.
    public var contentsDepth: Int
    /// Headings up to this level open a new page; 0 when none does.
    public var newPageLevel: Int
    /// The spaces of a page may shrink so that it holds more, but not below this part of them, in per cent.
    public var leastSpace = 100
    /// Where a document says how it was made.
    public var provenance: ProvenanceForm
    /// How the lines of running text are filled. What hyphenates is not in the layout's file: it depends on the language.
    public var lines = LineForm()
    /// Whether running text is to be hyphenated.
    public var hyphenation = false
    /// Where notes are.
    public var notes = NotePlace.foot
    /// How graphs are tagged.
    public var graphTagging: GraphTagging
    /// How far type sizes may move where a document's pages are limited.
    public var fit: FitBounds

    /// The style of a kind of text; every layout has all of them.
    public subscript(name: StyleName) -> BlockStyle {
        guard let style = styles[name] else { preconditionFailure("the layout reader fills in every style") }
        return style
    }
}

/// Where a document says how it was made: in small lines at its end, on a separate page, or in its attachments.
public enum ProvenanceForm: String, Sendable, CaseIterable {
    case note, page
    /// In the attached list of inputs alone, where no figure of the document leads to the lines.
    case attached
}

/// Where the notes of a text are.
public enum NotePlace: String, Sendable, CaseIterable {
    /// At the foot of the page that cites them.
    case foot
    /// Behind the document's last part.
    case end
}

/// How screen readers read a graph.
public enum GraphTagging: String, Sendable, CaseIterable {
    /// One figure, with the whole of it in words as its alternative text.
    case figure
    /// A list of its texts, in reading order; lines and fills are artifacts.
    case list
}

/// The paper, and the area for text on it.
public struct PageGeometry: Sendable, Hashable {
    /// The size of the paper.
    public var size: Size
    /// The upper margin.
    public var top: Length
    /// The lower margin.
    public var bottom: Length
    /// The margin at the binding of a duplex layout, otherwise the left one.
    public var inside: Length
    /// The margin away from the binding of a duplex layout, otherwise the right one.
    public var outside: Length
    /// Whether left and right pages mirror each other.
    public var isDuplex: Bool
    /// The width of running text, at most that of the text block.
    public var measure: Length
    /// The column beside the text, for keywords and side notes; nil where there is none.
    public var margin: MarginColumn?

    /// The width between the margins, which graphs and tables fill.
    public var blockWidth: Length { size.width - inside - outside }
    /// The height between the margins.
    public var blockHeight: Length { size.height - top - bottom }

    /// Where running text begins, counted from where reading begins in the text block.
    public var textStart: Length {
        guard let margin, margin.side == .start else { return .zero }
        return margin.width + margin.gap
    }

    /// The left edge of the text block; pages count from 0, and the first is a right-hand page.
    public func left(ofPage index: Int) -> Length { isDuplex && index % 2 == 1 ? outside : inside }
}

/// The kinds of text that a layout styles.
public enum StyleName: String, Sendable, CaseIterable {
    case body, statement, attribution, caption, question, note, header, footer, title, subtitle, imprint
    case heading1 = "heading-1"
    case heading2 = "heading-2"
    case heading3 = "heading-3"
    case heading4 = "heading-4"
    case contents1 = "contents-1"
    case contents2 = "contents-2"
    /// Numbered headings of the second level: a summary's points.
    case point
    case tableHead = "table-head"
    case tableCell = "table-cell"
    case box, card, band, salutation, closing, field, timeline, keyword, directory, column, small
    case boxTitle = "box-title"
    case cardTitle = "card-title"
    case cardNumber = "card-number"
    case fieldName = "field-name"
    case timelineDate = "timeline-date"
    case keyFigure = "key-figure"
    case keyFigureText = "key-figure-text"
    case pullQuote = "pull-quote"

    /// The style that serves where a layout leaves this one out; nil for one that every layout has.
    public var substitute: StyleName? {
        switch self {
        case .box, .card, .band, .salutation, .closing, .field, .timeline, .directory, .column, .keyFigureText: .body
        case .boxTitle, .cardTitle, .timelineDate: .heading4
        case .cardNumber, .pullQuote: .heading3
        case .keyFigure: .heading1
        case .fieldName, .keyword, .small: .attribution
        case .body, .statement, .attribution, .caption, .question, .note, .header, .footer, .title, .subtitle, .imprint,
            .heading1, .heading2, .heading3, .heading4, .contents1, .contents2, .point, .tableHead, .tableCell:
            nil
        }
    }

    /// The style of a heading; a numbered one of the second level is a point.
    static func heading(_ level: Int, isNumbered: Bool) -> StyleName {
        switch level {
        case 1: .heading1
        case 2: isNumbered ? .point : .heading2
        case 3: .heading3
        // Levels 4 to 6.
        default: .heading4
        }
    }
}

/// A text style with its line height and the space around it.
public struct BlockStyle: Sendable, Hashable {
    /// Family, size, weight and colour.
    public var text: TextStyle
    /// From baseline to baseline.
    public var leading: Length
    /// The space above the first line.
    public var spaceBefore: Length
    /// The space below the last line.
    public var spaceAfter: Length
    /// Whether it may be justified and hyphenated, as paragraphs, statements and notes are. Headings, cells and captions are
    /// never.
    public var isRunningText = false
}

/// The title block at the top of a document's first page.
public struct FirstPage: Sendable, Hashable {
    /// The colour behind the title block.
    public var background: Color
    /// Between the title block's upper edge and its text.
    public var padding: Length
    /// Between its text and its lower edge.
    public var paddingBelow: Length
    /// From the title block to the first line of text.
    public var spaceAfter: Length
    /// Whether issuing body, date and occasion are below the title.
    public var hasImprint: Bool
    /// Whether the first page has the running footer.
    public var hasFooter: Bool
    /// The width beside the title that is left free for a logo.
    public var logoWidth: Length
}

/// The small parts of a layout: indents, bullets, rules.
public struct LayoutDetails: Sendable, Hashable {
    /// The colour of labels of graphs and the rule under a table head.
    public var accent: Color
    /// The colour of rules: table rows, statements, leaders of the contents list.
    public var ruleColor: Color
    /// The colour of links and of what underlines them.
    public var linkColor: Color
    /// How far the items of a list are indented, and sections in the contents list.
    public var listIndent: Length
    /// The mark before an item of a bulleted list.
    public var bullet: String
    /// How far a statement is indented.
    public var statementIndent: Length
    /// The thickness of the rule beside a statement.
    public var statementRule: Length
    /// The space above and below the text of a table cell.
    public var cellPadding: Length
    /// The space between two columns of a table, and between texts of the running header.
    public var columnGap: Length
    /// What happens to a table that is too wide for the page.
    public var wideTables: WideTables
    /// The distance of the lines of the baseline grid: headings and notes are filled up to a multiple of it.
    public var baselineGrid: Length
    /// The heading of the contents list.
    public var contentsTitle: ContentsTitle
    /// The page number in the running footer.
    public var pageNumber: PageNumberForm
}

/// Which of a language's phrases is the heading of the contents list.
public enum ContentsTitle: String, Sendable, CaseIterable {
    /// `Contents`
    case contents
    /// `In this report`
    case inThisReport = "in-this-report"
}

/// What happens to a table that is too wide for the page.
public enum WideTables: String, Sendable, CaseIterable {
    /// It is set in parts, one below the other, which repeat its first column.
    case split
    /// Its columns become rows, where it has groups as columns; it is split if it is still too wide.
    case turn
}

/// How the running footer gives the page number.
public enum PageNumberForm: String, Sendable, CaseIterable {
    /// `Page 2 of 7`
    case words
    /// `2 / 7`
    case figures
}
