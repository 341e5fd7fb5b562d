extension Catalogue {
    /// A day as it is written out: `25 May 2023`.
    ///
    /// - Parameter day: as ISO 8601 writes it; anything else is returned as it is.
    public func date(_ day: String) -> String {
        let parts = day.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let month = Int(parts[1]), months.indices.contains(month - 1),
            let number = Int(parts[2])
        else { return day }
        return text(
            .date, [.day: numbers.written(number), .month: months[month - 1], .year: parts[0]])
    }
}
