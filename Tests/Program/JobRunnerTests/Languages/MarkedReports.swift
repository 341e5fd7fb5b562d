import JobRunner
import TestSupport
import Testing

/// A report in the invented language.
struct MarkedReport: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var folder: String
    /// Files that replace its own.
    var files: [String: String] = [:]
    /// Changes to its files: the file, a part of it, and what replaces that.
    var changes: [[String]] = []
    /// Whether the report's own words are in another script than the catalogue's.
    var isGreek = false

    /// The report with its language changed, beside a folder with the catalogue.
    func copy() throws -> ReportCopy {
        let copy = try ReportCopy(folder)
        for (name, text) in files { try write(Array(text.utf8), toFile: copy.path(name)) }
        for change in changes { try copy.replace(change[1], with: change[2], in: change[0]) }
        let line = "\nlanguage: en\n"
        let hasLanguage = try text(ofFile: copy.path("report.yaml")).contains(line)
        let marked = "language: \(MarkedLanguage.tag)\n"
        try copy.replace(
            hasLanguage ? line : "layout:", with: hasLanguage ? "\n" + marked : marked + "layout:", in: "report.yaml")
        try MarkedLanguage.write(into: copy.beside("words"))
        return copy
    }
}

enum MarkedReports {
    /// Every block and expression of the syntax; all its own words are Greek.
    static let greek = Repository.path("Tests/Program/JobRunnerTests/Reports/greek")

    static let all: [MarkedReport] =
        ofRepository + ofConformance + [
            MarkedReport(testDescription: "greek", folder: greek, isGreek: true),
            MarkedReport(
                testDescription: "greek, weighted, in letter", folder: greek,
                changes: [
                    ["binding.yaml", "submitted:", "weight: { column: weight }\nsubmitted:"],
                    ["report.yaml", "shares: mark }", "shares: mark }\nrounding: half-to-even"],
                    ["report.yaml", "layout: report", "layout: letter"],
                ], isGreek: true),
            MarkedReport(
                testDescription: "greek, largest remainder, withheld", folder: greek,
                files: [
                    "texts/words.md": "# Λόγια\n\nΚείμενο.\n",
                    "texts/figures.md": "# Αριθμοί\n\n![](graph:plan)\n\n{table plan}\n\n{table plan by region}\n",
                ],
                changes: [
                    [
                        "report.yaml", "below: 4, shares: mark }",
                        "below: 6, shares: withhold }\nrounding: largest-remainder",
                    ],
                    [
                        "report.yaml", "  crops: { title: \"{option crops#1 as title}: {count crops#1 in prose}\" }\n",
                        "",
                    ],
                    ["report.yaml", "  ease: { title: Νερό }\n", ""],
                    ["report.yaml", "  responses: { question: crops, base: responses, title: Απαντήσεις }\n", ""],
                    ["report.yaml", "    summary: \"Το νερό: {share crops.beans}\"\n", ""],
                ], isGreek: true),
        ]

    private static let ofRepository = ["iscm-2023", "example"].map {
        MarkedReport(testDescription: $0, folder: Repository.path("Reports/\($0)"))
    }

    private static let ofConformance = ["english", "statistics", "weights"].map {
        MarkedReport(testDescription: $0, folder: Repository.path("Tests/Program/ConformanceTests/Reports/\($0)"))
    }
}
