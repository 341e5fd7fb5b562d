import JobRunner
import TestSupport

/// Every report of the repository that is set in the usual layout, one page in each of five languages, and two fictitious surveys with every kind of figure,
/// built in every layout.
///
/// They are built once, beside the test bundle, for all tests that read them.
struct Editions {
    /// One report in one layout.
    struct Edition {
        var report: String
        var layout: String
        var folder: String
        /// The names of its documents.
        var documents: [String]

        var files: [String] { documents.map { "\(folder)/\($0).pdf" } }
    }

    private let all: [Edition]

    private static let built = Result { try Editions() }

    static func get() throws -> [Edition] { try built.get().all }

    /// Every PDF file.
    static func files() throws -> [String] { try get().flatMap(\.files) }

    static let languages = ["arabic", "chinese", "english", "french", "russian"]

    /// Surveys of invented gardens: two waves with small bases, and weights.
    static let statistics = ["statistics", "weights"]

    static func languageFolder(_ name: String) -> String {
        Repository.path("Tests/Program/ConformanceTests/Reports/\(name)")
    }

    private init() throws {
        let folder = try Program.bundleFolder() + "/judged-editions"
        removeTree(folder)
        try makeFolder(folder)
        let reports = try names(inFolder: Repository.path("Reports")).filter { !$0.hasPrefix(".") }
            .map { Repository.path("Reports/\($0)") }
        let (usual, own) = try Self.divided(reports)
        let layouts = try names(inFolder: Repository.path("Layouts")).filter { $0.hasSuffix(".yaml") }
            .map { String($0.dropLast(5)) }.filter { !own.values.contains($0) }
        let ofOwn = try own.sorted { $0.key < $1.key }.map { report, layout in
            try makeFolder("\(folder)/\(layout)")
            return try Self.build(report, layout: layout, into: "\(folder)/\(layout)")
        }
        all =
            try ofOwn
            + layouts.flatMap { layout in
                try makeFolder("\(folder)/\(layout)")
                return try (usual + (Self.languages + Self.statistics).map(Self.languageFolder)).map { report in
                    try Self.build(report, layout: layout, into: "\(folder)/\(layout)")
                }
            }
    }

    /// The reports that are built in every layout, and those that have one of their own.
    private static func divided(_ reports: [String]) throws -> (usual: [String], own: [String: String]) {
        var (usual, own): ([String], [String: String]) = ([], [:])
        for report in reports {
            let lines = try text(ofFile: report + "/report.yaml").split(separator: "\n")
            let layout = lines.first { $0.hasPrefix("layout: ") }.map { String($0.dropFirst("layout: ".count)) }
            if let layout, layout != "report" { own[report] = layout } else { usual.append(report) }
        }
        return (usual, own)
    }

    private static func build(_ source: String, layout: String, into folder: String) throws -> Edition {
        let name = source.split(separator: "/").last.map(String.init) ?? source
        let copy = try ReportCopy(source)
        if !(try text(ofFile: source + "/report.yaml")).contains("layout: \(layout)\n") {
            try copy.replace("layout: report\n", with: "layout: \(layout)\n", in: "report.yaml")
        }
        let target = "\(folder)/\(name)"
        var documents: [String] = []
        try JobRunner.build(copy.job(output: target), finished: { documents = $0.documents.map(\.name) })
        return Edition(report: name, layout: layout, folder: target, documents: documents)
    }
}
