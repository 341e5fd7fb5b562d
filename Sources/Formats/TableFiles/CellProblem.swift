import Diagnostics

/// What keeps a cell from being understood; the place is the cell's.
struct CellProblem: Error {
    var code: String
    var message: String
    var hint: String?
}

extension CellProblem {
    /// Of the characters below the space only tab, line feed and carriage return belong into a text.
    init?(controlCharacterIn text: some Sequence<UInt8>) {
        guard let character = text.first(where: { ($0 < 0x20 && !isSpace($0)) || $0 == 0x7F }) else { return nil }
        let code = (character < 16 ? "000" : "00") + String(character, radix: 16, uppercase: true)
        self.init(
            code: "control-character", message: "the control character U+\(code) has no place in a text",
            hint: "delete it")
    }
}

extension Diagnostic {
    init(_ problem: CellProblem, at place: Place) {
        self.init(problem.code, at: place, problem.message, hint: problem.hint)
    }
}
