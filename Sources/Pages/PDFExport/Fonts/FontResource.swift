internal import PDFSyntax

/// A font of Cairo's file: how its codes are written, and how wide their glyphs are (ISO 32000-1, 9.6 and 9.7).
struct FontResource {
    let name: String
    /// Whether a code has two bytes.
    let isComposite: Bool
    private let firstCode: Int
    private let widths: [Double]

    init(name: String, _ value: PDFValue, in file: PaintedFile) throws {
        self.name = name
        guard let font = try file.followed(value)?.dictionary else {
            throw ExportError.unexpectedSource("no font \(name)")
        }
        let (first, widths): (PDFValue?, PDFValue?)
        switch font["Subtype"] {
        case .name("Type0"):
            isComposite = true
            let descendants = try file.followed(font["DescendantFonts"])?.array
            let descendant = try file.followed(descendants?.first)?.dictionary
            guard let ranges = try file.followed(descendant?["W"])?.array, ranges.count == 2 else {
                throw ExportError.unexpectedSource("the widths of \(name)")
            }
            (first, widths) = (ranges[0], ranges[1])
        case .name("Type1"), .name("TrueType"):
            isComposite = false
            (first, widths) = (font["FirstChar"], font["Widths"])
        case let type: throw ExportError.unexpectedSource("font \(name) of type \(type?.name ?? "none")")
        }
        guard let first = first?.integer, let values = try file.followed(widths)?.array else {
            throw ExportError.unexpectedSource("the widths of \(name)")
        }
        firstCode = first
        self.widths = values.map { $0.number ?? 0 }
    }

    /// The advance of a code in thousandths of the type size; nil of one that the font does not have.
    func advance(of code: Int) -> Double? {
        widths.indices.contains(code - firstCode) ? widths[code - firstCode] : nil
    }
}
