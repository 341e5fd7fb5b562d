// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is held to the same rules: Swift 6 mode, strict memory safety, no warning.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    // Pango's own pkg-config file asks for -pthread, which SwiftPM refuses with a warning; its folder is all we need.
    .unsafeFlags(["-Xcc", "-I/usr/include/pango-1.0"]),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// In the order of the pipeline: a target imports only targets above it.
let modules: [Target] = [
    module("Diagnostics"),
    module("Geometry"),
    module("Threads", ["CSystem"]),
    module("Checksum", ["CDigest"]),
    module("YAMLReader", ["Diagnostics", "CYaml"]),
    module("MarkdownReader", ["Diagnostics", "CCmark"]),
    module("TableFiles", ["Diagnostics", "CZip", "CExpat", "CDeflate"]),
    module("SurveyData", ["Diagnostics", "YAMLReader", "TableFiles", "Threads"]),
    module("SurveyImport", ["Diagnostics", "SurveyData", "TableFiles"]),
    module("Aggregation", ["SurveyData", "TableFiles", "Diagnostics"]),
    module("Drawing", ["Geometry"]),
    module("Typography", ["Drawing", "Geometry", "Diagnostics", "CPango"]),
    module("Graphs", ["Drawing", "Typography", "Geometry"]),
    module("DocumentModel", ["Drawing", "Diagnostics"]),
    module(
        "Composition",
        [
            "Aggregation", "SurveyData", "Graphs", "DocumentModel", "Diagnostics", "YAMLReader", "MarkdownReader",
            "Typography", "Drawing", "Geometry", "Threads",
        ]),
    module("FigureAudit", ["Composition", "Aggregation", "SurveyData", "TableFiles", "MarkdownReader", "Diagnostics"]),
    module(
        "Typesetting",
        ["DocumentModel", "Typography", "Graphs", "Drawing", "Geometry", "Diagnostics", "YAMLReader"]),
    module("CairoRenderer", ["Drawing", "Geometry", "CCairo", "CDeflate"]),
    module("PDFSyntax", ["Checksum", "CDeflate"]),
    module(
        "PDFExport", ["PDFSyntax", "Checksum", "Typesetting", "DocumentModel", "CairoRenderer", "Drawing", "Geometry"]),
    module("PDFVerification", ["PDFSyntax", "Checksum"]),
]

