/// The hint that names the valid name nearest to one that was not found.
///
/// - Returns: `did you mean "sdg_8"?`, or the valid names when there are few and none is near, or nil.
public func nearestNameHint(to name: String, among names: some Sequence<String>) -> String? {
    let tolerance = max(1, min(name.count, 9) / 3)
    let wanted = ComparedName(name)
    var best: (distance: Int, name: String)?
    var listed: Set<String> = []
    let fewEnoughToList = 8
    for candidate in names {
        if listed.count <= fewEnoughToList { listed.insert(candidate) }
        guard let distance = wanted.distance(to: ComparedName(candidate), within: tolerance) else { continue }
        if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
    }
    if let best { return "did you mean \"\(best.name)\"?" }
    guard !listed.isEmpty, listed.count <= fewEnoughToList else { return nil }
    return "expected one of: " + listed.sorted().joined(separator: ", ")
}

/// The letters of a name that are compared with those of others.
private enum ComparedName {
    /// Nearly every name is of ASCII, whose letters are bytes.
    case bytes([UInt8])
    case characters([Character])

    private static let longestCompared = 80

    init(_ name: String) {
        let name = name.lowercased()
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
        self =
            isASCII
            ? .bytes(Array(name.utf8.prefix(Self.longestCompared)))
            : .characters(Array(name.prefix(Self.longestCompared)))
    }

    private var characters: [Character] {
        switch self {
        case .bytes(let bytes): bytes.map { Character(Unicode.Scalar($0)) }
        case .characters(let characters): characters
        }
    }

    func distance(to other: ComparedName, within tolerance: Int) -> Int? {
        if case .bytes(let first) = self, case .bytes(let second) = other {
            return editDistance(first, second, within: tolerance)
        }
        return editDistance(characters, other.characters, within: tolerance)
    }
}

/// Insertions, deletions, substitutions and transpositions of neighbours between two strings
/// (optimal string alignment: Damerau 1964).
///
/// - Returns: nil when there are more than the tolerance, which a few rows usually tell.
func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter], within tolerance: Int) -> Int? {
    guard abs(a.count - b.count) <= tolerance else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](), last = Array(0...b.count), row = last
    for i in 1...a.count {
        row[0] = i
        for j in 1...b.count {
            let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        // No distance that follows from two rows is less than the least of both.
        if i > 1, min(row.min() ?? 0, last.min() ?? 0) > tolerance { return nil }
        (beforeLast, last) = (last, row)
    }
    return last[b.count] <= tolerance ? last[b.count] : nil
}
