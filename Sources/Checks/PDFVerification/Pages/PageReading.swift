internal import PDFSyntax

/// A page with its content unpacked and its marks found.
struct PageReading {
    var object: Int?
    var entries: PDFDictionary
    var content: [UInt8] = []
    /// The page's fonts by their names in the content: few, so that looking through them is fast.
    var fonts: [FontName] = []
    /// The page's pieces of marked content by their number (MCID).
    var pieces = PieceList()
    /// Those numbers, in the order of painting.
    var numbers: [Int] = []

    /// What content calls a font.
    struct FontName {
        var name: [UInt8]
        var index: Int
    }

    /// One piece of marked content. Stored small: a long document has a hundred thousand of them.
    struct Piece {
        /// The name before its properties.
        let tag: String
        private let storedOrder: Int32
        private let start: Int32
        private var storedEnd: Int32
        /// -1 for none, as the owner.
        private let storedFont: Int32
        private var storedOwner: Int32 = -1

        /// A piece that is not ended and that nothing owns yet.
        init(order: Int, tag: String, start: Int, font: Int?) {
            self.tag = tag
            (storedOrder, storedFont) = (Int32(clamping: order), Int32(clamping: font ?? -1))
            (self.start, storedEnd) = (Int32(clamping: start), Int32(clamping: start))
        }

        /// Its place among the pieces of its page.
        var order: Int { Int(storedOrder) }
        /// Its place in the page's content.
        var range: Range<Int> { Int(start)..<Int(storedEnd) }
        /// The font that is in use where it begins.
        var font: Int? { storedFont < 0 ? nil : Int(storedFont) }
        /// The element that the structure reaches it from.
        var owner: Int? {
            get { storedOwner < 0 ? nil : Int(storedOwner) }
            set { storedOwner = Int32(clamping: newValue ?? -1) }
        }

        fileprivate mutating func end(at end: Int) { storedEnd = max(start, Int32(clamping: end)) }
    }
}

extension [PageReading.FontName] {
    func index(of name: ArraySlice<UInt8>) -> Int? { first { name.elementsEqual($0.name) }?.index }
}

/// Pieces of marked content by number. Nearly always the numbers are 0, 1, 2 and so on: those need no search.
struct PieceList {
    private var row: [PageReading.Piece] = []
    private var others: [Int: PageReading.Piece] = [:]

    var isEmpty: Bool { row.isEmpty && others.isEmpty }

    subscript(_ number: Int) -> PageReading.Piece? {
        get { row.indices.contains(number) ? row[number] : others[number] }
        set {
            guard let newValue else { return }
            if row.indices.contains(number) {
                row[number] = newValue
            } else if number == row.count, others.isEmpty {
                row.append(newValue)
            } else {
                others[number] = newValue
            }
        }
    }

    func contains(_ number: Int) -> Bool { row.indices.contains(number) || others[number] != nil }

    mutating func setOwner(_ owner: Int, of number: Int) {
        if row.indices.contains(number) { row[number].owner = owner } else { others[number]?.owner = owner }
    }

    /// Ends a piece; one that would end before it begins stays empty.
    mutating func setEnd(_ end: Int, of number: Int) {
        if row.indices.contains(number) { row[number].end(at: end) } else { others[number]?.end(at: end) }
    }
}

extension Inspection {
    /// Finds all pages, in order, and reads what they paint.
    mutating func readPages() {
        var visited: Set<Int> = []
        collectPages(catalog["Pages"], inherited: [:], depth: 0, &visited)
        if pages.isEmpty { findings.fail(.format("7.7.3"), "the document has no pages") }
        let tree = file.entry("Pages", of: catalog).dictionary ?? [:]
        if file.entry("Count", of: tree).integer != pages.count {
            findings.fail(.format("7.7.3.2"), "the page tree says another number of pages than \(pages.count)")
        }
        for index in pages.indices {
            checkPage(index)
            readContent(index)
        }
    }

    private mutating func collectPages(
        _ node: PDFValue?, inherited: PDFDictionary, depth: Int, _ visited: inout Set<Int>
    ) {
        let number = node?.reference?.number
        guard depth < 32, let entries = file.resolved(node).dictionary,
            number.map({ visited.insert($0).inserted }) ?? true
        else {
            findings.fail(.format("7.7.3"), object: number, "the page tree leads in a circle, too deep, or nowhere")
            return
        }
        var all = inherited
        for key in ["Resources", "MediaBox", "CropBox", "Rotate"] { all[key] = entries[key] ?? all[key] }
        guard let kids = file.entry("Kids", of: entries).array else {
            if let number { pageIndexes[number] = pages.count }
            pages.append(PageReading(object: number, entries: all.adding(entries)))
            return
        }
        for kid in kids { collectPages(kid, inherited: all, depth: depth + 1, &visited) }
    }

