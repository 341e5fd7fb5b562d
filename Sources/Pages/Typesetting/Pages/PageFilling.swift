import Geometry

/// One page as it would be: a stretch of the text, and the figures that are on it too.
///
/// A figure is at its place in the text where the page holds that. Else it is above the text when its place is on an
/// earlier page, and below when it is on a later one.
struct PageFilling {
    var strips: Range<Int>
    var figures: Range<Int>
    /// Whether its figures have their tight form.
    var isTight = false
    /// The part by which the spaces between its blocks shrink.
    var squeeze = 0.0
    /// Where the note was cut whose rest is on the page.
    var cutIn: NoteCut?
    /// Where the page's last note is cut.
    var cutOut: NoteCut?

    /// How high its content is, notes included, before spaces shrink.
    func extent(in stream: PageStream) -> PageExtent {
        var extent = stream.extent(strips)
        var index = figures.lowerBound
        while index < figures.upperBound {
            let slot = self.slot(of: index, stream)
            var last = index
            while last + 1 < figures.upperBound, self.slot(of: last + 1, stream) == slot { last += 1 }
            add(index...last, at: slot, stream, to: &extent)
            index = last + 1
        }
        extent.height += noteRoom(in: stream)
        return extent
    }

    /// Adds figures that follow one another to the extent of the text.
    private func add(
        _ group: ClosedRange<Int>, at slot: Int, _ stream: PageStream, to extent: inout PageExtent
    ) {
        var space = Length.zero
        var above = slot > strips.lowerBound ? stream.strips[slot - 1].spaceAfter : nil
        for index in group {
            let figure = stream.figures[index]
            if let above { space += max(above, figure.spaceBefore) }
            extent.height += isTight ? figure.tightHeight : figure.height
            above = figure.spaceAfter
        }
        if slot < strips.upperBound, let above {
            space += max(above, stream.strips[slot].spaceBefore)
            if slot > strips.lowerBound { space -= stream.gap(before: slot) }
        }
        extent.height += space
        extent.space += space
    }

    /// The strip of the page before which a figure is.
    func slot(of figure: Int, _ stream: PageStream) -> Int {
        min(max(stream.figures[figure].place, strips.lowerBound), strips.upperBound)
    }

    /// How far a figure is from its place in the text; negative for one that is before it.
    func displacement(of figure: Int, _ stream: PageStream) -> Length {
        let (place, slot) = (stream.figures[figure].place, slot(of: figure, stream))
        guard place != slot else { return .zero }
        return stream.start(ofStrip: slot) - stream.start(ofStrip: place)
    }
}

extension PageStream {
    /// The top of a strip, or the bottom of the last.
    fileprivate func start(ofStrip index: Int) -> Length {
        index < strips.count ? strips[index].top : strips.last?.bottom ?? .zero
    }
}
