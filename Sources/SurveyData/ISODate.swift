/// Whether a text is a date of ISO 8601, `2023-04-02`, perhaps with a time: `2023-04-02T09:30:00.5Z`, `... 09:30+02:00`.
///
/// Between date and time a space is taken too, as survey tools write it (RFC 3339, 5.6).
func isISODate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, isCalendarDate(bytes[..<10]) else { return false }
    if bytes.count == 10 { return true }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return false }
    return isTime(bytes[11...])
}

private func isCalendarDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
        let day = number(parts[2]), (1...12).contains(month)
    else { return false }
    return (1...days(in: month, of: year)).contains(day)
}

/// The Gregorian calendar's rule, also for years before it was in use (ISO 8601-1:2019, 4.2.1).
private func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
}

/// `09:30`, `09:30:00`, `09:30:00.5`, each alone or with `Z`, `+02:00` or `-05:00`.
private func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var time = bytes
    if time.last == UInt8(ascii: "Z") {
        time = time.dropLast()
    } else if let sign = time.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
        guard isClock(time[(sign + 1)...], partCounts: [2]) else { return false }
        time = time[..<sign]
    }
    if let point = time.firstIndex(of: UInt8(ascii: ".")) {
        guard number(time[(point + 1)...]) != nil, isClock(time[..<point], partCounts: [3]) else { return false }
        return true
    }
    return isClock(time, partCounts: [2, 3])
}

private func isClock(_ bytes: ArraySlice<UInt8>, partCounts: [Int]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard partCounts.contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return false }
    let limits = [23, 59, 60]
    return zip(parts, limits).allSatisfy { part, limit in number(part).map { $0 <= limit } ?? false }
}

/// A number of at most nine figures.
private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}
