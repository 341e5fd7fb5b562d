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
        /// The width of the hyphen that is shown where a line ends with it.
        var hyphen = 0
        /// The widths of the spaces before it, and of those before what is seen of it ends; 0 unless lines are justified.
        var spacesBefore = 0, spacesInside = 0

        var width: Int { visibleEnd - start }
        /// Where a line ends that ends with it.
        var lineEnd: Int { visibleEnd + hyphen }
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
            guard isForced || flags[start].contains(.lineBreak) else { continue }
            guard let penalty = isForced ? 0 : penalties.penalty(at: start) else { continue }
            pieces.append(piece(first..<next, penalty: penalty, isForced: isForced))
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

    /// The pieces for lines of a form.
    func pieces(_ measure: Int, _ form: LineForm) -> [Piece] {
        var result = pieces
        if let hyphenator = form.hyphenator { result = result.flatMap { hyphenated($0, hyphenator) } }
        result = fitting(measure, result)
        return form.isJustified ? withSpaces(result) : result
    }

    /// Whether spaces that lines stretch are shown by a cluster.
    func isStretchable(_ cluster: Int) -> Bool { paragraph.isStretchable(cluster) }

    private func withSpaces(_ pieces: [Piece]) -> [Piece] {
        var pieces = pieces
        var (sum, cluster) = (0, 0)
        func pass(to end: Int) {
            while cluster < end {
                if isStretchable(cluster) { sum += paragraph.clusters[cluster].width }
                cluster += 1
            }
        }
        for index in pieces.indices {
            pass(to: pieces[index].clusters.lowerBound)
            pieces[index].spacesBefore = sum
            let trailing = paragraph.clusters[pieces[index].clusters].reversed().prefix { $0.isWhite }.count
            pass(to: pieces[index].clusters.upperBound - trailing)
            pieces[index].spacesInside = sum
        }
        return pieces
    }

    /// A piece cut where its word may be hyphenated.
    private func hyphenated(_ piece: Piece, _ hyphenator: Hyphenator) -> [Piece] {
        let bytes =
            paragraph.clusters[piece.clusters.lowerBound]
            .start..<paragraph.end(ofCluster: piece.clusters.upperBound - 1)
        let points = hyphenator.points(in: paragraph.text[bytes])
        guard !points.isEmpty else { return [piece] }
        var (parts, first): ([Piece], Int) = ([], piece.clusters.lowerBound)
        for next in piece.clusters.dropFirst() {
            let cluster = paragraph.clusters[next]
            guard let penalty = points[cluster.start], flags[cluster.start].contains(.characterStart),
                let hyphen = paragraph.items[paragraph.clusters[next - 1].item].hyphen
            else { continue }
            var part = self.piece(first..<next, penalty: penalty, isForced: false)
            part.hyphen = Int(hyphen.advance)
            parts.append(part)
            first = next
        }
        return parts + [self.piece(first..<piece.clusters.upperBound, penalty: piece.penalty, isForced: piece.isForced)]
    }

    /// The pieces, those wider than the measure split further: a web address after its marks,
    /// and what is still too wide, between any two characters.
    func fitting(_ measure: Int) -> [Piece] { fitting(measure, pieces) }

    private func fitting(_ measure: Int, _ pieces: [Piece]) -> [Piece] {
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
        var last = self.piece(first..<piece.clusters.upperBound, penalty: piece.penalty, isForced: piece.isForced)
        last.hyphen = piece.hyphen
        return parts + [last]
    }

    /// Whether the cluster is the last of a sequence of `/ . - _ ? & =`.
    private func endsAddressPart(_ cluster: Int) -> Bool {
        let marks = Array("/.-_?&=".utf8)
        let next = paragraph.clusters[cluster + 1].start
        return marks.contains(paragraph.text[next - 1]) && !marks.contains(paragraph.text[next])
    }
}
