import Glibc

/// The built program, and what it needs for a report outside the repository.
public enum Program {
    /// Beside the test bundle, as the package manager puts all products.
    public static func path() throws -> String { try bundleFolder() + "/rapporteur" }

    /// The folder of the test bundle.
    public static func bundleFolder() throws -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw Subprocess.Problem(description: "the test bundle was not found") }
        let bundle = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - environment: `NAME=value` each; beside them only the options of a sanitizer.
    ///   - folder: where it runs; that of the test when nil.
    public static func run(
        _ arguments: [String], environment: [String] = [], folder: String? = nil
    ) throws -> Subprocess.Result {
        try Subprocess.run(path(), arguments, environment: environment + sanitizerOptions, folder: folder)
    }

    /// What `scripts/test --sanitize` tells the sanitizers: the program ends without giving memory back, which is no leak.
    private static let sanitizerOptions = (["ASAN_OPTIONS", "TSAN_OPTIONS"] as [String]).compactMap { name in
        unsafe getenv(name).map { unsafe "\(name)=\(String(cString: $0))" }
    }

    /// The folders of layouts, fonts and catalogues, for a report outside the repository.
    public static let folders = [
        "--layouts", Repository.path("Layouts"), "--fonts", Repository.path("Fonts"), "--languages",
        Repository.path("Languages"),
    ]

    /// The folder of the report of 2023.
    public static let report = Repository.path("Reports/iscm-2023")
}
