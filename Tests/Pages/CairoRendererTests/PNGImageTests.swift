import CCairo
import CairoRenderer
import TestSupport
import Drawing
import Geometry
import Testing

@Suite struct PNGImageTests {
    private let red = Drawing(
        size: Size(width: .points(36), height: .points(18)),
        shapes: [
            .path(
                .rectangle(Rectangle(x: .zero, y: .zero, width: .points(18), height: .points(18))),
                fill: Color(red: 255, green: 0, blue: 0), stroke: nil)
        ])

    @Test func `a picture has the asked dots on a white ground`() throws {
        let picture = try DecodedPicture(renderPNG(red, pixelsPerInch: 144))
        #expect(picture.width == 72)
        #expect(picture.height == 36)
        #expect(picture.color(10, 10) == 0xFF0000)
        #expect(picture.color(35, 35) == 0xFF0000)
        #expect(picture.color(36, 10) == 0xFFFFFF)
    }

    @Test func `a part of a dot counts as a dot`() throws {
        let picture = try DecodedPicture(renderPNG(red, pixelsPerInch: 73))
        #expect(picture.width == 37)
        #expect(picture.height == 19)
    }

    @Test(arguments: [
        Mosaic(columns: 250, rows: 200, colors: 1 << 24), Mosaic(columns: 150, rows: 120, colors: 3),
        Mosaic(columns: 12_000, rows: 3, colors: 2), Mosaic(columns: 1, rows: 1, colors: 5),
    ])
    func `every dot of a picture has its color, be there many colors or few`(_ mosaic: Mosaic) throws {
        let picture = try DecodedPicture(renderPNG(mosaic.drawing, pixelsPerInch: 72))
        for row in 0..<mosaic.rows {
            let colors = (0..<mosaic.columns).map { picture.color($0, row) }
            #expect(colors == (0..<mosaic.columns).map { mosaic.color($0, row) })
        }
    }

    @Test(arguments: [(inks: 1, farthest: 4), (inks: 18, farthest: 13)])
    func `shades at edges are in steps that no eye sees, and what is drawn keeps its color`(
        _ given: (inks: Int, farthest: Int)
    ) throws {
        let (side, height) = (Length.points(60), 60)
        let triangles = (0..<given.inks).map { number in
            let corners = [(0.0, 0.0), (60.0, 7.0), (13.0, 60.0)].map { Point(x: .points($0), y: .points($1)) }
            let triangle = Path([.move(corners[0]), .line(corners[1]), .line(corners[2]), .close])
            let ink = Color(red: 0x1B, green: UInt8(0x5E + 7 * number), blue: UInt8(0xF3 - 11 * number))
            return Shape.group(
                [.path(triangle, fill: ink, stroke: nil)], offset: Point(x: Double(number) * side, y: .zero))
        }
        // Too many colors for any palette, below the triangles.
        let mosaic = Shape.group(
            Mosaic(columns: 60, rows: 8, colors: 1 << 24).drawing.shapes, offset: Point(x: .zero, y: .points(62)))
        let size = Size(width: Double(given.inks) * side, height: .points(70))
        let few = try DecodedPicture(renderPNG(Drawing(size: size, shapes: triangles), pixelsPerInch: 72))
        let many = try DecodedPicture(renderPNG(Drawing(size: size, shapes: triangles + [mosaic]), pixelsPerInch: 72))
        var differences: Set<Int> = []
        for (row, column) in (0..<height).flatMap({ row in (0..<few.width).map { (row, $0) } }) {
            for shift in [16, 8, 0] as [UInt32] {
                let (first, second) = (few.color(column, row) >> shift & 255, many.color(column, row) >> shift & 255)
                differences.insert(abs(Int(first) - Int(second)))
            }
        }
        #expect(differences.count > 2)
        #expect(differences.max() == given.farthest)
        for number in 0..<given.inks {
            let ink = 0x1B_0000 | UInt32(0x5E + 7 * number) << 8 | UInt32(0xF3 - 11 * number)
            #expect(few.color(20 + 60 * number, 20) == ink)
        }
        #expect(few.color(59, 59) == 0xFFFFFF)
    }

    @Test func `rows that come again are all there`() throws {
        let picture = try DecodedPicture(renderPNG(red, pixelsPerInch: 7200))
        #expect((0..<picture.height).allSatisfy { picture.color(1799, $0) == 0xFF0000 })
        #expect((0..<picture.height).allSatisfy { picture.color(1800, $0) == 0xFFFFFF })
    }

