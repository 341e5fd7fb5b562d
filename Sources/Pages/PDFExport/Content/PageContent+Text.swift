internal import CairoRenderer
internal import Drawing
internal import Geometry
internal import PDFSyntax
internal import TextFormats

/// The state of a page's text: font, position and open strings.
struct TextState {
    /// A font in use.
    struct Font: Equatable {
        /// Its place among the resources.
        var place: Int
        /// In points.
        var size: Double
    }

    /// Where a line begins (ISO 32000-1, 9.4.2), in thousandths of a point, y upwards.
    struct LineStart {
        var x = 0.0
        var y = 0.0
    }

    var font: Font?
    /// The font of the last run, by its place in the inventory.
    var inventoryFont = 0
    /// Whether a text object is open (`BT`).
    var isOpen = false
    /// Whether an array of strings is open, the last string in it being open as well.
    var hasOpenString = false
    var line = LineStart()
    /// Where the next glyph goes without an adjustment: from the line's beginning, in thousandths of the type size.
    var pen = 0.0
}

extension PageContent {
    /// Shows a run in the order of its text, with `ActualText` where the font does not give the text of a glyph.
    mutating func paint(_ run: GlyphRun, at origin: Point) throws(RenderingError) {
        let size = try run.size.finite
        guard !run.glyphs.isEmpty, size > 0 else { return }
        guard let font = fonts.inventory.font(run.font, near: text.inventoryFont) else {
            preconditionFailure("the inventory is that of the document")
        }
        text.inventoryFont = font
        beginText()
        use(run.color)
        text.pen = .infinity  // in the units of another size
        try run.forEachCluster { characters, places throws(RenderingError) in
            let isSaid =
                places.count == 1 && fonts.shows(run.glyphs[places.lowerBound].index, of: font, for: characters)
            if !isSaid { beginActualText(characters) }
            for place in places {
                let glyph = run.glyphs[place]
                guard let code = fonts.code(of: glyph.index, in: font) else { continue }
                use(code, size: size)
                try move(to: origin + glyph.position, size: size)
                show(code)
            }
            if !isSaid { endActualText() }
        }
        endString()
    }

    private mutating func beginText() {
        guard !text.isOpen else { return }
        append("BT")
        text.isOpen = true
        text.line = TextState.LineStart()
    }

    mutating func endText() {
        guard text.isOpen else { return }
        endString()
        append("ET")
        text.isOpen = false
    }

    private mutating func beginActualText(_ characters: borrowing Span<UInt8>) {
        endString()
        var said: [UInt8] = []
        for place in characters.indices { said.append(characters[place]) }
        bytes += "/Span <</ActualText <FEFF".utf8
        for unit in String(decoding: said, as: UTF8.self).utf16 {
            bytes.appendHexadecimal(UInt8(unit >> 8))
            bytes.appendHexadecimal(UInt8(unit & 0xFF))
        }
        append(">>> BDC")
    }

    private mutating func endActualText() {
        endString()
        append("EMC")
    }

    private mutating func use(_ code: EmbeddedFonts.Code, size: Double) {
        let font = TextState.Font(place: code.font, size: size)
        if font == text.font { return }
        endString()
        text.font = font
        bytes.append(UInt8(ascii: "/"))
        bytes += fonts.resources[code.font].name.utf8
        bytes.append(0x20)
        bytes.append(number: size, decimals: 3)
        append(" Tf")
    }

    /// Within a line by an adjustment of the string, otherwise by the beginning of a new one.
    private mutating func move(to place: Point, size: Double) throws(RenderingError) {
        let (x, y) = (try place.x.finite * 1000, (try (height - place.y).finite * 1000).rounded())
        let adjustment = ((x - text.line.x) / size - text.pen).rounded()
        // A reader may take more for another column. Less than the second cannot be seen, and does not add up.
        let (farthest, nearest) = (10_000.0, 6.0)
        if y != text.line.y || !(abs(adjustment) <= farthest) {
            beginLine(x: x.rounded(), y: y)
        } else if abs(adjustment) >= nearest {
            adjustString(by: -Int(adjustment))
            text.pen += adjustment
        }
    }

    private mutating func beginLine(x: Double, y: Double) {
        endString()
        bytes.append(number: (x - text.line.x) / 1000, decimals: 3)
        bytes.append(0x20)
        bytes.append(number: (y - text.line.y) / 1000, decimals: 3)
        append(" Td")
        text.line = TextState.LineStart(x: x, y: y)
        text.pen = 0
    }

    private mutating func adjustString(by amount: Int) {
        if text.hasOpenString {
            closeString()
        } else {
            bytes.append(UInt8(ascii: "["))
        }
        bytes.append(integer: amount)
        openString()
    }

    private mutating func show(_ code: EmbeddedFonts.Code) {
        if !text.hasOpenString {
            bytes.append(UInt8(ascii: "["))
            openString()
        }
        if fonts.resources[code.font].isComposite {
            bytes.appendHexadecimal(UInt8(truncatingIfNeeded: code.number >> 8))
            bytes.appendHexadecimal(UInt8(truncatingIfNeeded: code.number))
        } else {
            append(character: UInt8(truncatingIfNeeded: code.number))
        }
        text.pen += code.advance
    }

    private mutating func append(character: UInt8) {
        switch character {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), character]
        case 0..<0x20:  // a line break would be read as another one
            bytes += [UInt8(ascii: "\\"), 0x30, 0x30 + character >> 3, 0x30 + character & 7]
        // A string may have any other byte.
        default: bytes.append(character)
        }
    }

    private mutating func endString() {
        guard text.hasOpenString else { return }
        closeString()
        append("]TJ")
        text.hasOpenString = false
    }

    private var isComposite: Bool { text.font.map { fonts.resources[$0.place].isComposite } ?? false }

    private mutating func openString() {
        bytes.append(isComposite ? UInt8(ascii: "<") : UInt8(ascii: "("))
        text.hasOpenString = true
    }

    private mutating func closeString() {
        bytes.append(isComposite ? UInt8(ascii: ">") : UInt8(ascii: ")"))
    }
}
