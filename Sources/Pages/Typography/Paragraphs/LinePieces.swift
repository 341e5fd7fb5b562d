/// A paragraph split at every place where a line may end: the input of line breaking.
///
/// Lengths in 1/1024 pt from the paragraph's start, all in one line.
struct LinePieces: Sendable {
    struct Piece: Sendable {
        /// Its clusters, with the white space that follows them.
        var clusters: Range<Int>
        /// Where its first cluster begins.
        var start: Int
        /// Where what is seen of it ends.
        var visibleEnd: Int
        /// The penalty of a line that ends with it; see `BreakPenalty`.
        var penalty: Double
        /// True when a line must end with it.
        var isForced: Bool

        var width: Int { visibleEnd - start }
    }

    /// In order of the text; empty only for an empty text.
    private(set) var pieces: [Piece] = []
    /// The start of each cluster, then the end of the paragraph.
    let positions: [Int]
    private let paragraph: ShapedParagraph
    private let flags: [BreakFlags]

    init(_ paragraph: ShapedParagraph, flags: [BreakFlags]) {
        self.paragraph = paragraph
        self.flags = flags
        var positions = [0]
        positions.reserveCapacity(paragraph.clusters.count + 1)
        for cluster in paragraph.clusters { positions.append(positions[positions.count - 1] + cluster.width) }
        self.positions = positions
        let penalties = BreakPenalty(text: paragraph.text)
        var first = 0
        for next in paragraph.clusters.indices.dropFirst() {
            let start = paragraph.clusters[next].start
            let isForced = flags[start].contains(.mandatory)
            guard isForced || (flags[start].contains(.lineBreak) && !penalties.isForbidden(at: start)) else { continue }
            pieces.append(piece(first..<next, penalty: penalties.penalty(at: start), isForced: isForced))
            first = next
        }
        if !paragraph.clusters.isEmpty {
            pieces.append(piece(first..<paragraph.clusters.count, penalty: 0, isForced: true))
        }
    }

    private func piece(_ clusters: Range<Int>, penalty: Double, isForced: Bool) -> Piece {
        let trailing = paragraph.clusters[clusters].reversed().prefix { $0.isWhite }.count
        return Piece(
            clusters: clusters, start: positions[clusters.lowerBound],
            visibleEnd: positions[clusters.upperBound - trailing], penalty: penalty, isForced: isForced)
    }

    /// The pieces, those wider than the measure split further: a web address after its marks,
    /// and what is still too wide, between any two characters.
    func fitting(_ measure: Int) -> [Piece] {
        guard pieces.contains(where: { $0.width > measure }) else { return pieces }
        return pieces.flatMap { piece in
            guard piece.width > measure else { return [piece] }
            return cut(piece, penalty: BreakPenalty.insideAddress, where: endsAddressPart).flatMap { part in
                part.width > measure ? cut(part, penalty: BreakPenalty.insideWord, where: { _ in true }) : [part]
            }
        }
    }

    private func cut(_ piece: Piece, penalty: Double, where mayEnd: (Int) -> Bool) -> [Piece] {
        var (parts, first): ([Piece], Int) = ([], piece.clusters.lowerBound)
        for next in piece.clusters.dropFirst()
        where flags[paragraph.clusters[next].start].contains(.characterStart) && !paragraph.clusters[next].isWhite
            && mayEnd(next - 1)
        {
            parts.append(self.piece(first..<next, penalty: penalty, isForced: false))
            first = next
        }
        let last = self.piece(first..<piece.clusters.upperBound, penalty: piece.penalty, isForced: piece.isForced)
        return parts + [last]
    }

    /// Whether the cluster is the last of a sequence of `/ . - _ ? & =`.
    private func endsAddressPart(_ cluster: Int) -> Bool {
        let marks = Array("/.-_?&=".utf8)
        let next = paragraph.clusters[cluster + 1].start
        return marks.contains(paragraph.text[next - 1]) && !marks.contains(paragraph.text[next])
    }
}
