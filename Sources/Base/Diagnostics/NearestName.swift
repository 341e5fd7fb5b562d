/// The hint that names the valid name nearest to one that was not found.
///
/// - Returns: `did you mean "sdg_8"?`, or the valid names when there are few and none is near, or nil.
public func nearestNameHint(to name: String, among names: some Sequence<String>) -> String? {
    let candidates = Array(Set(names)).sorted()
    let measured = candidates.map { (name: $0, distance: editDistance(name.lowercased(), $0.lowercased())) }
    let tolerance = max(1, min(name.count, 9) / 3)
    if let best = measured.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }), best.distance <= tolerance {
        return "did you mean \"\(best.name)\"?"
    }
    let fewEnoughToList = 8
    guard !candidates.isEmpty, candidates.count <= fewEnoughToList else { return nil }
    return "expected one of: " + candidates.joined(separator: ", ")
}

/// Insertions, deletions, substitutions and transpositions of neighbours between two strings
/// (optimal string alignment: Damerau 1964).
func editDistance(_ first: String, _ second: String) -> Int {
    let longestCompared = 80
    let (a, b) = (Array(first.prefix(longestCompared)), Array(second.prefix(longestCompared)))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](), last = Array(0...b.count)
    for i in 1...a.count {
        var row = [i] + Array(repeating: 0, count: b.count)
        for j in 1...b.count {
            let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