let package = Package(
    name: "Rapporteur",
    products: [.executable(name: "rapporteur", targets: ["rapporteur"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo-pdf cairo-ft", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "harfbuzz fribidi", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
        .systemLibrary(name: "CSystem"),
        .systemLibrary(name: "CDigest", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    ] + modules + [
        module(
            "JobRunner",
            [
                "Diagnostics", "Geometry", "YAMLReader", "MarkdownReader", "TableFiles", "SurveyData", "SurveyImport",
                "Aggregation", "FigureAudit", "Drawing",
                "Typography",
                "Graphs", "DocumentModel", "Composition", "Typesetting", "CairoRenderer", "PDFExport",
                "PDFVerification",
                "Checksum", "Threads", "CSystem",
            ]),
        .executableTarget(
            name: "rapporteur",
            dependencies: [
                "JobRunner", "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        // What several test targets share.
        .target(
            name: "TestSupport",
            dependencies: [
                "Typesetting", "DocumentModel", "Typography", "Drawing", "Geometry", "SurveyData", "Diagnostics",
                "YAMLReader", "CCairo",
            ], path: "Tests/Support", swiftSettings: strict),
        // Damaged tables for the readers: a few thousand in every test run, any number by `make fuzz`.
        .target(
            name: "TableFuzzing", dependencies: ["TableFiles", "Diagnostics", "CDeflate"], path: "Tests/Fuzzing/Tables",
            swiftSettings: strict),
        // Damaged answers, counted as they stream by and by the careful reader.
        .target(
            name: "AnswerFuzzing",
            dependencies: ["TableFuzzing", "Aggregation", "SurveyData", "TableFiles", "YAMLReader", "Diagnostics"],
            path: "Tests/Fuzzing/Answers", swiftSettings: strict),
        .executableTarget(
            name: "fuzz-readers", dependencies: ["AnswerFuzzing", "TableFuzzing"], path: "Tests/Fuzzing/Program",
            swiftSettings: strict),
        // Data files of SPSS for the readers' tests, written by ReadStat.
        .target(name: "SPSSWriter", dependencies: ["CReadStat"], path: "Tests/SPSSWriter", swiftSettings: strict),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("GeometryTests", ["Geometry"]),
        tests("ThreadsTests", ["Threads"]),
        tests("ChecksumTests", ["Checksum"]),
        tests("YAMLReaderTests", ["YAMLReader", "Diagnostics"]),
        tests("MarkdownReaderTests", ["MarkdownReader", "Diagnostics"]),
        .testTarget(
            name: "TableFilesTests",
            dependencies: ["TableFuzzing", "SPSSWriter", "TableFiles", "Diagnostics", "CReadStat"],
            exclude: ["Files"], swiftSettings: strict),
        .testTarget(
            name: "SurveyDataTests",
            dependencies: [
                "TableFuzzing", "SPSSWriter", "SurveyData", "TableFiles", "YAMLReader", "Diagnostics", "CReadStat",
            ],
            exclude: ["Exports"], swiftSettings: strict),
        .testTarget(
            name: "SurveyImportTests",
            dependencies: ["SurveyImport", "SurveyData", "TableFiles", "YAMLReader", "Diagnostics"],
            exclude: ["Exports", "Expected"], swiftSettings: strict),
        .testTarget(
            name: "AggregationTests",
            dependencies: [
                "TestSupport", "AnswerFuzzing", "TableFuzzing", "Aggregation", "SurveyData", "TableFiles", "YAMLReader",
                "Diagnostics",
            ],
            exclude: ["published-figures.csv", "independent-count.csv", "independent-count.py", "Independent"],
            swiftSettings: strict),
        tests("TypographyTests", ["Typography", "Drawing", "Geometry", "Diagnostics"]),
        tests("GraphsTests", ["Graphs", "Typography", "Drawing", "Geometry"]),
        tests("CairoRendererTests", ["TestSupport", "CairoRenderer", "Drawing", "Geometry", "CCairo"]),
        tests("PDFSyntaxTests", ["PDFSyntax"]),
        tests("PDFVerificationTests", ["PDFVerification", "PDFSyntax", "Checksum", "JobRunner", "TestSupport"]),
        tests(
            "PDFExportTests",
            [
                "TestSupport", "CSystem", "PDFSyntax", "PDFExport", "Typesetting", "DocumentModel", "CairoRenderer",
                "Drawing",
                "Geometry", "CCairo",
            ]),
        tests(
            "CompositionTests",
            [
                "TestSupport", "Composition", "Aggregation", "SurveyData", "Graphs", "DocumentModel", "Diagnostics",
                "YAMLReader", "MarkdownReader", "Typography", "Drawing", "Geometry", "Threads",
            ]),
        tests(
            "FigureAuditTests",
            [
                "TestSupport", "FigureAudit", "Composition", "Aggregation", "SurveyData", "YAMLReader",
                "MarkdownReader", "Diagnostics",
            ]),
        tests(
            "TypesettingTests",
            [
                "TestSupport", "Typesetting", "DocumentModel", "Typography", "Drawing", "Geometry", "Diagnostics",
                "YAMLReader",
            ]),
        // The program itself is run: it stands beside the test bundle.
        tests(
            "JobRunnerTests",
            [
                "TestSupport", "JobRunner", "rapporteur", "Diagnostics", "DocumentModel", "Typesetting", "YAMLReader",
            ]),
        // Tools that nobody here wrote judge what is built.
        .testTarget(
            name: "ConformanceTests",
            dependencies: ["TestSupport", "JobRunner", "rapporteur", "Diagnostics"],
            exclude: ["Reports", "readers.py"], swiftSettings: strict),
    ]
)
