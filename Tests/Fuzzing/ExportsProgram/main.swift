import ExportFuzzing
import Glibc
import JobRunner
import TableFuzzing

// Writes random surveys as each tool writes them, imports and tabulates them, then damages the exports in the reports:
// `random-exports [COUNT [SEED [FOLDER]]]`. Other tables than those of the survey, of which nobody is told, fail.
let arguments = CommandLine.arguments.dropFirst().map { String($0) }
let count = arguments.first.flatMap { Int($0) } ?? 2_000
let first = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let folder = arguments.count > 2 ? arguments[2] : "/tmp/random-exports"

setUpProcess()
guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else {
    print("\(folder) cannot be made")
    exit(74)
}
var run = ExportRun(in: folder)
for seed in 0..<UInt64(count) { run.add(seed: first &+ seed) }
for line in run.lines { print(line) }
exit(run.failures.isEmpty ? 0 : 1)
