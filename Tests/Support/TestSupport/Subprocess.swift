import Glibc

/// Another program, run without a shell.
public enum Subprocess {
    public struct Result: Sendable, Equatable {
        /// The exit status; 128 and the signal's number when a signal ended it.
        public var status: Int32
        public var output: [UInt8]
        public var errors: String

        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    public struct Problem: Error {
        public let description: String

        public init(description: String) { self.description = description }
    }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: a path, or a name that is looked up in PATH.
    ///   - environment: `NAME=value` each; that of the test when nil.
    ///   - folder: where it runs; that of the test when nil.
    public static func run(
        _ program: String, _ arguments: [String], environment: [String]? = nil, folder: String? = nil
    ) throws -> Result {
        let place = try TemporaryFolder()
        let (output, errors) = (place.path("output"), place.path("errors"))
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
        let (name, words) = folder.map { ("env", ["-C", $0, program] + arguments) } ?? (program, arguments)
        let process = try unsafe spawn(name, words, environment, &actions)
        return Result(
            status: try status(of: process), output: try bytes(ofFile: output), errors: try text(ofFile: errors))
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String]?,
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var process: pid_t = 0
        var attributes = try usualSignals()
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        let code = unsafe withStrings([program] + arguments) { words in
            guard let environment else {
                return unsafe posix_spawnp(&process, program, &actions, &attributes, words, environ)
            }
            return unsafe withStrings(environment) { values in
                unsafe posix_spawnp(&process, program, &actions, &attributes, words, values)
            }
        }
        guard code == 0 else {
            throw Problem(description: "\(program) cannot be run: \(unsafe String(cString: strerror(code)))")
        }
        return process
    }

    /// Signals as a shell gives them to a program, whatever those that started the tests ignore or block.
    private static func usualSignals() throws -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        var (none, all) = (sigset_t(), sigset_t())
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return attributes
    }

    private static func withStrings<Value>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("the list ends in nil") }
            return unsafe body(start)
        }
    }

    private static func status(of process: pid_t) throws -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw Problem(description: "a program was lost") }
        }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
