public import Diagnostics
public import DocumentModel
import Geometry
public import Typography

/// Sets a document into pages; one whose pages are limited in type that is as large as the limit and the layout allow.
///
/// - Parameter ahead: informs the thread that shapes paragraphs ahead how far this one is.
/// - Throws: every character that no font has, every item that is taller than a page, and a limit that is missed.
public func typeset(
    _ document: Document, layout: Layout, shaper: TextShaper, ahead: ShapesAhead? = nil
) throws(ReportError) -> TypesetDocument {
    let natural = try typesetOnce(document, layout: layout, shaper: shaper, ahead: ahead)
    guard let limit = document.limits.pages else { return natural }
    return try PageFitting(document: document, layout: layout, shaper: shaper, limit: limit).fit(natural)
}

/// How far type sizes may move so that a document has a number of pages.
public struct FitBounds: Sendable, Hashable {
    /// The smallest type as a part of the layout's sizes; at most 1.
    public var smallest: Double
    /// The largest type as a part of the layout's sizes; at least 1.
    public var largest: Double

    /// Bounds from both ends.
    public init(smallest: Double, largest: Double) {
        self.smallest = smallest
        self.largest = largest
    }
}

/// Finds the largest type with which a document keeps a limit of pages.
private struct PageFitting {
    let document: Document
    let layout: Layout
    let shaper: TextShaper
    let limit: PageLimit

    /// Sizes are tried in steps of a two-hundredth.
    private static let steps = 200.0

    func fit(_ natural: TypesetDocument) throws(ReportError) -> TypesetDocument {
        var best: TypesetDocument?
        // The largest step that keeps the limit is at least `low - 1` and less than `high`.
        var (low, high) = (step(layout.fit.smallest, .up), step(layout.fit.largest, .down) + 1)
        if natural.pages.count <= limit.most {
            if case .atMost = limit { return natural }
            (best, low) = (natural, Int(Self.steps) + 1)
        } else {
            high = Int(Self.steps)
        }
        while low < high {
            let middle = (low + high) / 2
            if let attempt = attempt(middle), attempt.pages.count <= limit.most {
                (best, low) = (attempt, middle + 1)
            } else {
                high = middle
            }
        }
        guard let best else { throw tooLong(natural) }
        if case .exactly(let pages) = limit, best.pages.count < pages { throw tooShort(best, pages) }
        return best
    }

    private func step(_ factor: Double, _ rule: FloatingPointRoundingRule) -> Int {
        let rounding = 1e-6
        return Int((factor * Self.steps + (rule == .up ? -rounding : rounding)).rounded(rule))
    }

    /// The document in type of some two-hundredths of the layout's; nil when a block does not fit a page.
    private func attempt(_ step: Int) -> TypesetDocument? {
        do throws(ReportError) {
            let scaled = layout.scaled(by: Double(step) / Self.steps)
            return try typesetOnce(document, layout: scaled, shaper: shaper, ahead: nil)
        } catch {
            return nil
        }
    }

    private func tooLong(_ natural: TypesetDocument) -> ReportError {
        let smallest = attempt(step(layout.fit.smallest, .up)) ?? natural
        let excess = smallest.pages.dropFirst(limit.most).map(contentHeight).sum()
        let lines = Int((excess / layout[.body].leading).rounded(.up))
        return missed(
            "has \(counted(smallest.pages.count)); \"pages: \(limit.text)\" is missed by \(Int(excess.points.rounded(.up))) pt, "
                + "though type is set at \(percent(layout.fit.smallest)) per cent, the least that the layout allows",
            hint: "shorten the text by about \(lines) \(lines == 1 ? "line" : "lines"), or allow more pages")
    }

    private func tooShort(_ best: TypesetDocument, _ pages: Int) -> ReportError {
        missed(
            "has \(counted(best.pages.count)); \"pages: \(limit.text)\" asks for \(counted(pages)), "
                + "and type is set at \(percent(layout.fit.largest)) per cent, the most that the layout allows",
            hint: "add text, or ask for fewer pages")
    }

    private func missed(_ what: String, hint: String) -> ReportError {
        ReportError(
            Diagnostic(
                "page-limit", at: document.limits.pagesPlace, "the document \"\(document.name)\" \(what)", hint: hint))
    }

    private func counted(_ pages: Int) -> String { "\(pages) page\(pages == 1 ? "" : "s")" }

    private func percent(_ factor: Double) -> Int { Int((factor * 100).rounded()) }

    /// From the top of a page's text block to the end of what it holds.
    private func contentHeight(_ page: Page) -> Length {
        let ends = page.marks.compactMap { mark -> Length? in
            guard case .content = mark.role else { return nil }
            return mark.origin.y + mark.drawing.size.height
        }
        return max(.zero, (ends.max() ?? .zero) - layout.page.top)
    }
}

extension Layout {
    /// The layout with the type and the spaces of running text larger or smaller; title block, header and footer stay.
    func scaled(by factor: Double) -> Layout {
        var layout = self
        let fixed: [StyleName] = [.title, .subtitle, .imprint, .header, .footer]
        for name in StyleName.allCases where !fixed.contains(name) {
            var style = self[name]
            style.text.size = style.text.size * factor
            style.leading = style.leading * factor
            style.spaceBefore = style.spaceBefore * factor
            style.spaceAfter = style.spaceAfter * factor
            layout.styles[name] = style
        }
        layout.details.baselineGrid = details.baselineGrid * factor
        layout.blocks.spaceAround = blocks.spaceAround * factor
        layout.blocks.cardGap = blocks.cardGap * factor
        layout.blocks.box.padding = blocks.box.padding * factor
        layout.blocks.cards.padding = blocks.cards.padding * factor
        layout.blocks.band.padding = blocks.band.padding * factor
        layout.blocks.keyFigures.padding = blocks.keyFigures.padding * factor
        layout.blocks.pullQuote.padding = blocks.pullQuote.padding * factor
        return layout
    }
}
