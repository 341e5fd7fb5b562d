public import Diagnostics
public import Drawing

/// Reads an image's file: PNG or JPEG, as its first bytes say.
///
/// - Parameters:
///   - path: where the file is in the report's folder.
///   - place: where a text names it.
/// - Throws: what is wrong with the file, at that place: it is damaged, too large, or in colours that the PDF cannot keep.
public func readPicture(_ bytes: [UInt8], path: String, at place: Place) throws(ReportError) -> Picture {
    do throws(PictureProblem) {
        let (size, content) = try read(bytes)
        return Picture(path: path, columns: size.columns, rows: size.rows, content: content)
    } catch {
        throw ReportError(
            Diagnostic("bad-image", at: place, "the image \"\(path)\" \(error.message)", hint: error.hint))
    }
}

private func read(_ bytes: [UInt8]) throws(PictureProblem) -> (PixelSize, Picture.Content) {
    if bytes.starts(with: PNGChunks.signature) { return try readPNG(bytes) }
    if bytes.starts(with: [0xFF, 0xD8]) {
        let jpeg = try JPEGHeader(bytes)
        return (jpeg.size, .jpeg(Array(bytes[..<jpeg.end]), components: jpeg.components))
    }
    throw PictureProblem("is neither a PNG nor a JPEG file", hint: "save it as PNG or JPEG")
}

/// What is wrong with a file: the rest of a sentence that begins with it.
struct PictureProblem: Error {
    var message: String
    var hint: String?

    init(_ message: String, hint: String? = nil) { (self.message, self.hint) = (message, hint) }

    static let damaged = "open it in a picture editor and save it again"
}

/// The pixels of an image, within what the program accepts.
struct PixelSize {
    let columns: Int
    let rows: Int

    /// A page of A3 at 300 pixels an inch has 17 million.
    private static let mostPixels = 20_000_000
    private static let longestSide = 10_000
    private static let greatestRatio = 50

    init(columns: Int, rows: Int) throws(PictureProblem) {
        (self.columns, self.rows) = (columns, rows)
        guard columns > 0, rows > 0 else { throw PictureProblem("has no pixels", hint: PictureProblem.damaged) }
        let size = "has \(columns) by \(rows) pixels"
        guard max(columns, rows) <= Self.longestSide, columns * rows <= Self.mostPixels else {
            throw PictureProblem(
                "\(size); the limits are \(Self.longestSide) a side and \(Self.mostPixels) in all",
                hint: "make it smaller: 300 pixels an inch are enough for print")
        }
        guard max(columns, rows) <= min(columns, rows) * Self.greatestRatio else {
            throw PictureProblem(
                "\(size): one side is over \(Self.greatestRatio) times the other", hint: "crop it")
        }
    }
}
