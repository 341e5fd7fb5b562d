/// A problem in the user's input, described so that the user can fix it.
public struct Diagnostic: Sendable, Hashable {
    /// Whether a problem stops a stage.
    public enum Severity: String, Sendable {
        case error
        case warning
    }

    /// The thing that a problem is about, for the stages that handle it; a person reads it in the message.
    public enum Subject: Sendable, Hashable {
        /// A character of a text.
        case character(Unicode.Scalar)
    }

    /// A warning does not stop a stage.
    public var severity: Severity
    /// A stable name for the kind of problem, in kebab case: `unknown-option`.
    public var code: String
    /// Where the problem is; nil when it has no place.
    public var place: Place?
    /// Names the thing, the value found and what was expected; no full stop at the end.
    public var message: String
    /// What to do about it: `did you mean "sdg_8"?`
    public var hint: String?
    /// Nil where no stage needs it.
    public var subject: Subject?
    /// How many problems of this kind it stands for that no list keeps; 0 for a problem of its own. See ``DiagnosticList``.
    public internal(set) var unlisted = 0

    /// An error, unless the severity says otherwise; see the properties for the shape of each part.
    public init(
        _ code: String, at place: Place?, _ message: String, hint: String? = nil, subject: Subject? = nil,
        severity: Severity = .error
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.message = message
        self.hint = hint
        self.subject = subject
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `responses.csv:7:14: sdg_priority has no option "sgd_8"; did you mean "sdg_8"?`, on one line of a terminal.
    public var description: String {
        if unlisted > 0 { return "\(unlisted) more of the kind \"\(kindName)\"" }
        let start = place.map { "\($0): " } ?? ""
        let end = hint.map { "; \($0)" } ?? ""
        return escapedForTerminal(start + (severity == .warning ? "warning: " : "") + message + end)
    }
}

extension Diagnostic {
    /// What a reader calls the kind of problem: `unknown option`.
    package var kindName: String { String(code.map { $0 == "-" ? " " : $0 }) }
}
