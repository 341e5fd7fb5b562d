import CCairo
public import Drawing
public import Geometry

/// Sets text without a shaper: a glyph for each character, by the font's own table.
public struct TestFont: Sendable {
    public static let inter = TestFont(path: "/usr/share/fonts/opentype/inter/Inter-Regular.otf")
    public static let arabic = TestFont(path: "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")

    public let file: FontFile

    private init(path: String) { file = FontFile(path: path) }

    public struct Missing: Error {
        public let what: String

        public init(what: String) { self.what = what }
    }

    public func run(_ text: String, size: Double = 10, isRightToLeft: Bool = false, color: Color = .black) throws
        -> GlyphRun
    {
        var metrics = try metrics(of: text)
        if isRightToLeft { metrics.reverse() }
        var glyphs: [GlyphRun.Glyph] = []
        var x = 0.0
        for metric in metrics {
            glyphs.append(GlyphRun.Glyph(index: metric.index, position: Point(x: .points(x), y: .zero)))
            x += metric.advance * size
        }
        let clusters = text.unicodeScalars.map { GlyphRun.Cluster(utf8Count: $0.utf8.count, glyphCount: 1) }
        return GlyphRun(
            font: file, size: .points(size), color: color, glyphs: glyphs, text: text, clusters: clusters,
            isRightToLeft: isRightToLeft, width: .points(x))
    }

    private func metrics(of text: String) throws -> [(index: UInt32, advance: Double)] {
        var library: FT_Library?
        var face: FT_Face?
        guard unsafe FT_Init_FreeType(&library) == 0 else { throw Missing(what: "FreeType") }
        defer { unsafe FT_Done_FreeType(library) }
        guard unsafe FT_New_Face(library, file.path, 0, &face) == 0, let face = unsafe face else {
            throw Missing(what: file.path)
        }
        return try text.unicodeScalars.map { scalar in
            let index = unsafe FT_Get_Char_Index(face, FT_ULong(scalar.value))
            guard index > 0, unsafe FT_Load_Glyph(face, index, Int32(FT_LOAD_NO_SCALE)) == 0 else {
                throw Missing(what: "a glyph for \(scalar)")
            }
            let advance = unsafe face.pointee.glyph.pointee.metrics.horiAdvance
            return (index, unsafe Double(advance) / Double(face.pointee.units_per_EM))
        }
    }
}
