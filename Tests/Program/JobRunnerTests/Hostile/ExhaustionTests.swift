import Glibc
import TestSupport
import Testing

/// Too little memory, and with it too little for new threads.
@Suite struct ExhaustionTests {
    private func build(kibibytes: Int) throws -> (result: Subprocess.Result, made: [String]) {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        let output = ["--output", copy.beside("edition")]
        let words = try ["exec", Program.path(), "build", copy.folder] + output + Program.folders
        let result = try Subprocess.run("sh", ["-c", "ulimit -v \(kibibytes); \(words.joined(separator: " "))"])
        // A process that ends while it publishes may leave a hidden folder, which the next one removes.
        return (result, try names(inFolder: copy.beside(".")).filter { !$0.hasPrefix(".") })
    }

    /// A sanitizer takes terabytes of addresses.
    private static let isSanitized = (["ASAN_OPTIONS", "TSAN_OPTIONS"] as [String]).contains {
        unsafe getenv($0) != nil
    }

    @Test(.disabled(if: isSanitized)) func `Without memory a build ends with a message, and writes nothing`() throws {
        // The system's loader ends with 127 where there is not even room for the libraries.
        let (least, most, step) = (60_000, 180_000, 10_000)
        var statuses: [Int32] = []
        for kibibytes in stride(from: least, through: most, by: step) {
            let (result, made) = try build(kibibytes: kibibytes)
            statuses.append(result.status)
            #expect([0, 74, 127].contains(result.status), "\(kibibytes) KiB: \(result)")
            #expect(result.status == 0 || result.errors.contains("error"), "\(kibibytes) KiB: \(result)")
            #expect(made == (result.status == 0 ? ["edition", "example"] : ["example"]), "\(kibibytes) KiB")
        }
        #expect(statuses.contains(74), "\(statuses)")
    }
}
