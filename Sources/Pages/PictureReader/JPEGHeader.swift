/// What a JPEG file says of itself (ISO/IEC 10918-1, annex B). Its pixels are never unpacked.
struct JPEGHeader {
    private(set) var size: PixelSize
    /// 1 for grey, 3 for colours.
    private(set) var components: Int
    /// Behind the end of the image: some cameras append more.
    private(set) var end: Int

    init(_ bytes: [UInt8]) throws(PictureProblem) {
        var (position, frame): (Int, (size: PixelSize, components: Int)?) = (2, nil)
        var hasScan = false
        while true {
            guard let marker = Self.nextMarker(bytes, &position) else { throw Self.damaged("is cut off") }
            if marker == Marker.end { break }
            if Marker.isBare(marker) { continue }
            guard let length = bytes.number16(at: position), length >= 2, position + length <= bytes.count else {
                throw Self.damaged("is cut off")
            }
            let segment = Array(bytes[position + 2..<position + length])
            position += length
            switch marker {
            case 0xC0, 0xC1, 0xC2:
                guard frame == nil else { throw Self.damaged("has two frames") }
                frame = try Self.frame(segment)
            case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                throw PictureProblem(
                    "is a JPEG file of a kind that PDF cannot show (SOF\(marker - 0xC0))",
                    hint: "save it as a baseline or progressive JPEG")
            case 0xDA: hasScan = true
            case 0xE1: try Self.checkOrientation(segment)
            case 0xE2: try Self.checkProfile(segment)
            default: break
            }
        }
        guard let frame, hasScan else { throw Self.damaged("holds no image") }
        (size, components, end) = (frame.size, frame.components, position)
    }

    private enum Marker {
        static let end: UInt8 = 0xD9

        /// Whether nothing follows a marker: the beginning, restarts, and `TEM`.
        static func isBare(_ marker: UInt8) -> Bool { marker == 0x01 || (0xD0...0xD8).contains(marker) }
    }

    /// The next marker, packed data skipped: in it, 0xFF is followed by a zero.
    private static func nextMarker(_ bytes: [UInt8], _ position: inout Int) -> UInt8? {
        while position + 1 < bytes.count {
            let (byte, next) = (bytes[position], bytes[position + 1])
            if byte == 0xFF, next != 0, next != 0xFF {
                position += 2
                return next
            }
            position += byte == 0xFF && next == 0 ? 2 : 1
        }
        return nil
    }

    private static func frame(_ segment: [UInt8]) throws(PictureProblem) -> (PixelSize, Int) {
        guard segment.count >= 6, let rows = segment.number16(at: 1), let columns = segment.number16(at: 3),
            segment.count >= 6 + Int(segment[5]) * 3
        else { throw damaged("has a frame that is cut off") }
        guard segment[0] == 8 else {
            throw PictureProblem(
                "has \(segment[0]) bits a colour; PDF shows JPEG files of 8", hint: "save it with 8 bits a colour")
        }
        switch segment[5] {
        case 1, 3: return (try PixelSize(columns: columns, rows: rows), Int(segment[5]))
        case 4:
            throw PictureProblem(
                "is in the colours of a printing press (CMYK); the PDF is archived in sRGB",
                hint: "convert it to RGB")
        default: throw damaged("has \(segment[5]) colours")
        }
    }

    /// A camera that was turned says so in its Exif data, which PDF does not read.
    private static func checkOrientation(_ segment: [UInt8]) throws(PictureProblem) {
        guard segment.starts(with: "Exif\0\0".utf8) else { return }
        let tiff = Array(segment.dropFirst(6))
        let isLittle = tiff.starts(with: "II".utf8)
        func number(_ index: Int, _ count: Int) -> Int? {
            guard index >= 0, index + count <= tiff.count else { return nil }
            let bytes = tiff[index..<index + count]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let first = number(4, 4), let count = number(first, 2) else { return }
        for entry in 0..<count {
            let place = first + 2 + entry * 12
            guard let tag = number(place, 2) else { return }
            if tag == 0x0112, let value = number(place + 8, 2), value > 1 {
                throw PictureProblem(
                    "is turned by its Exif data (orientation \(value)), which PDF does not read",
                    hint: "turn it in a picture editor and save it again")
            }
        }
    }

    /// Colours of another profile would be shown as if they were sRGB.
    private static func checkProfile(_ segment: [UInt8]) throws(PictureProblem) {
        let isFirst = segment.starts(with: "ICC_PROFILE\0\u{1}".utf8)
        guard isFirst else { return }
        let letters = segment.filter { $0 != 0 }
        let isStandard = letters.indices.contains { letters.has(Array("sRGB".utf8), at: $0) }
        if !isStandard {
            throw PictureProblem(
                "has a colour profile other than sRGB", hint: "convert its colours to sRGB and save it again")
        }
    }

    private static func damaged(_ what: String) -> PictureProblem {
        PictureProblem("is a damaged JPEG file: it \(what)", hint: PictureProblem.damaged)
    }
}
