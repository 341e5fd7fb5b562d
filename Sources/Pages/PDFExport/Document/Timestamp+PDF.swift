internal import Dates

extension Timestamp {
    /// `D:20230615120000Z` (ISO 32000-1, 7.9.4).
    var pdf: String { "D:" + description.filter(\.isNumber) + "Z" }
}
