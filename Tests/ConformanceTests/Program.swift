import Glibc
import TestSupport

/// The built program, and the checkers that scripts/install-checkers brings.
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

    /// A program of the virtual environment.
    static func checker(_ name: String) throws -> String {
        let path = Repository.path(".venv/bin/" + name)
        guard unsafe access(path, X_OK) == 0 else {
            throw Subprocess.Problem(description: "\(path) is missing; run scripts/install-checkers")
        }
        return path
    }

    /// A Python program of this folder.
    static func script(_ name: String, _ arguments: [String]) throws -> Subprocess.Result {
        try Subprocess.run(checker("python"), [Repository.path("Tests/ConformanceTests/" + name)] + arguments)
    }
}
