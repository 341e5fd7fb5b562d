import DocumentModel
import Drawing
import Geometry
import TestSupport
import Testing
import Typesetting

@testable import PDFExport

@Suite struct PictureTests {
    private func document(_ pictures: [Picture]) throws -> TypesetDocument {
        var sample = SampleDocument()
        try sample.add(.paragraph, "Before")
        for picture in pictures {
            let figure = sample.add(.figure)
            sample.document.structure[figure].alternativeText = "A picture"
            let size = Size(width: .points(60), height: .points(40))
            let area = Rectangle(origin: .origin, size: size)
            sample.mark(.content(of: figure), Drawing(size: size, shapes: [.picture(picture, in: area)]))
        }
        return sample.document
    }

    private func jpeg() throws -> [UInt8] {
        try Repository.bytes("Tests/Pages/PictureReaderTests/Files/colours.jpg")
    }

    @Test func `images come back with their sizes, colours and opacity, each once`() throws {
        let photo = Picture(path: "a.jpg", columns: 24, rows: 16, content: .jpeg(try jpeg(), components: 3))
        let colors = [UInt8](repeating: 90, count: 6 * 4 * 3)
        let logo = Picture(
            path: "b.png", columns: 6, rows: 4,
            content: .pixels(colors, opacity: [UInt8](repeating: 128, count: 24)))
        let bytes = try exportPDF(document([photo, logo, photo]))
        let list = try Tool.run("pdfimages", ["-list", "{}"], on: bytes).output.split(separator: "\n").dropFirst(2)
        let found = list.map { $0.split(separator: " ")[2...8].joined(separator: " ") }
        #expect(
            found == [
                "image 24 16 rgb 3 8 jpeg", "image 6 4 rgb 3 8 image", "smask 6 4 gray 1 8 image",
                "image 24 16 rgb 3 8 jpeg",
            ])
        #expect(try Tool.run("qpdf", ["--check", "{}"], on: bytes).status == 0)
        let opened = String(decoding: try Tool.opened(bytes), as: UTF8.self)
        #expect(opened.components(of: "/DCTDecode") == 1, "the photo is there once")
        #expect(!opened.contains("/Interpolate"))
        #expect(try exportPDF(document([photo, logo, photo])) == bytes)
    }

    @Test func `the box of a figure is that of its image`() throws {
        let photo = Picture(path: "a.jpg", columns: 24, rows: 16, content: .jpeg(try jpeg(), components: 3))
        let opened = String(decoding: try Tool.opened(exportPDF(document([photo]))), as: UTF8.self)
        #expect(opened.contains("/Alt (A picture)"))
        let words = opened.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("/BBox [ 20 305 80 345 ]"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
