internal import PDFSyntax

/// A file under inspection: what was read of it and what was found. The rules are in extensions, one subject each.
struct Inspection {
    private(set) var file: PDFFile
    let catalog: PDFDictionary
    var findings = FindingList()
    var pages: [PageReading] = []
    /// The index of each page by its object's number.
    var pageIndexes: [Int: Int] = [:]
    var fonts = FontList()
    /// Whether anything is painted in a device's own colours, by the number of their components.
    var deviceColors: Set<Int> = []
    /// How many components the output intent has.
    var outputComponents: Int?
    var elements: [ElementReading] = []
    /// The elements to which annotations belong, by the annotations' object numbers.
    var annotationOwners: [Int: Int] = [:]
    /// Named places, by name.
    var destinations: [[UInt8]: PDFValue] = [:]
    var attachments: [AttachmentReading] = []
    var linkCount = 0

    init(_ file: PDFFile) {
        self.file = file
        catalog = file.resolved(file.trailer["Root"]).dictionary ?? [:]
    }

    /// Frees all that only the rules need: the objects of the file, and the entries of elements and pages. Texts can still be
    /// read.
    mutating func forgetEntries() {
        for index in elements.indices { elements[index].entries = [:] }
        for index in pages.indices { pages[index].entries = [:] }
        destinations = [:]
        file.forgetObjects()
    }

    var result: Verification {
        var result = Verification(findings)
        result.pages = pages.count
        result.elements = elements.count
        result.links = linkCount
        result.attachments = attachments.count
        return result
    }
}
