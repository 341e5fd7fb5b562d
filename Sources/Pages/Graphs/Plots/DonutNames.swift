import Drawing
import Geometry
import Typography

/// The names of a donut chart's parts, in two columns beside the ring, without overlaps.
struct DonutNames {
    /// From the ring to a leader's corner.
    static let leaderLength = Length.points(9)
    /// From the ring to the names.
    static let distance = Length.points(26)
    /// Between two names in one column.
    private static let spaceBetween = Length.points(14)

    /// One a sector, in order; heights count from the ring's centre.
    private(set) var all: [DonutName]

    var top: Length { all.map(\.top).min() ?? .zero }
    var bottom: Length { all.map { $0.top + $0.height + $0.value.descent }.max() ?? .zero }

    init(_ sectors: [DonutSector], plot: DonutPlot, words: GraphText, radius: Length, width: Length) {
        let measure = max(width / 2 - radius - Self.distance, .points(1))
        all = sectors.map { sector in
            let part = plot.parts[sector.part]
            let body = words.theme.bodySize
            var name = DonutName(
                title: words.block(part.title, words.style(body, .semibold), measure: measure),
                value: words.block(part.valueText, words.style(body), measure: measure), middle: sector.middle)
            let corner = RingMark.point(.origin, radius + Self.leaderLength, sector.middle)
            name.top = corner.y - name.title.capHeight / 2
            return name
        }
        for isRight in [false, true] { separate(all.indices.filter { all[$0].isRight == isRight }) }
    }

    /// Spreads the names of one column so that none touches another and all move as little as can be:
    /// names that would touch form a stack, placed at the mean of the places that its names would have.
    private mutating func separate(_ column: [Int]) {
        let ordered = column.sorted { (all[$0].top, $0) < (all[$1].top, $1) }
        var stacks: [NameStack] = []
        for index in ordered {
            var stack = NameStack(top: all[index].top, height: all[index].height + Self.spaceBetween, names: [index])
            while let above = stacks.last, above.top + above.height > stack.top {
                stack = above.joined(with: stack)
                stacks.removeLast()
            }
            stacks.append(stack)
        }
        for stack in stacks {
            var top = stack.top
            for index in stack.names {
                all[index].top = top
                top += all[index].height + Self.spaceBetween
            }
        }
    }
}

/// Names one under another without a gap to spare.
private struct NameStack {
    var top: Length
    var height: Length
    var names: [Int]

    /// Both as one stack, each name as near as can be to its place (pool of adjacent violators).
    func joined(with below: NameStack) -> NameStack {
        let (count, countBelow) = (Double(names.count), Double(below.names.count))
        let mean = (top * count + (below.top - height) * countBelow) / (count + countBelow)
        return NameStack(top: mean, height: height + below.height, names: names + below.names)
    }
}

/// The name of one part, its value under it, and the line that leads there.
struct DonutName {
    var title: TextBlock
    var value: TextBlock
    /// The middle of its part, as a share of the turn.
    var middle: Double
    /// From the ring's centre.
    var top = Length.zero

    /// Between the title's last line and the value's capitals.
    private static let lineGap = Length.points(6)

    var isRight: Bool { middle <= 0.5 }
    var height: Length { title.height + Self.lineGap + value.height }

    func shapes(centre: Point, radius: Length, color: Color) -> [Shape] {
        let side = isRight ? 1.0 : -1.0
        let edge = centre.x + side * (radius + DonutNames.distance)
        let y = centre.y + top
        let lineY = y + title.capHeight / 2
        let corner = RingMark.point(centre, radius + DonutNames.leaderLength, middle)
        let gapBeforeText = Length.points(4)
        let leader = LeaderMark(
            from: RingMark.point(centre, radius, middle), corner: corner,
            to: Point(x: edge - side * gapBeforeText, y: lineY), color: color)
        let left = { (width: Length) in isRight ? edge : edge - width }
        return [
            leader.shape(), .group(title.shapes(top: y, left: left)),
            .group(value.shapes(top: y + title.height + Self.lineGap, left: left)),
        ]
    }
}
