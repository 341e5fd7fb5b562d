import Glibc
import JobRunner
import ReportFuzzing

// Makes random reports and builds them: `random-reports [COUNT [SEED [FOLDER]]]`, run in the repository's folder. What
// `check` accepts, `build` must build: a report that breaks this stays in FOLDER, under its seed. With a COUNT of 1 the
// report always stays.
let arguments = CommandLine.arguments.dropFirst().map { String($0) }
let count = arguments.first.flatMap { Int($0) } ?? 5_000
let first = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let folder = arguments.count > 2 ? arguments[2] : "/tmp/random-reports"
/// In per cent; fewer would mean that little was tried.
let fewestAccepted = 60

setUpProcess()
guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else {
    print("\(folder) cannot be made")
    exit(74)
}
let seeds = (0..<UInt64(count)).map { first &+ $0 }
let run = TrialRun(seeds, in: folder, layouts: "Layouts", fonts: "Fonts", languages: "Languages", keepsAll: count == 1)
for refusal in run.refusals.values.sorted(by: { ($0.count, $1.seed) > ($1.count, $0.seed) }) {
    print("refused \(refusal.count), first \(refusal.seed): \(refusal.message)")
}
for (seed, messages) in run.failures {
    print("FAILED \(seed) (\(folder)/\(seed)): \(messages.joined(separator: "\n    "))")
}
for path in run.unwritten { print("\(path) cannot be written") }
let share = 100 * run.accepted / max(1, count)
print(
    "\(count) reports from seed \(first): \(run.accepted) accepted (\(share) per cent), \(run.failures.count) of them not built"
)
exit(run.failures.isEmpty && run.unwritten.isEmpty && share >= fewestAccepted ? 0 : 1)
