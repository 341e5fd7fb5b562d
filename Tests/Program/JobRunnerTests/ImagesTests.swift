import TestSupport
import Testing

/// Images of a report, from its folder to the PDF.
@Suite struct ImagesTests {
    private func report(_ text: String, images: [String]) throws -> ReportCopy {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        for name in ["codebook.yaml", "responses.csv", "texts/results.md"] { removeTree(copy.path(name)) }
        let definition = """
            layout: report
            date: 2030-05-02
            issuing-body: Gardens
            documents:
              - { name: speech, title: A speech, parts: [words] }

            """
        try write(Array(definition.utf8), toFile: copy.path("report.yaml"))
        try write(Array(text.utf8), toFile: copy.path("texts/words.md"))
        for image in images {
            try write(
                try Repository.bytes("Tests/Pages/PictureReaderTests/Files/\(image)"), toFile: copy.path(image))
        }
        return copy
    }

    @Test func `Images are built, conform, and are among the inputs`() throws {
        let text = """
            # Words

            ![Red and blue halves](colours.jpg){width=40mm}

            ![The same in grey](grey.jpg)

            ::: box Clear
            ![](alpha.png){decorative width=30%}

            Text in the box.
            :::
            """
        let copy = try report(text, images: ["colours.jpg", "grey.jpg", "alpha.png"])
        let built = try copy.run("build", ["--output", copy.beside("edition")])
        #expect(built.errors == "" && built.status == 0)
        let file = copy.beside("edition") + "/speech.pdf"
        #expect(try Program.run(["verify", file]).status == 0)
        let list = try Subprocess.run("pdfimages", ["-list", file]).text
        #expect(list.ranges(of: "jpeg").count == 2 && list.contains("smask"))
        #expect(try Subprocess.run("qpdf", ["--check", file]).status == 0)
        let again = try copy.run("build", ["--output", copy.beside("again")])
        #expect(again.status == 0)
        #expect(try bytes(ofFile: file) == bytes(ofFile: copy.beside("again") + "/speech.pdf"))
        #expect(
            String(decoding: try bytes(ofFile: copy.beside("edition") + "/manifest.json"), as: UTF8.self).contains(
                "alpha.png"))
    }

    @Test func `No image is read from outside the report's folder`() throws {
        let text = """
            # Words

            ![x](../secret.png)

            ![x](/etc/passwd)

            ![x](http://a.b/c.png)

            ![x](missing.png)

            ![x](press.jpg)

            ![]()
            """
        let result = try report(text, images: ["press.jpg"]).run("check")
        let inside = "put the file into the report's folder"
        #expect(
            result.errors == """
                error: texts/words.md:3:1: "../secret.png" leaves the folder of the report; \(inside)
                error: texts/words.md:5:1: "/etc/passwd" leaves the folder of the report; \(inside)
                error: texts/words.md:7:1: the image "http://a.b/c.png" is neither a file of the report's folder nor a graph; \(inside), and write ![what it shows](logo.png)
                error: texts/words.md:9:1: "missing.png" cannot be read: no such file or directory
                error: texts/words.md:11:1: the image "press.jpg" is in the colours of a printing press (CMYK); the PDF is archived in sRGB; convert it to RGB
                error: texts/words.md:13:1: the image has no file; write ![what it shows](logo.png) or ![](graph:ID)
                6 problems; nothing was written

                """)
        #expect(result.status == 1)
    }

    @Test func `An image that is too wide is an error with both widths`() throws {
        let result = try report("# Words\n\n![x](grey.jpg){width=300mm}\n", images: ["grey.jpg"]).run("check")
        #expect(
            result.errors == """
                error: texts/words.md:3:1: the image "grey.jpg" is 300 mm wide; its column has 150 mm; write a smaller width, or width=100%
                1 problem; nothing was written

                """)
    }
}
