/// A cell as a sheet stores it (ISO/IEC 29500-1, 18.3.1.4), before its value is understood.
struct SheetCell {
    /// `s` for a shared string, `b`, `e`, `d`, `str`, `inlineStr`, or `n` for a number.
    let type: String
    /// The number of the cell's style.
    let style: Int?
    /// Whether to skip the rest of it, because a problem with it was reported.
    var isRefused = false
    private(set) var isTooLong = false
    private(set) var value = ""
    private var inline = RichText()
    private var isInValue = false
    private let limit: Int

    init(_ element: XMLElement, limit: Int) {
        type = element["t"] ?? "n"
        style = element["s"].flatMap { Int($0) }
        self.limit = limit
    }

    mutating func read(_ event: XMLEvent) {
        if isRefused || isTooLong { return }
        if type == "inlineStr" {
            inline.read(event)
        } else {
            readValue(event)
        }
        isTooLong = max(value.utf8.count, inline.length) > limit
    }

    private mutating func readValue(_ event: XMLEvent) {
        switch event {
        case .start(let element): isInValue = element.name == "v"
        case .text(let piece): if isInValue { value += piece }
        case .end(let name): if name == "v" { isInValue = false }
        }
    }

    /// The text of the cell when it is kept in the cell itself.
    var text: String { type == "inlineStr" ? inline.text : readingEscapes(value) }
}
