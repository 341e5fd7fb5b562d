internal import Drawing
internal import PDFSyntax
internal import Typesetting

/// The images of a document, each once, in the order of their first appearance.
struct EmbeddedPictures {
    private var pictures: [Picture] = []

    init(of document: TypesetDocument) {
        for page in document.pages {
            for mark in page.marks { add(mark.drawing.shapes) }
        }
    }

    private mutating func add(_ shapes: [Shape]) {
        for shape in shapes {
            switch shape {
            case .picture(let picture, _): if !pictures.contains(picture) { pictures.append(picture) }
            case .group(let shapes, _): add(shapes)
            case .path, .glyphs: break
            }
        }
    }

    /// The name of an image among the resources of pages.
    func name(of picture: Picture) -> String? { pictures.firstIndex(of: picture).map { "Im\($0 + 1)" } }

    /// Writes the images.
    ///
    /// - Returns: them by name; nil for none.
    func write(into store: inout ObjectStore) throws -> PDFValue? {
        guard !pictures.isEmpty else { return nil }
        var entries: PDFDictionary = [:]
        for (index, picture) in pictures.enumerated() {
            entries["Im\(index + 1)"] = .reference(try write(picture, into: &store))
        }
        return .dictionary(entries)
    }

    /// Colours are those of the output intent, sRGB (ISO 19005-3, 6.2.4.3); `Interpolate` is left out (6.2.8).
    private func write(_ picture: Picture, into store: inout ObjectStore) throws -> PDFReference {
        switch picture.content {
        case .jpeg(let bytes, let components):
            let space = components == 1 ? "DeviceGray" : "DeviceRGB"
            let entries = image(picture, space).adding(["Filter": .name("DCTDecode")])
            return store.add(.stream(entries, bytes))
        case .pixels(let colors, let opacity):
            var entries = image(picture, "DeviceRGB")
            if let opacity {
                entries["SMask"] = .reference(try store.addPacked(image(picture, "DeviceGray"), opacity))
            }
            return try store.addPacked(entries, colors)
        }
    }

    private func image(_ picture: Picture, _ space: String) -> PDFDictionary {
        [
            "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(picture.columns),
            "Height": .integer(picture.rows), "ColorSpace": .name(space), "BitsPerComponent": .integer(8),
        ]
    }
}
