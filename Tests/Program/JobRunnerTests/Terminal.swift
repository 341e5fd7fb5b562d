import TestSupport

/// Runs a program on a terminal of its own.
enum Terminal {
    /// What the terminal showed; `script` (util-linux) holds it.
    static func run(_ program: String, _ arguments: [String], environment: [String]) throws -> String {
        let command = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let result = try Subprocess.run(
            "script", ["--quiet", "--return", "--command", command, "/dev/null"],
            environment: environment + ["PATH=/usr/bin:/bin"])
        return result.text
    }
}
