internal import Glibc
internal import PDFSyntax

/// The profile of sRGB (IEC 61966-2-1) in the form of ICC.1:2001-04 (version 2), built from the published numbers.
///
/// Three colorants, adapted to the white of D50, and one curve of 1024 steps for all three channels.
func colorProfile() -> [UInt8] {
    let curve = curveTag()
    let tags: [(signature: String, data: [UInt8])] = [
        ("desc", descriptionTag("sRGB")), ("cprt", textTag("No copyright, use freely")),
        ("wtpt", coordinatesTag(0.9642, 1, 0.8249)), ("rXYZ", coordinatesTag(0.43607, 0.22249, 0.01392)),
        ("gXYZ", coordinatesTag(0.38515, 0.71687, 0.09708)), ("bXYZ", coordinatesTag(0.14307, 0.06061, 0.7141)),
        ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var (table, data) = (bigEndian(tags.count, 4), [UInt8]())
    let start = 128 + 4 + tags.count * 12
    var shared: [[UInt8]: Int] = [:]
    for tag in tags {
        let offset = shared[tag.data] ?? start + data.count
        if shared.updateValue(offset, forKey: tag.data) == nil { data += tag.data }
        table += Array(tag.signature.utf8) + bigEndian(offset, 4) + bigEndian(tag.data.count, 4)
    }
    return header(size: start + data.count) + table + data
}

/// 128 bytes; the date of making is fixed.
private func header(size: Int) -> [UInt8] {
    let device = bigEndian(size, 4) + zeros(4) + bigEndian(0x0210_0000, 4) + "mntrRGB XYZ ".utf8
    let date = [2000, 1, 1, 0, 0, 0].flatMap { bigEndian($0, 2) }
    let rendering = Array("acsp".utf8) + zeros(28)
    let white = fixed(0.9642) + fixed(1) + fixed(0.8249)
    return device + date + rendering + white + zeros(48)
}

private func descriptionTag(_ text: String) -> [UInt8] {
    let plain = Array(text.utf8) + [0]
    let translations = zeros(4 + 4 + 2 + 1 + 67)  // none in Unicode, none in a Macintosh script
    return aligned(Array("desc".utf8) + zeros(4) + bigEndian(plain.count, 4) + plain + translations)
}

private func textTag(_ text: String) -> [UInt8] { aligned(Array("text".utf8) + zeros(4) + Array(text.utf8) + [0]) }

private func coordinatesTag(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    Array("XYZ ".utf8) + zeros(4) + fixed(x) + fixed(y) + fixed(z)
}

/// From the stored value to light: linear near black, a power above (IEC 61966-2-1).
private func curveTag() -> [UInt8] {
    let steps = 1024
    let values = (0..<steps).flatMap { step in
        let stored = Double(step) / Double(steps - 1)
        let light = stored <= 0.04045 ? stored / 12.92 : pow((stored + 0.055) / 1.055, 2.4)
        return bigEndian(Int((light * 65_535).rounded()), 2)
    }
    return Array("curv".utf8) + zeros(4) + bigEndian(steps, 4) + values
}

/// A number with 16 bits before and 16 behind the point.
private func fixed(_ value: Double) -> [UInt8] { bigEndian(Int((value * 65_536).rounded()), 4) }

private func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

private func aligned(_ bytes: [UInt8]) -> [UInt8] { bytes + zeros((4 - bytes.count % 4) % 4) }
