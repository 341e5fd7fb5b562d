internal import CCairo
internal import Drawing

/// Unpacks a PNG file of any kind, with Cairo.
func readPNG(_ file: [UInt8]) throws(PictureProblem) -> (PixelSize, Picture.Content) {
    let chunks = try PNGChunks(file)
    guard let surface = PNGSurface(chunks.bytes) else { throw PNGChunks.damaged("cannot be unpacked") }
    try surface.check()
    return (chunks.size, try surface.pixels(chunks.size))
}

/// What Cairo unpacked; it frees itself.
@safe private struct PNGSurface: ~Copyable {
    private let surface: OpaquePointer

    /// Nil without memory.
    init?(_ bytes: [UInt8]) {
        let source = PNGSource(bytes)
        let made = unsafe withExtendedLifetime(source) {
            unsafe cairo_image_surface_create_from_png_stream(PNGSource.read, source.closure)
        }
        guard let made = unsafe made else { return nil }
        unsafe surface = made
    }

    func check() throws(PictureProblem) {
        let status = unsafe cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PNGChunks.damaged("cannot be unpacked (\(unsafe String(cString: cairo_status_to_string(status))))")
        }
    }

    deinit { unsafe cairo_surface_destroy(surface) }

    /// Cairo holds colours multiplied by how opaque they are.
    func pixels(_ size: PixelSize) throws(PictureProblem) -> Picture.Content {
        let format = unsafe cairo_image_surface_get_format(surface)
        guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24,
            unsafe Int(cairo_image_surface_get_width(surface)) == size.columns,
            unsafe Int(cairo_image_surface_get_height(surface)) == size.rows,
            let data = unsafe cairo_image_surface_get_data(surface)
        else { throw PNGChunks.damaged("has pixels of an unknown form") }
        let stride = unsafe Int(cairo_image_surface_get_stride(surface))
        let isOpaque = format == CAIRO_FORMAT_RGB24
        let count = size.columns * size.rows
        var colors = [UInt8](repeating: 0, count: count * 3)
        var opacity = [UInt8](repeating: 255, count: isOpaque ? 0 : count)
        var target = 0
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let place = row * stride + column * 4
                let pixel = unsafe UnsafeRawPointer(data).load(fromByteOffset: place, as: UInt32.self)
                let alpha = isOpaque ? 255 : pixel >> 24
                if !isOpaque { opacity[target] = UInt8(alpha) }
                for (index, shift) in [16, 8, 0].enumerated() where alpha > 0 {
                    let value = pixel >> UInt32(shift) & 0xFF
                    colors[target * 3 + index] = UInt8(min(255, (value * 255 + alpha / 2) / alpha))
                }
                target += 1
            }
        }
        return .pixels(colors, opacity: opacity.allSatisfy { $0 == 255 } ? nil : opacity)
    }
}

/// Bytes that Cairo reads. A class, because Cairo is given its address.
private final class PNGSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The argument for Cairo that goes with `read`. The source must outlive Cairo's use of it.
    var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    /// The callback for `cairo_read_func_t`.
    static let read: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, UInt32) -> cairo_status_t =
        { closure, target, count in
            guard let closure = unsafe closure, let target = unsafe target else { return CAIRO_STATUS_READ_ERROR }
            let source = unsafe Unmanaged<PNGSource>.fromOpaque(closure).takeUnretainedValue()
            let end = source.position + Int(count)
            guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
            for index in source.position..<end { unsafe target[index - source.position] = source.bytes[index] }
            source.position = end
            return CAIRO_STATUS_SUCCESS
        }
}
