import AnswerFuzzing
import Glibc
import TableFuzzing

// Damages files and gives them to the readers: `fuzz-readers [COUNT [SEED [READER [FIRST [OUT]]]]]`. A crash or a hang ends the
// program behind a line that says which ten thousand of inputs it was in; with that READER and FIRST and a COUNT below 1001
// each number is printed, and the last is the input; OUT is a file that takes the input FIRST, which is then not read.
let arguments = CommandLine.arguments.dropFirst().map { String($0) }
let count = arguments.first.flatMap { Int($0) } ?? 200_000
let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
let everyReader: [any FuzzTarget] = try FuzzedReader.allCases + [FuzzedStream()]
let readers = everyReader.filter { arguments.count < 3 || $0.name == arguments[2] }
let first = arguments.count < 4 ? 0 : Int(arguments[3]) ?? 0
let (mostMilliseconds, mostMebibytes) = (1_000, 512)

/// Prints at once: what is buffered is lost in a crash.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(1, $0.baseAddress, $0.count) }
}

var memoryLimit = rlimit(rlim_cur: 2 << 30, rlim_max: 2 << 30)
unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memoryLimit)
var isBounded = true
for reader in readers {
    say("\(reader.name): \(count) inputs from \(first), seed \(seed)")
    var run = FuzzRun(reader, seed: seed) { try tableFile($0) }
    if arguments.count > 4 {
        let input = try run.input(first)
        guard let file = unsafe fopen(arguments[4], "wb") else { exit(1) }
        _ = unsafe input.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
        unsafe fclose(file)
        exit(0)
    }
    try run.run(first..<(first + count)) { number in
        // An input that takes so many seconds ends the program.
        alarm(10)
        if count <= 1_000 || number % 10_000 == 0 { say("\(reader.name) \(number)") }
    }
    let (number, milliseconds) = run.slowest
    say(
        "\(reader.name): \(run.accepted) accepted, slowest \(milliseconds) ms (\(number)), peak \(peakMemory()) MiB"
    )
    isBounded = isBounded && milliseconds <= mostMilliseconds && peakMemory() <= mostMebibytes
}
if !isBounded { say("an input took longer than \(mostMilliseconds) ms, or memory grew past \(mostMebibytes) MiB") }
exit(isBounded ? 0 : 1)
