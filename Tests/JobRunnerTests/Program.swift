import Glibc
import TestSupport

/// The built program and a copy of the report of 2023 to break.
enum Program {
    /// Beside the test bundle, as the package manager puts all products.
    static func path() throws -> String { try bundleFolder() + "/rapporteur" }

    static func bundleFolder() throws -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw Subprocess.Problem(description: "the test bundle was not found") }
        let bundle = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    static func run(
        _ arguments: [String], environment: [String] = [], folder: String? = nil
    ) throws -> Subprocess.Result {
        try Subprocess.run(path(), arguments, environment: environment, folder: folder)
    }

    /// The folders of layouts and fonts, for a report outside the repository.
    static let folders = ["--layouts", Repository.path("Layouts"), "--fonts", Repository.path("Fonts")]

    static let report = Repository.path("Reports/iscm-2023")
}
