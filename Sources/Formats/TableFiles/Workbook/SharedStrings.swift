import Diagnostics

/// The strings that a workbook keeps once for all its sheets (ISO/IEC 29500-1, 18.4).
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// Empty when the workbook has none.
    init(_ workbook: Workbook) throws(ReportError) {
        let archive = workbook.archive
        guard let name = workbook.relationships.part(ofKind: "sharedStrings"), let part = try archive.part(name) else {
            return
        }
        let parser = XMLParser(part, file: archive.file, limits: XMLLimits(bytes: archive.limits.decompressedBytes))
        var item = RichText()
        while let event = try parser.next() {
            item.read(event)
            guard case .end("si") = event else { continue }
            bytes.append(contentsOf: item.text.utf8)
            ends.append(bytes.count)
            item = RichText()
            if bytes.count + ends.count * MemoryLayout<Int>.size > archive.limits.bytes {
                let place = Place(file: archive.file, line: 1, cell: name)
                throw ReportError(archive.limits.partTooLarge(at: place))
            }
        }
    }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}

/// The text of a string item: its runs joined, without the reading aids of phonetic runs.
struct RichText {
    private(set) var text = ""
    private var run = ""
    private var isInText = false
    private var isPhonetic = false

    /// Of the text read so far, in bytes.
    var length: Int { text.utf8.count + run.utf8.count }

    mutating func read(_ event: XMLEvent) {
        switch event {
        case .start(let element):
            if element.name == "rPh" { isPhonetic = true }
            if element.name == "t", !isPhonetic { isInText = true }
        case .text(let piece):
            if isInText { run += piece }
        case .end(let name):
            if name == "rPh" { isPhonetic = false }
            guard name == "t", isInText else { return }
            text += readingEscapes(run)
            run = ""
            isInText = false
        }
    }
}
