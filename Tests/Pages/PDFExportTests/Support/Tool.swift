import CSystem
import Glibc

/// A checker of PDF files from outside, run without a shell.
enum Tool {
    struct Result: Equatable {
        let status: Int32
        /// What it wrote, errors included.
        let output: String

        var lines: [Substring] { output.split(separator: "\n") }
    }

    struct Failure: Error {
        let what: String
    }

    /// Runs a tool on a file of the given bytes; `{}` among the arguments is replaced by its path.
    static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Result {
        let data = try runForBytes(name, arguments, on: bytes)
        return Result(status: data.status, output: String(decoding: data.output, as: UTF8.self))
    }

    /// What qpdf makes of a file: the same objects, laid open, with a classic table.
    static func opened(_ bytes: [UInt8]) throws -> [UInt8] {
        let options = ["--qdf", "--object-streams=disable", "--no-original-object-ids", "{}", "-"]
        let result = try runForBytes("qpdf", options, on: bytes)
        guard result.status == 0 else { throw Failure(what: String(decoding: result.output, as: UTF8.self)) }
        return result.output
    }

    private static func runForBytes(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws
        -> (status: Int32, output: [UInt8])
    {
        var template = Array("/tmp/rapporteur-test-XXXXXX".utf8CString)
        let file = unsafe mkstemp(&template)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unsafe unlink(path) }
        let count = unsafe write(file, bytes, bytes.count)
        guard close(file) == 0, count == bytes.count else { throw Failure(what: "cannot write \(path)") }
        return try runForBytes(name, arguments.map { $0 == "{}" ? path : $0 })
    }

    private static func runForBytes(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: [UInt8]) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw Failure(what: "no pipe") }
        let process: pid_t
        do {
            defer { close(ends[1]) }
            process = try spawn(name, arguments, output: ends)
        }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(ends[0], &chunk, chunk.count)
            guard count > 0 else { break }
            output += chunk[..<count]
        }
        close(ends[0])
        var status: Int32 = 0
        guard unsafe waitpid(process, &status, 0) == process else { throw Failure(what: "\(name) is lost") }
        return (status >> 8 & 0xFF, output)
    }

    private static func spawn(_ name: String, _ arguments: [String], output ends: [Int32]) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for target: Int32 in [1, 2] { unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], target) }
        for end in ends { unsafe posix_spawn_file_actions_addclose(&actions, end) }
        var words: [UnsafeMutablePointer<CChar>?] = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var process: pid_t = 0
        guard unsafe posix_spawnp(&process, name, &actions, nil, &words, environ) == 0 else {
            throw Failure(what: "\(name) is not installed")
        }
        return process
    }
}
