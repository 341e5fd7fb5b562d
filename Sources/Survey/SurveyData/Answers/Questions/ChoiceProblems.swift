import Diagnostics
import TableFiles

extension ChoiceCellReader {
    /// Tells what is wrong with a cell.
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
                        "\(quoted(read.content.text(range))) stands twice in this cell"))
            case .second(let range):
                let text = quoted(read.content.text(range))
                let message = "\(text) is a second answer to \(context.question.id), which takes one"
                findings.add(Diagnostic("second-option", at: place(range), message))
            }
        }
    }

    /// Pieces side by side are one name where they are nearly an option's; otherwise each is one.
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
            "unknown-option", at: place, "\(quoted(name)) is no option of \(context.question.id)",
            hint: isJoined ? "codes in one cell are joined by a space" : names.hint(for: name))
    }
}
