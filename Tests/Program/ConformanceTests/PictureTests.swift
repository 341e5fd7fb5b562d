import TestSupport
import Testing

/// Four programs paint every page of every file, without a word, and see the same.
@Suite struct PictureTests {
    private static let resolution = "40"

    @Test func `pdfium, poppler, mutool and Ghostscript paint the same pages, and nothing bothers them`() throws {
        let files = try Editions.files()
        let place = try TemporaryFolder()
        let pdfium = try Program.script("readers.py", ["pictures", place.path] + files)
        #expect(pdfium.isQuiet, "\(pdfium)")
        for (number, file) in files.enumerated() {
            for (reader, words) in readers(of: file, into: place.path("\(number)-")) {
                let result = try Subprocess.run(reader, words)
                #expect(result.isQuiet, "\(reader) on \(file): \(result.errors)\(result.text)")
            }
        }
        try compare(in: place)
    }

    /// What each program is called with to write one picture a page.
    private func readers(of file: String, into prefix: String) -> [(String, [String])] {
        let smooth = ["-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"]
        let toFile = ["-sDEVICE=ppmraw", "-r\(Self.resolution)", "-o", "\(prefix)ghostscript-%d.ppm", file]
        return [
            ("gs", ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE"] + smooth + toFile),
            // Debian's mutool is built without colour management (-N), and would tell so for every file.
            (
                "mutool",
                ["draw", "-q", "-N", "-r", Self.resolution, "-c", "rgb", "-o", "\(prefix)mutool-%d.ppm", file]
            ),
            ("pdftoppm", ["-r", Self.resolution, "-forcenum", file, "\(prefix)poppler"]),
        ]
    }

    private func compare(in place: TemporaryFolder) throws {
        // poppler fills page numbers up with zeros.
        for name in try names(inFolder: place.path) where name.contains("-poppler-0") {
            let plain = name.replacing("-poppler-0", with: "-poppler-")
            try write(bytes(ofFile: place.path(name)), toFile: place.path(plain))
        }
        let result = try Program.script(
            "readers.py", ["compare", place.path, "pdfium", "poppler", "mutool", "ghostscript"])
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.text.split(separator: "\n")
        #expect(lines.count > 300)
        for line in lines {
            let words = line.split(separator: " ")
            let mean = try #require(Double(words[1])), greatest = try #require(Double(words[2]))
            #expect(mean <= Bounds.mean && greatest <= Bounds.cell, "\(line)")
        }
    }

    /// How far the grey of cells of 14 pt may differ between two readers, of 255.
    ///
    /// The least page of the annex differs from an empty one by 5.7, and from itself set one line lower by 4.0; readers
    /// differ by up to 3.2, for pdfium and Ghostscript put letters on whole dots. A bar, a swatch or a rule that one reader
    /// leaves out passes the second bound; a rule thinner than a dot, as a whole dot here and in part there, does not.
    private enum Bounds {
        static let mean = 3.5
        static let cell = 64.0
    }
}

extension Subprocess.Result {
    /// It did what it was asked, and had nothing to say.
    var isQuiet: Bool { status == 0 && errors == "" && output.isEmpty }
}
