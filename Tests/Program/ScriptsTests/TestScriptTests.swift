import TestSupport
import Testing

/// What scripts/test prints of a run, from the log and the events that the runner wrote.
@Suite struct TestScriptTests {
    /// A run of three tests, as Swift Testing 6.3 writes it.
    private struct Recording {
        var log: [String] = []
        var events: [String] = []
        var status = 0

        static let suite = "ATests.Sums"
        static let whole = "ATests.Sums/`a sum's \\\"value\\\" (in $)`()/Sums.swift:5:6"
        static let half = "ATests.Sums/`half`(number:)/Sums.swift:9:6"

        init() {
            for test in [Self.whole, Self.half] {
                events.append(
                    #"{"kind":"test","payload":{"kind":"function","id":"\#(test)","name":"x"},"version":"6.3.0"}"#)
            }
            add("runStarted")
            add("testStarted", Self.suite)
            log = [
                "Test Suite 'All tests' passed at 2026-11-30 13:16:11.058",
                "\t Executed 0 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds", "◇ Test run started.",
                "↳ Testing Library Version: 6.3.1", "◇ Suite Sums started.",
                "◇ Test case passing 1 argument number → 1 to half(number:) started.",
            ]
        }

        mutating func add(_ kind: String, _ test: String? = nil, at seconds: Double = 0, _ more: String = "") {
            let id = test.map { #","testID":"\#($0)""# } ?? ""
            let instant = #""instant":{"absolute":\#(seconds),"since1970":0}"#
            events.append(
                #"{"kind":"event","payload":{"kind":"\#(kind)",\#(instant)\#(id)\#(more),"messages":[]},"version":"6.3.0"}"#
            )
        }

        mutating func addIssue(_ test: String) { add("issueRecorded", test, #","issue":{"isFailure":true}"#) }

        mutating func end(_ line: String) {
            add("runEnded")
            log.append(line)
        }

        func report(_ options: [String] = []) throws -> Subprocess.Result {
            let folder = try TemporaryFolder()
            try write(Array((log.joined(separator: "\n") + "\n").utf8), toFile: folder.path("run.log"))
            try write(Array((events.joined(separator: "\n") + "\n").utf8), toFile: folder.path("events.jsonl"))
            try write(Array("\(status)\n".utf8), toFile: folder.path("status"))
            return try Subprocess.run(
                "python3", [Repository.path("scripts/test"), "--report", "--folder", folder.path] + options)
        }
    }

    private let closing = "✔ Test run with 2 tests in 1 suites passed after 0.008 seconds."

    @Test func `of a green run only the closing line is printed`() throws {
        var run = Recording()
        run.add("testStarted", Recording.whole)
        run.log += (1...5000).map { "✔ Test \($0) passed after 0.001 seconds." } + ["text over", "lines"]
        run.end(closing)
        let result = try run.report()
        #expect(result.status == 0 && result.errors == "")
        #expect(result.text == closing + "\n")
    }

    @Test func `a failure is printed whole, with the command that runs its test alone`() throws {
        var run = Recording()
        run.addIssue(Recording.half)
        run.addIssue(Recording.half)
        run.addIssue(Recording.whole)
        let issues = [
            "✘ Test half(number:) recorded an issue with 1 argument number → 1 at Sums.swift:9:9: Expectation failed: 1 == \"",
            "text\"", "↳ the comment",
            "✘ Test \"a sum's\" recorded an issue at Sums.swift:5:9: Caught error: Problem()",
        ]
        run.log +=
            issues[0...2] + ["✔ Test another passed after 0.001 seconds."] + issues[3...] + ["✘ Suite Sums failed."]
        run.end("✘ Test run with 2 tests in 1 suites failed after 0.008 seconds with 2 issues.")
        run.status = 1
        let result = try run.report()
        #expect(result.status == 1 && result.errors == "")
        #expect(
            result.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) == issues + [
                "", "To run what failed alone:", #"  scripts/test 'ATests\.Sums/`half`\(number:\)'"#,
                ##"  scripts/test 'ATests\.Sums/`a sum'"'"'s "value" \(in \$\)`\(\)'"##,
                "✘ Test run with 2 tests in 1 suites failed after 0.008 seconds with 2 issues.", "",
            ])
    }

    @Test func `a crash is printed with its thread and the tests that it may come from`() throws {
        var run = Recording()
        run.add("testStarted", Recording.whole)
        run.add("testCaseStarted", Recording.half)
        run.events.append(#"{"kind":"event","payload":{"kin"#)
        run.log += [
            "a.swift:1: Fatal error: Index out of range", "", "*** Program crashed: Illegal instruction ***", "",
            "Thread 0 \"Runner\":", "", "0 0x00007fa6 sigsuspend + 65 in libc.so.6", "", "...", "", "Thread 1 crashed:",
            "",
            "0      0x00007fa6 trap in libswiftCore.so",
            " 1 [ra] 0x00007fa6 Sums.`a sum's \"value\" (in $)`() + 239 in Tests.xctest at Sums.swift:5:66",
            " 2 [async] 0x00007fa6 run in libTesting.so", "", "Registers:",
            "error: Exited with unexpected signal code 4",
        ]
        run.status = 1
        let result = try run.report()
        #expect(result.status == 1)
        let lines = result.text.split(separator: "\n").map(String.init)
        #expect(
            lines.dropLast() == [
                "The runner ended before its tests did.", "  a.swift:1: Fatal error: Index out of range",
                "  *** Program crashed: Illegal instruction ***", "  Thread 1 crashed:",
                "  0      0x00007fa6 trap in libswiftCore.so",
                "   1 [ra] 0x00007fa6 Sums.`a sum's \"value\" (in $)`() + 239 in Tests.xctest at Sums.swift:5:66",
                "  Registers:", "  error: Exited with unexpected signal code 4", "The crash came from one of these:",
                ##"  scripts/test 'ATests\.Sums/`a sum'"'"'s "value" \(in \$\)`\(\)'"##,
                #"  scripts/test 'ATests\.Sums/`half`\(number:\)'"#,
            ])
        #expect(lines.last?.hasPrefix("The runner wrote no closing line; log: ") == true)
    }

    @Test func `what a sanitizer reports is printed though no test failed`() throws {
        var run = Recording()
        run.log += ["==================", "WARNING: ThreadSanitizer: data race (pid=1)", "  Write of size 8"]
        run.end(closing)
        run.status = 66
        let result = try run.report()
        #expect(result.status == 66)
        #expect(
            result.text
                == "==================\nWARNING: ThreadSanitizer: data race (pid=1)\n  Write of size 8\n\(closing)\n")
    }

    @Test func `a filter that matches no test is an error`() throws {
        var run = Recording()
        run.end("✔ Test run with 0 tests in 0 suites passed after 0.001 seconds.")
        let result = try run.report()
        #expect(result.status == 1)
        #expect(result.text.hasSuffix("passed after 0.001 seconds.\nNo test matches the filter.\n"))
    }

    @Test func `the slowest tests are listed with their seconds`() throws {
        var run = Recording()
        run.add("testStarted", Recording.whole, at: 1)
        run.add("testEnded", Recording.whole, at: 1.5)
        run.add("testStarted", Recording.half, at: 1.5)
        run.add("testEnded", Recording.half, at: 4)
        run.end(closing)
        #expect(
            try run.report(["--slowest", "1"]).text
                == "\(closing)\n\nSlowest tests, in seconds; all together: 3\n    2.50  ATests  x\n")
    }
}

/// What scripts/install-packages refuses.
@Suite struct InstallPackagesTests {
    @Test func `a group that there is not is named`() throws {
        let result = try Subprocess.run(Repository.path("scripts/install-packages"), ["build", "tests"])
        #expect(result.status == 64 && result.text == "")
        #expect(result.errors == "install-packages: no group \"tests\"; expected build, test or fresh\n")
    }
}
