import Diagnostics
import Drawing
import MarkdownReader
import PictureReader

extension ReportLoader {
    private static let largestPicture = 20 << 20
    /// Of all images of a report, so that the file can be opened by a reader.
    private static let largestPictures = 100 << 20

    /// The images that texts place, by their paths in the report's folder; each is read once.
    mutating func loadPictures(of texts: [String: MarkdownText]) throws(JobFailure) -> [String: Picture] {
        var pictures: [String: Picture] = [:]
        var (known, bytes): (Set<String>, Int) = ([], 0)
        for text in texts.sorted(by: { $0.key < $1.key }) {
            for image in text.value.images
            where !image.source.hasPrefix("graph:") && known.insert(image.source).inserted {
                let found = try collect { (loader: inout ReportLoader) throws(JobFailure) in
                    try loader.loadPicture(image, readBefore: &bytes)
                }
                if let found { pictures[image.source] = found }
            }
        }
        return pictures
    }

    private mutating func loadPicture(
        _ image: MarkdownText.NamedImage, readBefore total: inout Int
    ) throws(JobFailure) -> Picture {
        do throws(ReportError) {
            try check(image)
        } catch {
            throw .report(error)
        }
        let bytes = try input.read(
            image.source, namedAt: image.place, limit: Self.largestPicture, hint: "save it with fewer pixels")
        total += bytes.count
        do throws(ReportError) {
            if total > Self.largestPictures {
                throw ReportError(
                    Diagnostic(
                        "images-too-large", at: image.place,
                        "up to here, the images of the report have \(total) bytes; the limit is \(Self.largestPictures)",
                        hint: "save them with fewer pixels"))
            }
            return try readPicture(bytes, path: image.source, at: image.place)
        } catch {
            throw .report(error)
        }
    }

    /// A file of the report's folder, and nothing from elsewhere.
    private func check(_ image: MarkdownText.NamedImage) throws(ReportError) {
        if image.source.isEmpty {
            throw ReportError(
                Diagnostic(
                    "unknown-image", at: image.place, "the image has no file",
                    hint: "write ![what it shows](logo.png) or ![](graph:ID)"))
        }
        if image.source.contains(":") {
            throw ReportError(
                Diagnostic(
                    "unknown-image", at: image.place,
                    "the image \"\(image.source)\" is neither a file of the report's folder nor a graph",
                    hint: "put the file into the report's folder, and write ![what it shows](logo.png)"))
        }
    }
}
