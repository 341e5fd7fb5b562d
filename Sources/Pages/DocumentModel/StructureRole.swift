/// What an element of a page's content is, by the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4).
public enum StructureRole: Sendable, Hashable {
    case document
    case section
    case heading(level: Int)
    case paragraph
    case list(ListNumbering)
    case listItem
    case listLabel
    case listBody
    case table
    case tableHead
    case tableBody
    case tableRow
    case headerCell(scope: HeaderScope)
    case dataCell
    case figure
    case caption
    /// A group without a meaning of its own.
    case division
    case blockQuotation
    case quotation
    case note
    case reference
    case contentsList
    case contentsItem
    case link
    case span

    /// What is before the items of a list (ISO 32000-1, table 347).
    public enum ListNumbering: String, Sendable { case none = "None", disc = "Disc", decimal = "Decimal" }
    /// The cells that a header cell is the head of (ISO 32000-1, table 349).
    public enum HeaderScope: String, Sendable { case row = "Row", column = "Column" }
}

/// The kinds of marks that are not content (ISO 32000-1, 14.8.2.2).
public enum ArtifactKind: Sendable, Hashable {
    /// A running header.
    case header
    /// A running footer.
    case footer
    /// Rules, fills and leaders: parts of the layout, not of the text.
    case layout
}
