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

    @Test(arguments: [0, -72, 72_000, Double.nan])
    func `a picture too large or without dots is refused`(_ density: Double) {
        #expect(throws: RenderingError.size(red.size)) { try renderPNG(red, pixelsPerInch: density) }
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
