/// The problems of one stage, collected so that all of them are reported together.
///
/// Of each kind it keeps the first ``mostOfAKind``, and counts the rest: a file that repeats a mistake a million times
/// takes no more memory than one that makes it a hundred times.
public struct DiagnosticList: Sendable, Equatable {
    /// Whoever made so many mistakes made one mistake many times.
    public static let mostOfAKind = 100

    private struct Kind: Hashable {
        let severity: Diagnostic.Severity
        let code: String
    }

    /// How many of a kind are listed, and where in the list the count of the others is.
    private struct Tally: Equatable {
        var listed = 0
        var rest: Int?
    }

    /// In the order in which they were added; one at most of each kind is a count of those that are not kept.
    public private(set) var all: [Diagnostic] = []
    private var known: Set<Diagnostic> = []
    private var tallies: [Kind: Tally] = [:]

    /// An empty list.
    public init() {}

    /// Whether any problem is an error.
    public var hasErrors: Bool { tallies.keys.contains { $0.severity == .error } }

    /// Adds a problem, unless the list has the same one.
    public mutating func add(_ diagnostic: Diagnostic) {
        let kind = Kind(severity: diagnostic.severity, code: diagnostic.code)
        if diagnostic.unlisted > 0 {
            count(diagnostic.unlisted, as: kind)
        } else if tallies[kind, default: Tally()].listed < Self.mostOfAKind {
            guard known.insert(diagnostic).inserted else { return }
            all.append(diagnostic)
            tallies[kind, default: Tally()].listed += 1
        } else if !known.contains(diagnostic) {
            count(1, as: kind)
        }
    }

    /// Adds an error, whose message and hint are not even written when enough of its kind are kept.
    ///
    /// For what a file can hold many times, and whose hint compares a name with many others.
    public mutating func add(
        _ code: String, at place: Place?, _ message: @autoclosure () -> String, hint: @autoclosure () -> String?
    ) {
        let kind = Kind(severity: .error, code: code)
        if tallies[kind, default: Tally()].listed < Self.mostOfAKind {
            add(Diagnostic(code, at: place, message(), hint: hint()))
        } else {
            count(1, as: kind)
        }
    }

    /// Adds problems; each is kept once.
    public mutating func add(contentsOf diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { add(diagnostic) }
    }

    /// Ends a stage: throws all problems if any of them is an error.
    public func throwIfErrors() throws(ReportError) {
        if hasErrors { throw ReportError(all) }
    }

    private mutating func count(_ more: Int, as kind: Kind) {
        guard let rest = tallies[kind, default: Tally()].rest else {
            tallies[kind, default: Tally()].rest = all.count
            var counted = Diagnostic(kind.code, at: nil, "", severity: kind.severity)
            counted.unlisted = more
            all.append(counted)
            return
        }
        all[rest].unlisted += more
    }
}
