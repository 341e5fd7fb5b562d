/// What LimeSurvey's VV files hold where a question was not put.
let notShown = "{question_not_shown}"

/// The different values of a column in order of their first appearance, each with its count, as far as they are few.
struct SeenValues {
    private(set) var values: [String] = []
    private(set) var counts: [Int] = []
    /// The rows in which the column is not empty.
    private(set) var filled = 0
    /// Whether there were more values than are kept: then they are no options.
    private(set) var areMany = false
    private var positions: [String: Int] = [:]
    private var bytes = 0

    /// More than any list of options holds, whatever way they are combined in cells.
    private static let mostValues = 5_000
    private static let mostBytes = 1 << 18

    /// Counts the value of a row; an empty one is none.
    mutating func add(_ value: String) {
        guard !value.isEmpty, value != notShown else { return }
        filled += 1
        if let position = positions[value] {
            counts[position] += 1
        } else if !areMany {
            bytes += value.utf8.count
            areMany = values.count >= Self.mostValues || bytes > Self.mostBytes
            if areMany { return forget() }
            positions[value] = values.count
            values.append(value)
            counts.append(1)
        }
    }

    private mutating func forget() {
        (values, counts, positions) = ([], [], [:])
    }

    var isEmpty: Bool { filled == 0 }
}
