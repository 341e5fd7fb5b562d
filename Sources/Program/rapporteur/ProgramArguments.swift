import Glibc

/// The words of the command line.
enum ProgramArguments {
    /// Why the arguments cannot be used, for a person.
    struct Problem: Error {
        let message: String
    }

    /// The words after the program's name.
    ///
    /// The system's own record of them is read. Swift's `CommandLine` searches memory for them, down from the environment,
    /// and finds none after a preloaded library has added a variable, because the C library moves the environment then.
    ///
    /// - Throws: a problem when a word is not UTF-8: a path that it names could not be told from others.
    static func read() throws(Problem) -> [String] {
        guard let record = systemRecord() else { return try fallback() }
        var words: [String] = []
        // Each word ends in a zero.
        for bytes in record.dropLast().split(separator: 0, omittingEmptySubsequences: false) {
            guard let word = String(validating: bytes, as: UTF8.self) else {
                throw Problem(message: "argument \(words.count) is not UTF-8: \"\(escaped(bytes))\"")
            }
            words.append(word)
        }
        return Array(words.dropFirst())
    }

    /// Nil where /proc is not mounted.
    private static func systemRecord() -> [UInt8]? {
        let file = unsafe open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var record: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = unsafe Glibc.read(file, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return record.last == 0 ? record : nil }
            record += piece.prefix(count)
        }
    }

    private static func fallback() throws(Problem) -> [String] {
        // The program's name is always there.
        guard !CommandLine.arguments.isEmpty else {
            throw Problem(message: "the arguments cannot be read: /proc is not mounted")
        }
        return Array(CommandLine.arguments.dropFirst())
    }

    /// The bytes as text; those that are not ASCII as `\xFF`.
    private static func escaped(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let isPrinted = (0x20..<0x7F).contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPrinted ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}
