import Diagnostics

/// Why a data file of SPSS cannot be read.
enum SPSSFault: Error {
    /// What is wrong with its bytes.
    case broken(String)
    /// It passes a limit.
    case limit(Diagnostic)
    /// It is another kind of file, or in another form.
    case unreadable(Diagnostic)
}

extension Diagnostic {
    init(_ fault: SPSSFault, file: String) {
        switch fault {
        case .broken(let problem):
            self.init(
                "broken-spss", at: Place(file: file), "the data file of SPSS cannot be read: \(problem)",
                hint: "export or save it again")
        case .limit(let diagnostic), .unreadable(let diagnostic): self = diagnostic
        }
    }
}
