import Diagnostics
import Drawing
import PictureReader
import TestSupport
import Testing

@Suite struct ReadPictureTests {
    private static let place = Place(file: "texts/a.md", line: 3, column: 1)

    private func file(_ name: String) throws -> [UInt8] {
        try Repository.bytes("Tests/Pages/PictureReaderTests/Files/\(name)")
    }

    private func read(_ bytes: [UInt8]) throws -> Picture { try readPicture(bytes, path: "a.png", at: Self.place) }

    /// What is said of a file; the picture's size for one that is read.
    private func outcome(_ bytes: [UInt8]) throws -> String {
        do {
            let picture = try read(bytes)
            return "\(picture.columns) x \(picture.rows)"
        } catch let error as ReportError {
            return error.diagnostics.map(\.description).joined(separator: "\n")
        }
    }

    @Test(arguments: [("colours.jpg", 3), ("progressive.jpg", 3), ("grey.jpg", 1), ("standard-profile.jpg", 3)])
    func `A JPEG file is kept as it is`(name: String, components: Int) throws {
        let bytes = try file(name)
        let picture = try read(bytes)
        #expect(picture.columns == 24 && picture.rows == 16)
        #expect(picture.content == .jpeg(bytes, components: components))
        #expect(try read(bytes + [1, 2, 3]).content == picture.content, "what a camera appends is left out")
    }

    @Test func `A PNG file is unpacked, with how opaque its pixels are`() throws {
        guard case .pixels(let colors, let opacity?) = try read(file("alpha.png")).content else {
            Issue.record("the opacity is lost")
            return
        }
        #expect(colors.count == 24 * 16 * 3 && opacity.count == 24 * 16)
        #expect(opacity[0] == 0 && opacity[24] == 128 && opacity[48] == 255)
        #expect(zip(colors[72..<75], [200, 100, 50]).allSatisfy { abs(Int($0) - $1) <= 1 })
        #expect(Array(colors[(48 + 20) * 3..<(48 + 20) * 3 + 3]) == [0, 51, 160])
    }

    @Test(arguments: ["palette.png", "bits.png"]) func `Every kind of PNG file becomes pixels`(name: String) throws {
        guard case .pixels(let colors, nil) = try read(file(name)).content else {
            Issue.record("it is not opaque")
            return
        }
        #expect(colors.count == 24 * 16 * 3)
    }

    @Test(arguments: [
        (
            "press.jpg",
            "is in the colours of a printing press (CMYK); the PDF is archived in sRGB; convert it to RGB"
        ),
        (
            "turned.jpg",
            "is turned by its Exif data (orientation 6), which PDF does not read; "
                + "turn it in a picture editor and save it again"
        ),
        (
            "other-profile.jpg",
            "has a colour profile other than sRGB; convert its colours to sRGB and save it again"
        ),
    ])
    func `What the PDF cannot keep is refused`(name: String, problem: String) throws {
        #expect(try outcome(file(name)) == "texts/a.md:3:1: the image \"a.png\" \(problem)")
    }

    @Test func `A file of another kind is refused`() throws {
        for bytes in [[], Array("GIF89a".utf8), [0xFF]] as [[UInt8]] {
            #expect(
                try outcome(bytes)
                    == "texts/a.md:3:1: the image \"a.png\" is neither a PNG nor a JPEG file; save it as PNG or JPEG")
        }
    }

    @Test(arguments: ["colours.jpg", "progressive.jpg", "alpha.png", "palette.png"])
    func `A file that is cut off anywhere is refused`(name: String) throws {
        let bytes = try file(name)
        for count in 8..<bytes.count - 1 {
            let outcome = try outcome(Array(bytes[..<count]))
            #expect(outcome.contains("a damaged"), "\(count) bytes: \(outcome)")
        }
    }

    @Test(arguments: ["colours.jpg", "progressive.jpg", "alpha.png", "palette.png", "bits.png"])
    func `A file with any byte changed is read or refused, and its size is that of its pixels`(name: String) throws {
        let bytes = try file(name)
        for index in bytes.indices {
            for value in [0, 0xFF, bytes[index] ^ 0x80] as [UInt8] {
                var damaged = bytes
                damaged[index] = value
                guard let picture = try? read(damaged) else { continue }
                #expect(picture.columns * picture.rows <= 20_000_000)
                if case .pixels(let colors, _) = picture.content {
                    #expect(colors.count == picture.columns * picture.rows * 3)
                }
            }
        }
    }

    @Test func `A file that claims many pixels is refused before they are unpacked`() throws {
        var bytes = try file("palette.png")
        bytes.replaceSubrange(16..<24, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
        #expect(
            try outcome(bytes)
                == "texts/a.md:3:1: the image \"a.png\" has 8192 by 8192 pixels; the limits are 10000 a side and 20000000 in "
                + "all; make it smaller: 300 pixels an inch are enough for print")
        bytes.replaceSubrange(16..<24, with: [0, 0, 0, 1, 0, 0, 0, 99])
        #expect(
            try outcome(bytes)
                == "texts/a.md:3:1: the image \"a.png\" has 1 by 99 pixels: one side is over 50 times the other; crop it"
        )
    }
}