    @Test func `a picture is the same wherever its rows are parted for painting`() throws {
        let corners = [(5.0, 20.0), (90, 310), (30, 590), (60, 10)].map { Point(x: .points($0), y: .points($1)) }
        let curve = Path([.move(corners[0]), .curve(corners[2], control1: corners[1], control2: corners[3])])
        let steep = Path([.move(corners[0]), .line(corners[2]), .line(corners[3])])
        let stroke = Stroke(color: Color(red: 0, green: 80, blue: 160), width: .points(7.5))
        var shapes: [Shape] = [
            .path(curve, fill: Color(red: 200, green: 220, blue: 240), stroke: stroke),
            .path(steep, fill: nil, stroke: stroke),
        ]
        for line in 0..<16 {
            let y = Double(line) * 37
            let spike = [(47.5, y + 40), (50, y + 20), (52.5, y + 40)].map { Point(x: .points($0), y: .points($1)) }
            shapes.append(
                .path(
                    Path([.move(spike[0]), .line(spike[1]), .line(spike[2])]), fill: nil,
                    stroke: Stroke(color: .black, width: .points(4))))
        }
        for line in 0..<40 {
            let run = try TestFont.inter.run("Åg\(line)", size: 8 + Double(line))
            shapes.append(.glyphs(run, at: Point(x: .points(5 + Double(line)), y: .points(Double(line) * 15.3))))
        }
        let size = Size(width: .points(100), height: .points(600))
        let whole = try DecodedPicture(renderPNG(Drawing(size: size, shapes: shapes), pixelsPerInch: 72))
        for offset in [1, 37, 64, 127] {
            let moved = Shape.group(shapes, offset: Point(x: .zero, y: .points(Double(offset))))
            let lower = Size(width: size.width, height: .points(600 + Double(offset)))
            let picture = try DecodedPicture(renderPNG(Drawing(size: lower, shapes: [moved]), pixelsPerInch: 72))
            var different = 0
            for (row, column) in (0..<600).flatMap({ row in (0..<100).map { (row, $0) } })
            where picture.color(column, row + offset) != whole.color(column, row) { different += 1 }
            #expect(different == 0, "moved by \(offset)")
        }
    }

    @Test(arguments: [0, -72, 72_000, Double.nan])
    func `a picture too large or without dots is refused`(_ density: Double) {
        #expect(throws: RenderingError.size(red.size)) { try renderPNG(red, pixelsPerInch: density) }
    }
}

/// Dots of random colors, the same in each run.
struct Mosaic: Sendable {
    let columns: Int
    let rows: Int
    let colors: UInt32

    func color(_ column: Int, _ row: Int) -> UInt32 {
        let mixed = UInt32(row * columns + column + 1) &* 0x9E37_79B9
        let even = (mixed ^ (mixed >> 15)) &* 0x85EB_CA6B
        return ((even >> 8) % colors &* 0x01_2F3D) & 0xFF_FFFF
    }

    var drawing: Drawing {
        let dots = (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let place = Rectangle(
                    x: .points(Double(column)), y: .points(Double(row)), width: .points(1), height: .points(1))
                let color = color(column, row)
                let fill = Color(
                    red: UInt8(color >> 16), green: UInt8(color >> 8 & 255), blue: UInt8(color & 255))
                return Shape.path(.rectangle(place), fill: fill, stroke: nil)
            }
        }
        return Drawing(size: Size(width: .points(Double(columns)), height: .points(Double(rows))), shapes: dots)
    }
}

/// A PNG read back by Cairo.
private struct DecodedPicture {
    let width: Int
    let height: Int
    private let pixels: [UInt32]

    init(_ bytes: [UInt8]) throws {
        final class Source {
            var rest: ArraySlice<UInt8>
            init(_ bytes: [UInt8]) { rest = bytes[...] }
        }
        let source = Source(bytes)
        let surface = unsafe cairo_image_surface_create_from_png_stream(
            { closure, data, count in
                guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_READ_ERROR }
                let source = unsafe Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
                guard source.rest.count >= count else { return CAIRO_STATUS_READ_ERROR }
                for (index, byte) in source.rest.prefix(Int(count)).enumerated() { unsafe data[index] = byte }
                source.rest = source.rest.dropFirst(Int(count))
                return CAIRO_STATUS_SUCCESS
            }, unsafe Unmanaged.passUnretained(source).toOpaque())
        defer { unsafe cairo_surface_destroy(surface) }
        try #require(unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        width = unsafe Int(cairo_image_surface_get_width(surface))
        height = unsafe Int(cairo_image_surface_get_height(surface))
        let stride = unsafe Int(cairo_image_surface_get_stride(surface))
        guard let data = unsafe cairo_image_surface_get_data(surface) else { throw TestFont.Missing(what: "pixels") }
        var pixels: [UInt32] = []
        for row in 0..<height {
            for column in 0..<width {
                let start = unsafe UnsafeRawPointer(data) + row * stride + column * 4
                pixels.append(unsafe start.load(as: UInt32.self) & 0xFF_FFFF)
            }
        }
        self.pixels = pixels
    }

    func color(_ column: Int, _ row: Int) -> UInt32 { pixels[row * width + column] }
}
