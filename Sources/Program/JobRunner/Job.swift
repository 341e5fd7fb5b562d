/// The arguments of a command on a report.
public struct Job: Sendable {
    /// The report's folder, or its `report.yaml`.
    public var report: String
    /// The folders of layouts and fonts; searched for when nil: see `FolderSearch`.
    public var layouts: String?
    public var fonts: String?
    /// The documents to build; all when empty.
    public var documents: [String] = []
    /// The output folder.
    public var output: String?
    /// The value of `SOURCE_DATE_EPOCH` in the environment.
    public var sourceDateEpoch: String?

    public init(report: String) { self.report = report }
}

/// The program's name and version, as in files and `--version`.
public enum Program {
    public static let name = "Rapporteur"
    public static let version = "0.1.0"
}
