import TestSupport
import Testing

/// What an import leaves when a call fails or a signal comes while it writes.
@Suite struct ImportFaultTests {
    /// An import of the example's answers into a folder, with a fault.
    private func importInto(_ folder: String, _ place: TemporaryFolder, fault: String? = nil) throws
        -> Subprocess.Result
    {
        var environment: [String] = []
        if let fault { environment = ["FAULT=" + fault, "LD_PRELOAD=" + (try FaultyRun.faults())] }
        return try Program.run(
            ["import", Repository.path("Reports/example/responses.csv"), "--into", place.path(folder)],
            environment: environment)
    }

    @Test(arguments: [
        ("mkdtemp:1:error=13", 74), ("write:2:error=28", 74), ("fsync:2:error=5", 74), ("renameat2:1:error=13", 74),
        ("fsync:1:signal=15", 143), ("write:1:signal=2", 130),
    ])
    func `An import that does not come to its end leaves nothing, in a new folder and beside other files`(
        fault: String, status: Int32
    ) throws {
        let place = try TemporaryFolder()
        try write(Array("Dear".utf8), toFile: place.path("letter.txt"))
        for folder in ["new/folder", "."] {
            let result = try importInto(folder, place, fault: fault)
            #expect(result.status == status && result.text == "", "\(folder): \(result.errors)")
            #expect(try names(inFolder: place.path) == ["letter.txt"])
        }
    }

    @Test func `The third of several files that cannot get its place takes the others back`() throws {
        let place = try TemporaryFolder()
        #expect(try importInto(".", place, fault: "renameat2:3:error=28").status == 74)
        #expect(try names(inFolder: place.path) == [])
        let result = try importInto(".", place)
        #expect(result.status == 0)
        #expect(!(try names(inFolder: place.path)).contains { $0.hasPrefix(".") })
    }

    @Test func `What a killed import leaves, the next one removes`() throws {
        let place = try TemporaryFolder()
        #expect(try importInto("report", place, fault: "fsync:1:signal=9").status == 137)
        #expect(try names(inFolder: place.path).count == 1)
        #expect(try importInto("report", place).status == 0)
        #expect(try names(inFolder: place.path) == ["report"])
    }
}
