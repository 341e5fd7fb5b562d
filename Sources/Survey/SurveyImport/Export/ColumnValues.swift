/// The distinct values of a column, in the order of their first appearance, each with its count.
struct ColumnValues {
    /// In the order of their first appearance.
    private(set) var values: [String] = []
    /// In how many rows each of ``values`` appears.
    private(set) var counts: [Int] = []
    /// How many rows have a value.
    private(set) var filled = 0
    /// Whether there were too many values to be options; then none are kept.
    private(set) var areMany = false
    /// Whether the values are dates.
    private(set) var dates = DateFacts()
    private var positions: [String: Int] = [:]
    private var bytes = 0

    /// More than a list of options gives, however cells combine them.
    private static let mostValues = 5_000
    private static let mostBytes = 1 << 18

    /// Counts the value of a row; an empty cell, or a question that was not shown, has none.
    mutating func add(_ value: String) {
        guard !value.isEmpty, value != limeSurveyNotShown else { return }
        filled += 1
        if let position = positions[value] {
            counts[position] += 1
            return
        }
        if !absenceWords.contains(value) { dates.add(value) }
        if !areMany {
            bytes += value.utf8.count
            areMany = values.count >= Self.mostValues || bytes > Self.mostBytes
            if areMany { return forget() }
            positions[value] = values.count
            values.append(value)
            counts.append(1)
        }
    }

    /// Takes words that are no answers out of the values.
    mutating func remove(_ words: [String]) {
        for word in words {
            guard let index = values.firstIndex(of: word) else { continue }
            filled -= counts[index]
            values.remove(at: index)
            counts.remove(at: index)
        }
        positions = [:]
    }

    /// Drops the values when there are too many.
    private mutating func forget() {
        (values, counts, positions) = ([], [], [:])
    }

    /// Whether no row has a value.
    var isEmpty: Bool { filled == 0 }
}
