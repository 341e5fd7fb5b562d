import Diagnostics

/// What keeps a cell from being understood; the place is the cell's.
struct CellProblem: Error {
    var code: String
    var message: String
    var hint: String?
}

extension CellProblem {
    /// The first control character of ASCII, as `SourceText` refuses it in a delimited file.
    init?(controlCharacterIn text: ArraySlice<UInt8>) {
        guard let found = UnwantedCharacter.firstOfASCII(in: text) else { return nil }
        self.init(found)
    }

    /// The same in a text.
    init?(controlCharacterIn text: String) {
        guard let found = UnwantedCharacter.firstOfASCII(in: text) else { return nil }
        self.init(found)
    }

    private init(_ unwanted: UnwantedCharacter) {
        let problem = Diagnostic(unwanted, at: nil)
        self.init(code: problem.code, message: problem.message, hint: problem.hint)
    }
}

extension Diagnostic {
    init(_ problem: CellProblem, at place: Place) {
        self.init(problem.code, at: place, problem.message, hint: problem.hint)
    }
}
