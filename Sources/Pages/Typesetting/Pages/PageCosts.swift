import Geometry

/// What a way to cut a document into pages costs: the sum over its pages of what a reader would mind.
///
/// The unit is a third of a paragraph cut in two (see `FlowBuilder`), about half a line left white.
enum PageCosts {
    /// The part of a page that must be filled, but for a document's last.
    static let leastFill = 0.6

    /// Of a page left wholly white. The first part is for all white together: it keeps the number of pages low. The second
    /// grows with the square of what one page leaves, so that a hole costs more than small gaps at the feet of several pages.
    private static let (white, hole) = (80.0, 400.0)
    /// Of a page under the least fill, and of each such page's lack of it.
    private static let (thin, lack) = (3000.0, 10_000.0)
    /// Of a page that holds more than there is room for.
    private static let overfull = 1_000_000.0
    /// Of a figure that leaves its place for the top of a later page, and for each page's height that it is away.
    private static let (later, laterByPage) = (2.0, 20.0)
    /// The same of one that is before its place: a reader meets it before the words that speak of it.
    private static let (earlier, earlierByPage) = (6.0, 40.0)
    /// Of a figure in its tight form.
    private static let tight = 3.0
    /// Of a note that goes on on the next page.
    private static let cutNote = 12.0
    /// Of spaces that shrink to nothing.
    private static let squeezed = 60.0
    /// A last page that is fuller looks like one; what it lacks of that costs so much for each page's height, so that a line
    /// or two take others with them.
    private static let (leastLastPage, scrap) = (0.12, 200.0)

    /// The filling from which on a page is overfull leaves room for the rounding of sums.
    static let tolerance = Length.points(0.01)

    /// - Parameters:
    ///   - used: the height of what is on the page.
    ///   - available: the height that it has room for.
    static func cost(
        of page: PageFilling, used: Length, available: Length, isLast: Bool, _ stream: PageStream
    ) -> Double {
        let filled = used / available
        if used > available + tolerance { return overfull * max(filled, 1) }
        let figures = page.figures.map { figureCost(page.displacement(of: $0, stream) / available) }.reduce(0, +)
        let tightened = page.isTight ? tight * Double(page.figures.count) : 0
        let cut = page.cutOut == nil ? 0 : cutNote
        return whiteCost(1 - filled, isLast: isLast) + figures + tightened + cut + squeezed * page.squeeze
            * page.squeeze
    }

    private static func whiteCost(_ white: Double, isLast: Bool) -> Double {
        if isLast { return scrap * max(0, leastLastPage - (1 - white)) }
        let missing = white - (1 - leastFill)
        return Self.white * white + hole * white * white + (missing > 0.0001 ? thin + lack * missing : 0)
    }

    private static func figureCost(_ displacement: Double) -> Double {
        if displacement == 0 { return 0 }
        return displacement > 0 ? later + laterByPage * displacement : earlier - earlierByPage * displacement
    }
}
