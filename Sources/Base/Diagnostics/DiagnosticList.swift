/// The problems of one stage, collected so that all of them are told at once.
public struct DiagnosticList: Sendable, Equatable {
    /// In the order in which they were added.
    public private(set) var all: [Diagnostic] = []
    private var told: Set<Diagnostic> = []

    /// An empty list.
    public init() {}

    /// Whether any problem is an error.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Adds a problem; one already told at the same place in the same words is not told again.
    public mutating func add(_ diagnostic: Diagnostic) {
        if told.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// Adds problems; each is kept once.
    public mutating func add(contentsOf diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { add(diagnostic) }
    }

    /// Ends a stage: throws everything collected when there is an error among it.
    public func throwIfErrors() throws(ReportError) {
        if hasErrors { throw ReportError(all) }
    }
}

/// What the user gave us cannot become a report: every problem found, in the order of their places, those without one first.
public struct ReportError: Error, Sendable, Equatable {
    /// In the order of their places.
    public let diagnostics: [Diagnostic]

    /// Sorts the problems by place; problems at one place keep their order.
    public init(_ diagnostics: [Diagnostic]) {
        let nowhere = Place(file: "")
        self.diagnostics = diagnostics.enumerated().sorted { left, right in
            (left.element.place ?? nowhere, left.offset) < (right.element.place ?? nowhere, right.offset)
        }.map(\.element)
    }

    /// An error with one problem.
    public init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}
