/// The problems of one stage, collected so that all of them are reported together.
public struct DiagnosticList: Sendable, Equatable {
    /// In the order in which they were added.
    public private(set) var all: [Diagnostic] = []
    private var known: Set<Diagnostic> = []

    /// An empty list.
    public init() {}

    /// Whether any problem is an error.
    public var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// Adds a problem, unless the list has the same one.
    public mutating func add(_ diagnostic: Diagnostic) {
        if known.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// Adds problems; each is kept once.
    public mutating func add(contentsOf diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { add(diagnostic) }
    }

    /// Ends a stage: throws all problems if any of them is an error.
    public func throwIfErrors() throws(ReportError) {
        if hasErrors { throw ReportError(all) }
    }
}

/// The user's input cannot be used. Has every problem found, by place; those without a place come first.
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
