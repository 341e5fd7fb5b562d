/// The user's input cannot be used. Has every problem found, by place; those without a place come first.
public struct ReportError: Error, Sendable, Equatable {
    /// In the order of their places; counts of problems that no list kept come last.
    public let diagnostics: [Diagnostic]

    /// Sorts the problems by place; problems at one place keep their order.
    public init(_ diagnostics: [Diagnostic]) {
        let nowhere = Place(file: "")
        let listed = diagnostics.filter { $0.unlisted == 0 }
        self.diagnostics =
            listed.enumerated().sorted { left, right in
                (left.element.place ?? nowhere, left.offset) < (right.element.place ?? nowhere, right.offset)
            }.map(\.element) + diagnostics.filter { $0.unlisted > 0 }
    }

    /// An error with one problem.
    public init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}

extension ReportError {
    /// As many are told one by one: whoever mends these has mended most of the others.
    public static let mostTold = 100

    /// How many problems there are, with those that no list kept.
    public var problemCount: Int { diagnostics.reduce(0) { $0 + max(1, $1.unlisted) } }

    /// A line for each problem, up to ``mostTold``; then how many more there are, by kind.
    public var lines: [String] {
        let told = diagnostics.prefix(Self.mostTold).prefix { $0.unlisted == 0 }
        let rest = diagnostics.dropFirst(told.count)
        guard !rest.isEmpty else { return told.map(\.description) }
        var kinds: [String: Int] = [:]
        for diagnostic in rest { kinds[diagnostic.kindName, default: 0] += max(1, diagnostic.unlisted) }
        let counts = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return told.map(\.description) + ["\(problemCount - told.count) more problems, by kind:"]
            + counts.map { "  \($0.value) of the kind \"\($0.key)\"" }
    }
}