    private mutating func checkPage(_ index: Int) {
        let page = pages[index]
        if page.entries["Type"] != .name("Page") {
            findings.fail(
                .format("7.7.3.3"), page: index + 1, object: page.object, "the page does not say that it is one")
        }
        let box = (file.entry("MediaBox", of: page.entries).array ?? []).compactMap { file.resolved($0).number }
        if box.count != 4 || !(3...14_400).contains(box[2] - box[0]) || !(3...14_400).contains(box[3] - box[1]) {
            findings.fail(
                .archival("6.1.13"), page: index + 1, object: page.object, "the page has no size, or too large a one")
        }
        if page.entries["PresSteps"] != nil {
            findings.fail(
                .archival("6.10"), page: index + 1, object: page.object, "the page has steps of a presentation")
        }
        let annotations = file.entry("Annots", of: page.entries).array ?? []
        if !annotations.isEmpty, file.entry("Tabs", of: page.entries) != .name("S") {
            findings.fail(
                .accessible("7.18.3"), page: index + 1, object: page.object,
                "the page's links are not visited in the order of the structure (Tabs)")
        }
    }

    private mutating func readContent(_ index: Int) {
        var content: [UInt8] = []
        for part in file.values(pages[index].entries["Contents"]) {
            guard let bytes = file.content(part) else {
                findings.leaveUnchecked(
                    .format("7.8.2"), page: index + 1, object: part.reference?.number,
                    "what the page paints, as its content cannot be unpacked")
                continue
            }
            content = content.isEmpty ? bytes : content + [0x0A] + bytes
        }
        let resources = file.entry("Resources", of: pages[index].entries).dictionary ?? [:]
        readFonts(resources, page: index)
        checkGraphicsStates(resources, page: index)
        var reading = ContentReading(content, page: pages[index], number: index + 1, file: file, fonts: fonts)
        fonts = FontList()  // one owner, so that nothing is copied
        reading.run(into: &findings)
        fonts = reading.fonts
        deviceColors.formUnion(reading.deviceColors)
        pages[index].content = content
        pages[index].pieces = reading.pieces
        pages[index].numbers = reading.numbers
    }

    /// What a graphics state may not ask for (ISO 19005-3, 6.2.5), and pictures that are smoothed (6.2.8).
    private mutating func checkGraphicsStates(_ resources: PDFDictionary, page: Int) {
        for (name, value) in named("ExtGState", of: resources) {
            let state = file.resolved(value).dictionary ?? [:]
            for key in ["TR", "HTP"] where state[key] != nil {
                findings.fail(.archival("6.2.5"), page: page + 1, "the graphics state \(name) has an entry \(key)")
            }
            if let transfer = state["TR2"], transfer != .name("Default") {
                findings.fail(.archival("6.2.5"), page: page + 1, "the graphics state \(name) has an entry TR2")
            }
        }
        for (name, value) in named("XObject", of: resources) {
            let entries = file.resolved(value).dictionary ?? [:]
            if entries["Subtype"] == .name("Image") {
                checkPicture("the picture \(name)", entries, page: page)
            } else {
                findings.leaveUnchecked(.accessible("7.20"), page: page + 1, "what \(name) paints")
            }
        }
    }

    /// A picture, and the picture that says how opaque it is (ISO 32000-1, 8.9.5 and 11.6.5.3).
    private mutating func checkPicture(_ name: String, _ entries: PDFDictionary, page: Int) {
        if file.entry("Interpolate", of: entries) == .boolean(true) {
            findings.fail(.archival("6.2.8"), page: page + 1, "\(name) is smoothed (Interpolate)")
        }
        switch file.entry("ColorSpace", of: entries) {
        case .name("DeviceGray"): deviceColors.insert(1)
        case .name("DeviceRGB"): deviceColors.insert(3)
        case .name("DeviceCMYK"): deviceColors.insert(4)
        case .null: break
        default: findings.leaveUnchecked(.archival("6.2.4.2"), page: page + 1, "the colours of \(name)")
        }
        guard entries["SMask"] != nil else { return }
        let mask = file.entry("SMask", of: entries).dictionary ?? [:]
        if mask["Subtype"] != .name("Image") || file.entry("ColorSpace", of: mask) != .name("DeviceGray")
            || mask["SMask"] != nil
        {
            findings.fail(.format("11.6.5.3"), page: page + 1, "\(name) has a mask (SMask) that is no grey picture")
        }
        if file.entry("Interpolate", of: mask) == .boolean(true) {
            findings.fail(.archival("6.2.8"), page: page + 1, "the mask of \(name) is smoothed (Interpolate)")
        }
    }

    private func named(_ kind: String, of resources: PDFDictionary) -> [(name: String, value: PDFValue)] {
        (file.entry(kind, of: resources).dictionary ?? [:]).map { ($0.key, $0.value) }
    }
}
