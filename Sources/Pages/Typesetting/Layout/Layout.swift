public import Geometry
public import Graphs
public import Typography

/// How a report looks, read from a file in Layouts/: page, styles, running lines and the theme of its graphs.
public struct Layout: Sendable {
    public var name: String
    public var page: PageGeometry
    public var styles: [StyleName: BlockStyle]
    public var firstPage: FirstPage
    public var details: LayoutDetails
    public var graphs: GraphTheme
    public var contentsDepth: Int
    /// Headings up to this level open a new page; 0 when none does.
    public var newPageLevel: Int
    /// Where a document tells how it came about.
    public var provenance: ProvenanceForm
    public var graphTagging: GraphTagging

    /// The style of a kind of text; every layout has all of them.
    public subscript(name: StyleName) -> BlockStyle {
        guard let style = styles[name] else { preconditionFailure("the layout reader fills in every style") }
        return style
    }
}

/// Where a document tells how it came about: in small lines at its end, or on a page of its own.
public enum ProvenanceForm: String, Sendable, CaseIterable {
    case note, page
}

/// What a graph is to who listens to a document.
public enum GraphTagging: String, Sendable, CaseIterable {
    /// One figure, with the whole of it in words as its alternative text.
    case figure
    /// A list of its texts, in reading order; what is drawn beside them is decoration.
    case list
}

/// The page and where text stands on it.
public struct PageGeometry: Sendable, Hashable {
    public var size: Size
    public var top: Length
    public var bottom: Length
    public var inside: Length
    public var outside: Length
    /// Whether left and right pages mirror each other.
    public var isDuplex: Bool
    /// The width of running text, at most that of the text block.
    public var measure: Length

    /// The width between the margins, which graphs and tables fill.
    public var blockWidth: Length { size.width - inside - outside }
    public var blockHeight: Length { size.height - top - bottom }

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

    /// The style of a heading; a numbered one of the second level is a point.
    static func heading(_ level: Int, isNumbered: Bool) -> StyleName {
        switch level {
        case 1: .heading1
        case 2: isNumbered ? .point : .heading2
        case 3: .heading3
        default: .heading4
        }
    }
}

/// A text style with its line height and the space around it.
public struct BlockStyle: Sendable, Hashable {
    public var text: TextStyle
    /// From baseline to baseline.
    public var leading: Length
    public var spaceBefore: Length
    public var spaceAfter: Length
}

/// The title block at the top of a document's first page.
public struct FirstPage: Sendable, Hashable {
    public var background: Color
    /// Between the title block's edges and its text.
    public var padding: Length
    /// From the title block to the first line of text.
    public var spaceAfter: Length
}

/// The small parts that stand beside the text: indents, bullets, rules.
public struct LayoutDetails: Sendable, Hashable {
    public var accent: Color
    public var ruleColor: Color
    public var linkColor: Color
    public var listIndent: Length
    public var bullet: String
    public var statementIndent: Length
    public var statementRule: Length
    public var cellPadding: Length
    public var columnGap: Length
    /// All heights are multiples of it, so that lines keep to one grid.
    public var baselineGrid: Length
    public var openingQuote: String
    public var closingQuote: String
    public var contentsTitle: String
    public var provenanceTitle: String
    public var notesTitle: String
    /// `{page}` and `{pages}` stand for the numbers.
    public var pageNumber: String
}
