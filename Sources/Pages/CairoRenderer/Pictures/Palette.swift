internal import Drawing
internal import Geometry

/// The colors of a picture, as long as a byte is enough to number them.
///
/// What is drawn keeps its color. The shades between two colors, at the edges of letters and lines, of which a graph has a
/// thousand, are taken in steps that no eye sees.
struct Palette {
    private(set) var colors: [UInt32] = []
    private let exact: Set<UInt32>
    private let steps: UInt32
    private var indexes: [UInt32: UInt8] = [:]
    /// By some bits of a color, the color that was looked up last and its index.
    private var recent = [(color: UInt32, index: UInt8)](repeating: (.max, 0), count: 1 << 12)

    private static let mostColors = 256

    /// Palettes to be tried, one after the other: of fine steps, and of coarser ones for a graph of many colors.
    ///
    /// - Parameter exact: colors (0xRRGGBB) that stay as they are.
    static func palettes(exact: Set<UInt32>) -> [Palette] {
        let (fine, coarse): (UInt32, UInt32) = (31, 10)
        let mostForFineSteps = 16  // each with some shades towards its ground
        return (exact.count > mostForFineSteps ? [coarse] : [fine, coarse]).map { Palette(exact: exact, steps: $0) }
    }

    /// - Parameter steps: how many each channel has from none to full.
    private init(exact: Set<UInt32>, steps: UInt32) { (self.exact, self.steps) = (exact, steps) }

    /// The number of a color; nil when there are too many.
    @inline(__always)
    mutating func index(of color: UInt32) -> UInt8? {
        let golden: UInt32 = 0x9E37_79B9
        let place = Int((color &* golden) >> 20)
        if recent[place].color == color { return recent[place].index }
        guard let index = found(color) else { return nil }
        recent[place] = (color, index)
        return index
    }

    private mutating func found(_ color: UInt32) -> UInt8? {
        let shade = exact.contains(color) ? color : stepped(color)
        if let index = indexes[shade] { return index }
        guard colors.count < Self.mostColors else { return nil }
        let index = UInt8(colors.count)
        colors.append(shade)
        indexes[shade] = index
        return index
    }

    /// The nearest step in each channel.
    private func stepped(_ color: UInt32) -> UInt32 {
        [16, 8, 0].reduce(0) { stepped, shift in
            let channel = (color >> shift) & 0xFF
            let step = (channel * steps + 127) / 255
            return stepped | ((step * 255 + steps / 2) / steps) << shift
        }
    }
}

extension Drawing {
    /// What is drawn with, and the white ground: 0xRRGGBB.
    var colors: Set<UInt32> { shapes.reduce(into: [0xFF_FFFF]) { $0.formUnion($1.colors) } }
}

extension Shape {
    fileprivate var colors: [UInt32] {
        switch self {
        case .path(_, let fill, let stroke): [fill, stroke?.color].compactMap(\.self).map(\.number)
        case .glyphs(let run, _): [run.color.number]
        case .picture: []
        case .group(let shapes, _): shapes.flatMap(\.colors)
        }
    }
}

extension Color {
    fileprivate var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
