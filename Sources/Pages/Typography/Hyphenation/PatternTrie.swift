/// Patterns of letters with the levels between them, by their letters (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983).
struct PatternTrie: Sendable {
    private var edges: [UInt64: Int32] = [:]
    /// Of each node, the place of its levels; an empty range where no pattern ends.
    private var nodes: [Range<Int32>] = [0..<0]
    private var levels: [UInt8] = []

    var isEmpty: Bool { levels.isEmpty }

    init(expecting count: Int) { edges.reserveCapacity(count) }

    /// Adds a pattern as its file writes it: `.ach4`, `1bî`.
    mutating func add(_ pattern: some Sequence<Unicode.Scalar>) {
        var (node, level): (Int32, UInt8) = (0, 0)
        let start = Int32(levels.count)
        for scalar in pattern {
            if let digit = scalar.digit {
                level = digit
                continue
            }
            levels.append(level)
            level = 0
            let edge = Self.edge(node, scalar)
            if let next = edges[edge] {
                node = next
            } else {
                edges[edge] = Int32(nodes.count)
                node = Int32(nodes.count)
                nodes.append(0..<0)
            }
        }
        levels.append(level)
        nodes[Int(node)] = start..<Int32(levels.count)
    }

    /// The highest level before each letter of a word that has a full stop at either end, and after its last.
    func levels(of word: [Unicode.Scalar]) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: word.count + 1)
        for start in word.indices {
            var node: Int32 = 0
            for place in start..<word.count {
                guard let next = edges[Self.edge(node, word[place])] else { break }
                node = next
                let found = nodes[Int(node)]
                for (offset, level) in found.enumerated() where levels[Int(level)] > result[start + offset] {
                    result[start + offset] = levels[Int(level)]
                }
            }
        }
        return result
    }

    private static func edge(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(node) << 32 | UInt64(scalar.value)
    }
}

extension Unicode.Scalar {
    fileprivate var digit: UInt8? { ("0"..."9").contains(self) ? UInt8(value - 0x30) : nil }
}
