/// What the command line asks for.
public struct Job: Sendable {
    /// The report's folder, or its `report.yaml`.
    public var report: String
    /// The folders of layouts and fonts; searched for when nil: see `FolderSearch`.
    public var layouts: String?
    public var fonts: String?
    /// Only these documents; all when empty.
    public var documents: [String] = []
    /// The folder that becomes the result.
    public var output: String?
    /// `SOURCE_DATE_EPOCH` as the environment has it.
    public var sourceDateEpoch: String?

    public init(report: String) { self.report = report }
}

/// The program's name and version, as files and `--version` tell it.
public enum Program {
    public static let name = "Rapporteur"
    public static let version = "0.1.0"
}
