import Diagnostics
import TableFiles

extension ChoiceCellReader {
    /// Records the problems of a cell.
    func report(_ read: Reading, _ row: TableRow, into findings: inout Findings) {
        func place(_ range: Range<Int>) -> Place { read.content.place(range, in: row, column) }
        for problem in read.problems where !findings.isOver {
            switch problem {
            case .unknown(let pieces):
                for range in unknown(pieces, read.content, into: &findings) where !findings.isOver {
                    let text = read.content.text(range)
                    findings.addUnknown(text, of: context.index, unknown(text, at: place(range)))
                }
            case .repeated(let range):
                findings.add(
                    Diagnostic(
                        "repeated-option", at: place(range),
                        "this cell contains \(quoted(read.content.text(range))) twice"))
            case .second(let range):
                let text = quoted(read.content.text(range))
                let message = "\(text) is a second answer to \(context.question.id), which allows only one"
                findings.add(Diagnostic("second-option", at: place(range), message))
            }
        }
    }

    /// Adjacent pieces are one name if together they resemble an option's; otherwise each is a name.
    private func unknown(
        _ pieces: [Range<Int>], _ content: CellContent, into findings: inout Findings
    ) -> [Range<Int>] {
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return pieces }
        let whole = first.lowerBound..<last.upperBound
        let isNear = findings.isNearOption(content.text(whole), of: context.index) { text in
            names.hint(for: text)?.hasPrefix("did you mean") == true
        }
        return isNear ? [whole] : pieces
    }

    private func unknown(_ name: String, at place: Place) -> Diagnostic {
        let joining: Set<Character> = [",", ";", "|", "/"]
        let isJoined = joinsCodesBySpaces && name.contains(where: joining.contains)
        return Diagnostic(
            "unknown-option", at: place, "\(context.question.id) has no option \(quoted(name))",
            hint: isJoined ? "separate the codes in a cell by spaces" : names.hint(for: name))
    }
}
