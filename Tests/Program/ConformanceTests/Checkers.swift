import Glibc
import TestSupport

extension Program {
    /// A program of the virtual environment, in which scripts/install-checkers puts the checkers.
    static func checker(_ name: String) throws -> String {
        let path = Repository.path(".venv/bin/" + name)
        guard unsafe access(path, X_OK) == 0 else {
            throw Subprocess.Problem(description: "\(path) is missing; run scripts/install-checkers")
        }
        return path
    }

    /// A Python program of this folder.
    static func script(_ name: String, _ arguments: [String]) throws -> Subprocess.Result {
        try Subprocess.run(checker("python"), [Repository.path("Tests/Program/ConformanceTests/" + name)] + arguments)
    }
}
