import TestSupport
import Testing

/// Builds of the example report in a place of their own, some with a fault.
struct FaultyRun {
    let place: TemporaryFolder
    let report = Repository.path("Reports/example")

    /// The library that makes calls fail; see its source.
    private static let library = Result { try compiled("Faults/faults.c") }
    /// Its path. It is made once: a process that loads it must not find it half written.
    static func faults() throws -> String { try library.get() }
    private static let folder = Result { try TemporaryFolder() }

    init() throws { place = try TemporaryFolder() }

    /// A library to be preloaded, of a source in Tests/Support.
    static func compiled(_ source: String) throws -> String {
        let name = source.split(separator: "/").last.map(String.init) ?? source
        let library = try folder.get().path(name + ".so")
        let source = Repository.path("Tests/Support/" + source)
        let compiled = try Subprocess.run("clang", ["-shared", "-fPIC", "-o", library, source, "-ldl"])
        try #require(compiled.status == 0, "\(compiled.errors)")
        return library
    }

    /// Builds into a folder of the place.
    ///
    /// - Parameters:
    ///   - time: seconds since 1970 for the edition; each gives other bytes.
    ///   - fault: as `FAULT` of the library.
    func build(
        to folder: String = "edition", time: Int = 1, fault: String? = nil, _ options: [String] = []
    ) throws -> Subprocess.Result {
        var environment = ["SOURCE_DATE_EPOCH=\(time)"]
        if let fault {
            environment += ["FAULT=" + fault, "LD_PRELOAD=" + (try Self.faults())]
        }
        return try Program.run(
            ["build", report, "--output", place.path(folder)] + options, environment: environment, folder: place.path)
    }

    /// The time in the edition that stands in a folder of the place; nil when it is not whole.
    func time(of folder: String = "edition") throws -> Int? {
        let found = try contents(ofTree: place.path(folder))
        for time in 1...2 {
            let whole = try Self.editions.get()[time - 1]
            if whole.map(\.path) == found.map(\.path) && whole.map(\.bytes) == found.map(\.bytes) { return time }
        }
        return nil
    }

    private static let editions = Result {
        try [1, 2].map { time in
            let run = try FaultyRun()
            let built = try run.build(time: time)
            try #require(built.status == 0, "\(built.errors)")
            return try contents(ofTree: run.place.path("edition"))
        }
    }
}
