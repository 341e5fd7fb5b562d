import CPango
import Drawing

/// What Pango needs for one style: the files it may be set in, its own first, and the description that leads to exactly
/// these.
///
/// A class, because it owns handles of Pango.
@safe final class StyleFonts {
    let files: [FontFile]
    let description: OpaquePointer
    /// Those of the first file; nil until they are needed.
    var metrics: FontMetrics?
    private var plainAnalyses: [PlainAnalysis.Key: PlainAnalysis] = [:]

    /// - Parameter description: is freed with this object.
    init(files: [FontFile], description: OpaquePointer) {
        self.files = files
        unsafe self.description = description
    }

    /// The analysis of plain text in this style; nil until some was itemized.
    func plainAnalysis(_ key: PlainAnalysis.Key) -> PlainAnalysis? { plainAnalyses[key] }

    func keep(_ analysis: PlainAnalysis, as key: PlainAnalysis.Key) { plainAnalyses[key] = analysis }

    deinit { unsafe pango_font_description_free(description) }
}
