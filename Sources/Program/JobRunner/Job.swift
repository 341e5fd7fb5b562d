/// The arguments of a command on a report.
public struct Job: Sendable {
    /// The report's folder, or its `report.yaml`.
    public var report: String
    /// The layout to use instead of the one that the report names.
    public var layoutName: String?
    /// The folder of layouts; searched for if nil (`FolderSearch`).
    public var layouts: String?
    /// The folder of fonts.yaml; searched for if nil.
    public var fonts: String?
    /// The folder of catalogues of words; searched for if nil.
    public var languages: String?
    /// Whether layouts, fonts and catalogues in the report's own folder are used without being named.
    public var trustsReport = false
    /// The documents to build; all when empty.
    public var documents: [String] = []
    /// The output folder.
    public var output: String?
    /// Whether to replace an output folder that holds something other than an earlier edition of the report.
    public var replaces = false
    /// Whether to wait until the edition is on disk before the earlier one is removed.
    public var syncs = true
    /// The value of `SOURCE_DATE_EPOCH` in the environment.
    public var sourceDateEpoch: String?

    /// A job on a report, with every other argument at its default.
    public init(report: String) { self.report = report }
}

/// The program's name and version, as in files and `--version`.
public enum Program {
    /// `Rapporteur`
    public static let name = "Rapporteur"
    /// Semantic version: `0.1.0`.
    public static let version = "0.1.0"
}
