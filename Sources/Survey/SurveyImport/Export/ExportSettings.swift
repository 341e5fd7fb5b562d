package import TableFiles

/// What a person says of an export, in place of what its content shows.
package struct ExportSettings: Sendable, Hashable {
    /// How many rows there are before the first response, titles included; empty lines do not count.
    package var headerRows: Int?
    /// What separates the cells of a delimited file.
    package var separator: TableForm.Separator?
    /// The encoding of a delimited file.
    package var encoding: TextEncoding?
    /// The sheet of a workbook.
    package var sheet: String?
    /// Whether the header rows are to be taken as given, whatever they look like at later reads.
    package var isSure = false

    /// Everything as the content shows it.
    package init() {}
}
