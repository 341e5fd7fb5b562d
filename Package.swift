// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is held to the same rules: Swift 6 mode, strict memory safety, no warning.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    // Pango's own pkg-config file asks for -pthread, which SwiftPM refuses with a warning; its folder is all we need.
    .unsafeFlags(["-Xcc", "-I/usr/include/pango-1.0"]),
]

/// A target of a room: Sources/ROOM/NAME.
func module(
    _ name: String, in room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/\(room)/\(name)", exclude: exclude,
        swiftSettings: strict)
}

/// The tests of a target: Tests/ROOM/NAMETests.
func tests(
    _ name: String, in room: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, path: "Tests/\(room)/\(name)Tests", exclude: exclude,
        swiftSettings: strict)
}

/// A system library, described by a module map: Sources/C/NAME.
func library(_ name: String, pkgConfig: String? = nil, apt packages: [String] = []) -> Target {
    .systemLibrary(
        name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig,
        providers: packages.isEmpty ? nil : [.apt(packages)])
}

let libraries: [Target] = [
    library("CYaml", pkgConfig: "yaml-0.1", apt: ["libyaml-dev"]),
    library("CCmark", pkgConfig: "libcmark-gfm", apt: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    library("CCairo", pkgConfig: "cairo-pdf cairo-ft", apt: ["libcairo2-dev"]),
    library("CPango", pkgConfig: "harfbuzz fribidi", apt: ["libpango1.0-dev"]),
    library("CDeflate", pkgConfig: "libdeflate", apt: ["libdeflate-dev"]),
    library("CZip", pkgConfig: "libzip", apt: ["libzip-dev"]),
    library("CXlsxWriter", pkgConfig: "xlsxwriter", apt: ["libxlsxwriter-dev"]),
    library("CExpat", pkgConfig: "expat", apt: ["libexpat1-dev"]),
    library("CReadStat", apt: ["libreadstat-dev"]),
    library("CSystem"),
    library("CDigest", pkgConfig: "nettle", apt: ["nettle-dev"]),
]

/// Nothing of surveys or pages.
let base: [Target] = [
    module("Diagnostics", in: "Base"),
    module("Geometry", in: "Base"),
    module("Concurrency", in: "Base", ["CSystem"]),
    module("Checksum", in: "Base", ["CDigest"]),
    module("Dates", in: "Base"),
    module("ExactNumbers", in: "Base"),
]

/// Files of other programs, read and written.
let formats: [Target] = [
    module("YAMLReader", in: "Formats", ["Diagnostics", "CYaml"]),
    module("MarkdownReader", in: "Formats", ["Diagnostics", "CCmark"]),
    module("TextFormats", in: "Formats"),
    module(
        "TableFiles", in: "Formats",
        ["Concurrency", "Dates", "Diagnostics", "TextFormats", "CZip", "CExpat", "CDeflate"]),
    module("WorkbookWriter", in: "Formats", ["CSystem", "CXlsxWriter"]),
    module("PDFSyntax", in: "Formats", ["Checksum", "TextFormats", "CDeflate"]),
]

/// From an export to tables: nothing of pages.
let survey: [Target] = [
    module(
        "SurveyData", in: "Survey", ["Dates", "Diagnostics", "YAMLReader", "TableFiles", "TextFormats"]),
    module("SurveyImport", in: "Survey", ["Diagnostics", "SurveyData", "TableFiles", "TextFormats"]),
    module(
        "Aggregation", in: "Survey",
        ["Dates", "ExactNumbers", "SurveyData", "TableFiles", "TextFormats", "Diagnostics"]),
    module(
        "LargeAnswers", in: "Survey",
        ["Aggregation", "Dates", "SurveyData", "TableFiles", "TextFormats", "Concurrency", "Diagnostics"],
        exclude: ["README.md"]),
]

/// From a document to files: nothing of surveys.
let pages: [Target] = [
    module("Drawing", in: "Pages", ["Geometry"]),
    module("Typography", in: "Pages", ["Drawing", "Geometry", "Concurrency", "Diagnostics", "TextFormats", "CPango"]),
    module("Graphs", in: "Pages", ["Drawing", "Typography", "Geometry"]),
    module("DocumentModel", in: "Pages", ["ExactNumbers", "Drawing", "Geometry", "Diagnostics"]),
    module("PictureReader", in: "Pages", ["Drawing", "Diagnostics", "CCairo"]),
    module(
        "Typesetting", in: "Pages",
        [
            "DocumentModel", "Typography", "Graphs", "Drawing", "Geometry", "Concurrency", "Diagnostics", "YAMLReader",
        ]),
    module("CairoRenderer", in: "Pages", ["Concurrency", "Drawing", "Geometry", "TextFormats", "CCairo", "CDeflate"]),
    module(
        "PDFExport", in: "Pages",
        [
            "PDFSyntax", "Checksum", "Dates", "TextFormats", "Typesetting", "DocumentModel", "CairoRenderer",
            "Typography", "Drawing", "Geometry",
        ]),
]

/// Where the survey meets the page.
let report: [Target] = [
    module("Languages", in: "Report", ["DocumentModel", "Typography", "Diagnostics", "YAMLReader"]),
    module(
        "Expressions", in: "Report",
        ["Languages", "Aggregation", "SurveyData", "DocumentModel", "MarkdownReader", "ExactNumbers", "Diagnostics"]),
    module(
        "Composition", in: "Report",
        [
            "Languages", "Expressions", "Aggregation", "SurveyData", "Graphs", "DocumentModel", "Diagnostics",
            "YAMLReader",
            "MarkdownReader", "Typography", "Drawing", "Geometry", "Concurrency", "Dates", "ExactNumbers",
            "TextFormats",
        ]),
]

/// What is held against what was printed.
let checks: [Target] = [
    module("PDFVerification", in: "Checks", ["PDFSyntax", "Checksum"]),
    module(
        "StatisticsCheck", in: "Checks",
        ["PDFVerification", "DocumentModel", "ExactNumbers", "TextFormats", "Checksum", "Diagnostics"]),
    module(
        "FigureAudit", in: "Checks",
        ["Expressions", "Aggregation", "SurveyData", "TableFiles", "TextFormats", "Diagnostics", "ExactNumbers"]),
]

let program: [Target] = [
    module(
        "JobRunner", in: "Program",
        [
            "Diagnostics", "YAMLReader", "MarkdownReader", "TableFiles", "SurveyData", "SurveyImport", "Aggregation",
            "LargeAnswers", "FigureAudit", "Drawing", "Typography", "DocumentModel", "Languages", "Expressions",
            "Composition", "Typesetting", "CairoRenderer", "PictureReader", "PDFExport", "PDFVerification",
            "StatisticsCheck",
            "Checksum", "WorkbookWriter",
            "Concurrency", "Dates", "TextFormats", "CSystem",
        ]),
    .executableTarget(
        name: "rapporteur",
        dependencies: [
            "JobRunner", "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], path: "Sources/Program/rapporteur", swiftSettings: strict),
]

/// What several test targets share.
let support: [Target] = [
    .target(
        name: "TestSupport",
        dependencies: [
            "Languages", "Typesetting", "DocumentModel", "Typography", "Drawing", "Geometry", "SurveyData",
            "Diagnostics", "YAMLReader", "CCairo",
        ], path: "Tests/Support/TestSupport", swiftSettings: strict),
    // Sets up the process before its first test, as the program does at its entry.
    .target(name: "TestSetUp", path: "Tests/Support/TestSetUp"),
    // Data files of SPSS for the readers' tests, written by ReadStat.
    .target(
        name: "SPSSWriter", dependencies: ["CReadStat"], path: "Tests/Support/SPSSWriter", swiftSettings: strict),
    // Damaged tables for the readers: a few thousand in every test run, any number by `make fuzz`.
    .target(
        name: "TableFuzzing", dependencies: ["TableFiles", "Diagnostics", "CDeflate"], path: "Tests/Fuzzing/Tables",
        swiftSettings: strict),
    // Damaged answers, counted by LargeAnswers and on the slow path.
    .target(
        name: "AnswerFuzzing",
        dependencies: [
            "TableFuzzing", "LargeAnswers", "Aggregation", "SurveyData", "TableFiles", "YAMLReader", "Diagnostics",
        ], path: "Tests/Fuzzing/Answers", swiftSettings: strict),
    // Whole reports at random: what `check` takes, `build` builds.
    .target(
        name: "ReportFuzzing", dependencies: ["TableFuzzing", "JobRunner", "Concurrency"],
        path: "Tests/Fuzzing/Reports",
        swiftSettings: strict),
    // Exports of random surveys, as each tool writes them, and damaged.
    .target(
        name: "ExportFuzzing", dependencies: ["TableFuzzing", "JobRunner", "TextFormats"],
        path: "Tests/Fuzzing/Exports", swiftSettings: strict),
    .executableTarget(
        name: "random-exports", dependencies: ["ExportFuzzing", "TableFuzzing", "JobRunner"],
        path: "Tests/Fuzzing/ExportsProgram", swiftSettings: strict),
    .executableTarget(
        name: "random-reports", dependencies: ["ReportFuzzing", "JobRunner"], path: "Tests/Fuzzing/ReportsProgram",
        swiftSettings: strict),
    .executableTarget(
        name: "fuzz-readers", dependencies: ["AnswerFuzzing", "TableFuzzing"], path: "Tests/Fuzzing/Program",
        swiftSettings: strict),
]

let suite: [Target] = [
    tests("Diagnostics", in: "Base", ["Diagnostics"]),
    tests("Geometry", in: "Base", ["Geometry"]),
    tests("Concurrency", in: "Base", ["Concurrency"]),
    tests("Checksum", in: "Base", ["Checksum"]),
    tests("Dates", in: "Base", ["Dates"]),
    tests("ExactNumbers", in: "Base", ["ExactNumbers"]),
    tests("TextFormats", in: "Formats", ["TextFormats"]),
    tests("WorkbookWriter", in: "Formats", ["WorkbookWriter", "TableFiles", "Diagnostics"]),
    tests("YAMLReader", in: "Formats", ["YAMLReader", "Diagnostics"]),
    tests("MarkdownReader", in: "Formats", ["MarkdownReader", "Diagnostics"]),
    tests(
        "TableFiles", in: "Formats", ["TableFuzzing", "SPSSWriter", "TableFiles", "Diagnostics", "CReadStat"],
        exclude: ["Files"]),
    tests("PDFSyntax", in: "Formats", ["PDFSyntax"]),
    tests(
        "SurveyData", in: "Survey",
        ["TableFuzzing", "SPSSWriter", "SurveyData", "TableFiles", "YAMLReader", "Diagnostics", "CReadStat"],
        exclude: ["Exports"]),
    tests(
        "SurveyImport", in: "Survey", ["SurveyImport", "SurveyData", "TableFiles", "YAMLReader", "Diagnostics"],
        exclude: ["Exports", "Expected"]),
    tests(
        "Aggregation", in: "Survey",
        [
            "TestSupport", "AnswerFuzzing", "TableFuzzing", "Aggregation", "SurveyData", "TableFiles", "YAMLReader",
            "Diagnostics", "ExactNumbers",
        ],
        exclude: ["published-figures.csv", "independent-count.csv", "independent-count.py", "Independent"]),
    tests(
        "LargeAnswers", in: "Survey",
        [
            "AnswerFuzzing", "TableFuzzing", "LargeAnswers", "Aggregation", "SurveyData", "TableFiles", "Diagnostics",
        ]),
    tests("Typography", in: "Pages", ["TestSupport", "Typography", "Drawing", "Geometry", "Diagnostics", "CPango"]),
    tests("Graphs", in: "Pages", ["Graphs", "Typography", "Drawing", "Geometry"], exclude: ["Traces"]),
    tests(
        "Typesetting", in: "Pages",
        [
            "TestSupport", "Typesetting", "DocumentModel", "Typography", "Drawing", "Geometry", "Diagnostics",
            "YAMLReader", "ExactNumbers",
        ], exclude: ["Cases/cases.txt"]),
    tests(
        "PictureReader", in: "Pages", ["TestSupport", "PictureReader", "Drawing", "Diagnostics"], exclude: ["Files"]),
    tests("CairoRenderer", in: "Pages", ["TestSupport", "CairoRenderer", "Drawing", "Geometry", "CCairo"]),
    tests(
        "PDFExport", in: "Pages",
        [
            "TestSupport", "CSystem", "Dates", "PDFSyntax", "PDFExport", "Typesetting", "DocumentModel",
            "CairoRenderer", "Drawing", "Geometry", "CCairo",
        ]),
    tests("Languages", in: "Report", ["TestSupport", "Languages", "DocumentModel", "Diagnostics", "YAMLReader"]),
    tests(
        "Composition", in: "Report",
        [
            "TestSupport", "Expressions", "ExactNumbers", "Composition", "Aggregation", "SurveyData", "Graphs",
            "DocumentModel", "Diagnostics",
            "YAMLReader", "MarkdownReader", "Typography", "Drawing", "Geometry", "Concurrency",
        ]),
    tests(
        "PDFVerification", in: "Checks", ["PDFVerification", "PDFSyntax", "Checksum", "JobRunner", "TestSupport"]),
    tests(
        "StatisticsCheck", in: "Checks",
        [
            "TestSupport", "StatisticsCheck", "PDFVerification", "PDFSyntax", "JobRunner", "PDFExport", "Typesetting",
            "DocumentModel", "Drawing", "Geometry", "ExactNumbers",
        ]),
    tests(
        "FigureAudit", in: "Checks",
        [
            "TestSupport", "FigureAudit", "Expressions", "Aggregation", "SurveyData", "YAMLReader", "MarkdownReader",
            "Diagnostics",
        ]),
    // The program itself is run: it stands beside the test bundle.
    tests(
        "JobRunner", in: "Program",
        [
            "TestSupport", "TestSetUp", "ReportFuzzing", "ExportFuzzing", "TableFuzzing", "SPSSWriter", "JobRunner",
            "rapporteur", "Diagnostics", "Composition",
            "DocumentModel", "Drawing", "Languages", "Typesetting", "Typography", "YAMLReader",
        ],
        exclude: ["Reports", "ImportCases"]),
    // The scripts of scripts/: what they print and refuse.
    tests("Scripts", in: "Program", ["TestSupport"]),
    // Tools that nobody here wrote judge what is built.
    tests(
        "Conformance", in: "Program", ["TestSupport", "JobRunner", "rapporteur", "Diagnostics"],
        exclude: ["Cases", "Reports", "ValueCases", "readers.py", "workbook.py"]),
]

/// The rooms in the order of imports: a target imports only from its own room, above it, and from rooms above.
let package = Package(
    name: "Rapporteur",
    products: [.executable(name: "rapporteur", targets: ["rapporteur"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: libraries + base + formats + survey + pages + report + checks + program + support + suite
)
