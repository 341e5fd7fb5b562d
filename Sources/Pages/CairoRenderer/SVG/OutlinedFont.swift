internal import CCairo
internal import Drawing
internal import TextFormats

/// A font whose glyphs are read as outlines.
struct OutlinedFont {
    let unitsPerEm: Double
    /// The name of the family, for text that is not outlined.
    let family: String
    /// 100 to 900, by the name of the style.
    let weight: Int
    private let font: FontFile
    private let file: OpenFontFile

    init(_ font: FontFile) throws(RenderingError) {
        self.font = font
        file = try OpenFontFile(font)
        family = unsafe file.face.pointee.family_name.map { unsafe String(cString: $0) } ?? "sans-serif"
        let style = unsafe file.face.pointee.style_name.map { unsafe String(cString: $0).lowercased() } ?? ""
        // The longer names first: "semibold" ends in "bold".
        let weights = [
            ("semibold", 600), ("semi bold", 600), ("demibold", 600), ("extrabold", 800), ("bold", 700),
            ("medium", 500),
            ("light", 300), ("black", 900),
        ]
        weight = weights.first { style.contains($0.0) }?.1 ?? 400
        unitsPerEm = Double(unsafe file.face.pointee.units_per_EM)
        guard unitsPerEm > 0 else { throw .font(font, reason: "it has no outlines") }
    }

    /// A glyph as the steps of an SVG path, in the font's units with y downwards; empty when it paints nothing.
    ///
    /// - Parameter text: what it shows, for messages.
    func outline(of glyph: UInt32, in text: String) throws(RenderingError) -> [UInt8] {
        guard glyph > 0, unsafe Int(glyph) < file.face.pointee.num_glyphs else {
            throw .glyph(index: glyph, font: font, text: text)
        }
        let failure = unsafe FT_Load_Glyph(file.face, glyph, Int32(FT_LOAD_NO_SCALE))
        guard failure == 0, let slot = unsafe file.face.pointee.glyph,
            unsafe slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
        else { throw .font(font, reason: "glyph \(glyph) has no outline (error \(failure))") }
        let steps = OutlineSteps()
        var functions = OutlineSteps.functions
        let damage = unsafe FT_Outline_Decompose(&slot.pointee.outline, &functions, steps.closure)
        guard damage == 0 else { throw .font(font, reason: "the outline of glyph \(glyph) is damaged") }
        return steps.finished()
    }
}

/// Receives the steps of an outline from FreeType. A class, because FreeType is given its address.
private final class OutlineSteps {
    private var bytes: [UInt8] = []

    /// The argument for FreeType that goes with the functions. The steps must outlive its use of them.
    var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    static var functions: FT_Outline_Funcs {
        unsafe FT_Outline_Funcs(
            move_to: { point, steps in
                unsafe OutlineSteps.at(steps)?.close()
                return unsafe OutlineSteps.append("M", [point], steps)
            },
            line_to: { unsafe OutlineSteps.append("L", [$0], $1) },
            conic_to: { unsafe OutlineSteps.append("Q", [$0, $1], $2) },
            cubic_to: { unsafe OutlineSteps.append("C", [$0, $1, $2], $3) },
            shift: 0, delta: 0)
    }

    func finished() -> [UInt8] {
        close()
        return bytes
    }

    private func close() {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "Z")) }
    }

    private static func at(_ closure: UnsafeMutableRawPointer?) -> OutlineSteps? {
        guard let closure = unsafe closure else { return nil }
        return unsafe Unmanaged<OutlineSteps>.fromOpaque(closure).takeUnretainedValue()
    }

    /// - Returns: 0, by which FreeType goes on.
    private static func append(
        _ command: Unicode.Scalar, _ points: [UnsafePointer<FT_Vector>?], _ closure: UnsafeMutableRawPointer?
    ) -> Int32 {
        guard let steps = unsafe at(closure) else { return 1 }
        steps.bytes.append(UInt8(ascii: command))
        for index in unsafe points.indices {
            guard let point = unsafe points[index] else { return 1 }
            if index > 0 { steps.bytes.append(0x20) }
            steps.bytes.append(integer: Int(unsafe point.pointee.x))
            steps.bytes.append(0x20)
            steps.bytes.append(integer: -Int(unsafe point.pointee.y))
        }
        return 0
    }
}
