package import DocumentModel

extension Expression {
    /// The expression as the records of its numbers keep it.
    package var request: StatisticRequest {
        StatisticRequest(
            source: source, name: name.rawValue, arguments: arguments.map(\.text), modifiers: modifiers.inRequest)
    }
}

extension Modifiers {
    /// The modifiers that were written, in the order of the syntax.
    fileprivate var inRequest: [StatisticRequest.Modifier] {
        let values: [(Key, String?)] = [
            (.of, isOfBoth ? Self.both : of?.rawValue), (.with, with?.rawValue), (.to, to.map(String.init)),
            (.in, language?.text), (.as, `as`?.rawValue), (.among, among?.text), (.by, by?.text), (.wave, wave?.text),
            (.since, since.map { ([$0] + furtherWaves).map(\.text).joined(separator: " ") }),
            (.status, status?.rawValue),
            (.first, first?.text),
        ]
        return values.compactMap { key, value in
            value.map { StatisticRequest.Modifier(name: key.rawValue, value: $0) }
        }
    }
}

extension StatisticRequest {
    /// The value of a modifier; nil where it is not written.
    package func value(of key: Modifiers.Key) -> String? { modifiers.first { $0.name == key.rawValue }?.value }
}
