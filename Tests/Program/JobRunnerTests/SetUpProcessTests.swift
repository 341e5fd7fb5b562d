import TestSupport
import Testing

/// What must happen once in the process, before its threads start.
@Suite struct SetUpProcessTests {
    /// Stands before cmark's own function and says which thread calls it.
    private let watcher = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdio.h>
        #include <unistd.h>
        void cmark_gfm_core_extensions_ensure_registered(void) {
            fprintf(stderr, "registered by %s\\n", getpid() == gettid() ? "the first thread" : "another thread");
            ((void (*)(void))dlsym(RTLD_NEXT, __func__))();
        }
        """

    @Test(arguments: ["check", "explain"])
    func `cmark's extensions are registered once, by the first thread`(command: String) throws {
        let place = try TemporaryFolder()
        let (source, library) = (place.path("watcher.c"), place.path("watcher.so"))
        try write(Array((watcher + "\n").utf8), toFile: source)
        let compiled = try Subprocess.run("clang", ["-shared", "-fPIC", "-o", library, source, "-ldl"])
        try #require(compiled.status == 0, "\(compiled.errors)")
        let arguments =
            command == "check"
            ? ["check", Program.report] + Program.folders : ["explain", Program.report, "response-rate"]
        let result = try Program.run(arguments, environment: ["LD_PRELOAD=\(library)"])
        #expect(result.status == 0)
        #expect(result.errors == "registered by the first thread\n")
    }
}
