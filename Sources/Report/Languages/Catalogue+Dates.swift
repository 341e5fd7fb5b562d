extension Catalogue {
    /// The parts of a day as it is written out, for the phrase `date`: 25, May, 2023.
    ///
    /// - Parameter day: as ISO 8601 writes it; nil for anything else.
    public func dateParts(_ day: String) -> (day: String, month: String, year: String)? {
        let parts = day.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let month = Int(parts[1]), months.indices.contains(month - 1),
            let number = Int(parts[2])
        else { return nil }
        return (numbers.written(number), months[month - 1], parts[0])
    }
}
