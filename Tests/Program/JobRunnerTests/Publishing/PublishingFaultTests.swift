import TestSupport
import Testing

/// What a build leaves when a call fails or a signal comes while it publishes.
@Suite struct PublishingFaultTests {
    /// The calls of publishing up to the exchange, and what each failure is called.
    @Test(arguments: [
        ("mkdtemp:1:error=13", "permission denied"), ("open:4:error=28", "no space left on device"),
        ("write:2:error=28", "no space left on device"), ("write:3:error=122", "disk quota exceeded"),
        ("fsync:2:error=5", "input/output error"), ("renameat2:1:error=13", "permission denied"),
        ("rename:1:error=5", "input/output error"),
    ])
    func `A failure before the exchange is 74 with the name, leaves the old edition, and nothing new`(
        fault: String, reason: String
    ) throws {
        let run = try FaultyRun()
        #expect(try run.build().status == 0)
        let failed = try run.build(time: 2, fault: fault)
        #expect(failed.status == 74 && failed.text == "")
        let line = failed.errors.split(separator: "\n").last ?? ""
        #expect(line.hasPrefix("error: \(run.place.path)") && line.contains(": \(reason)"), "\(line)")
        #expect(!line.contains(".rapporteur-"), "a name that is gone: \(line)")
        #expect(try run.time() == 1)
        #expect(try names(inFolder: run.place.path) == ["edition"])
        // A first edition leaves no folder either.
        #expect(try run.build(to: "a/b", fault: fault.replacing("renameat2", with: "rename")).status == 74)
        #expect(try names(inFolder: run.place.path) == ["edition"])
    }

    @Test func `A file that cannot be closed is an error of the file`() throws {
        let run = try FaultyRun()
        var failures = 0
        for number in 1...8 {
            let result = try run.build(time: 2, fault: "close:\(number):error=122")
            if result.status == 0 {
                removeTree(run.place.path("edition"))
                continue
            }
            failures += 1
            #expect(result.status == 74 && result.errors.contains("disk quota exceeded\n"))
            #expect(try names(inFolder: run.place.path) == [])
        }
        #expect(failures > 0)
    }

    @Test func `A file that grows over the process's limit is an error, not a signal`() throws {
        let run = try FaultyRun()
        let result = try Subprocess.run(
            "sh",
            [
                "-c", "ulimit -f 40; exec \"$0\" \"$@\"", try Program.path(), "build", run.report, "--output",
                run.place.path("edition"),
            ], environment: ["PATH=/usr/bin:/bin"])
        #expect(result.status == 74)
        #expect(result.errors.hasSuffix("error: \(run.place.path("edition/graphs/services.svg")): file too large\n"))
        #expect(try names(inFolder: run.place.path) == [])
    }

    @Test(arguments: [(15, 143), (2, 130), (1, 129)])
    func `A signal before the exchange leaves the old edition, a later one the new`(signal: Int, status: Int32) throws {
        let run = try FaultyRun()
        #expect(try run.build().status == 0)
        for call in ["mkdtemp", "write", "fsync"] {
            let early = try run.build(time: 2, fault: "\(call):1:signal=\(signal)")
            #expect(early.status == status && early.text == "" && !early.errors.contains("error"))
            #expect(try run.time() == 1)
            #expect(try names(inFolder: run.place.path) == ["edition"])
        }
        let late = try run.build(time: 2, fault: "renameat2:1:signal=\(signal)")
        #expect(late.status == status && late.text.contains("/edition/report.pdf  2 pages\n"))
        #expect(try run.time() == 2)
        #expect(try names(inFolder: run.place.path) == ["edition"])
    }

    @Test func `A signal that the program was started to ignore stays ignored`() throws {
        let run = try FaultyRun()
        let result = try Subprocess.run(
            "sh",
            [
                "-c", "trap '' TERM; FAULT=fsync:1:signal=15 LD_PRELOAD=\"$0\" exec \"$@\"",
                try FaultyRun.faults(), try Program.path(), "build", run.report, "--output",
                run.place.path("edition"),
            ])
        #expect(result.status == 0)
    }

    @Test func `The next build removes what a killed one has left`() throws {
        let run = try FaultyRun()
        #expect(try run.build().status == 0)
        for call in ["mkdtemp", "flock", "write", "fsync", "renameat2", "unlinkat"] {
            #expect(try run.build(time: 2, fault: "\(call):1:signal=9").status == 137)
            #expect(try names(inFolder: run.place.path).count == 2)
            #expect(try run.time() == (["renameat2", "unlinkat"].contains(call) ? 2 : 1), "\(call)")
            #expect(try run.build().status == 0)
            #expect(try names(inFolder: run.place.path) == ["edition"])
            #expect(try run.time() == 1)
        }
    }

    @Test func `A failure after the exchange says that the edition is published`() throws {
        let run = try FaultyRun()
        #expect(try run.build().status == 0)
        let published = "error: the new edition is published in \(run.place.path("edition")), but "
        let notRemoved = try run.build(time: 2, fault: "unlinkat:1:error=13")
        #expect(notRemoved.status == 74)
        #expect(notRemoved.errors.contains(published + "what was there before could not be removed: "))
        #expect(try run.time() == 2)
        #expect(try run.build().status == 0)
        #expect(try names(inFolder: run.place.path) == ["edition"])
        // The last two waits are for the folders that the exchange changed; until then the old edition stays.
        let files = try contents(ofTree: run.place.path("edition"))
        let waits = files.count + 1
        let notOnDisk = try run.build(time: 2, fault: "fsync:\(waits + 1):error=5")
        #expect(notOnDisk.status == 74)
        #expect(notOnDisk.errors.contains(published + "it may not be on disk: "))
        let kept = try #require(try names(inFolder: run.place.path).first)
        #expect(notOnDisk.errors.contains("what was there before is kept in \(run.place.path(kept))\n"))
        #expect(try run.time() == 2 && run.time(of: kept + "/edition") == 1)
        #expect(try run.build(time: 2).status == 0)
        #expect(try run.time(of: kept + "/edition") == 1)
    }

    @Test(arguments: [22, 38, 95])
    func `Where folders cannot be exchanged, the edition is replaced in two steps, with a word`(error: Int) throws {
        let run = try FaultyRun()
        let fault = "renameat2:0:error=\(error)"
        let first = try run.build(fault: fault)
        #expect(first.status == 0 && !first.errors.contains("moment"))
        let second = try run.build(time: 2, fault: fault)
        #expect(second.status == 0)
        #expect(
            second.errors.contains("/edition was missing for a moment: its file system cannot exchange two folders"))
        #expect(try run.time() == 2)
        #expect(try names(inFolder: run.place.path) == ["edition"])
    }

    @Test func `A mount point is refused with a folder inside it as advice`() throws {
        let run = try FaultyRun()
        let result = try run.build(fault: "rename:1:error=16")
        #expect(result.status == 64)
        let folder = run.place.path("edition")
        #expect(
            result.errors.hasSuffix(
                """
                error: \(folder) is a mount point, which cannot be replaced; name a folder inside it, such as \
                \(folder)/edition

                """))
    }

    @Test func `Without waiting for the disk nothing is synced`() throws {
        let run = try FaultyRun()
        #expect(try run.build(fault: "fsync:1:error=5", ["--no-sync"]).status == 0)
        #expect(try run.build(time: 2, fault: "fsync:1:error=5", ["--no-sync"]).status == 0)
        #expect(try run.time() == 2)
    }
}
