import Glibc

/// What reads files, and how damaged ones are given to it.
package protocol FuzzTarget: Sendable {
    var name: String { get }

    /// Files that it reads, or parts of them.
    func seeds(_ file: (String) throws -> [UInt8]) throws -> [[UInt8]]

    /// Reads an input, made of one of the seeds, to its end and looks at all that comes out.
    ///
    /// - Returns: whether nothing was said against it.
    /// - Throws: what came out wrong.
    func read(_ input: [UInt8], part: Int) throws(FuzzFailure) -> Bool
}

/// What a reader made of an input is wrong.
package struct FuzzFailure: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}

/// Many damaged inputs for one reader. The seed and the number of an input make it again.
package struct FuzzRun {
    package var reader: any FuzzTarget
    package var seed: UInt64
    /// Reads a file of the tests by its name.
    package var file: (String) throws -> [UInt8]
    package private(set) var accepted = 0
    package private(set) var slowest: (number: Int, milliseconds: Int) = (0, 0)

    package init(_ reader: any FuzzTarget, seed: UInt64, file: @escaping (String) throws -> [UInt8]) {
        self.reader = reader
        self.seed = seed
        self.file = file
    }

    /// Gives inputs to the reader; what makes it crash ends the program.
    ///
    /// - Parameter progress: called before each input with its number.
    /// - Throws: the first input of which something wrong came out, by its number.
    package mutating func run(_ numbers: Range<Int>, progress: (Int) -> Void = { _ in }) throws {
        let seeds = try reader.seeds(file)
        for number in numbers {
            progress(number)
            let (input, part) = input(number, seeds)
            let start = milliseconds()
            do throws(FuzzFailure) {
                if try reader.read(input, part: part) { accepted += 1 }
            } catch {
                throw FuzzFailure("\(reader.name), input \(number) of seed \(seed): \(error.description)")
            }
            let elapsed = milliseconds() - start
            if elapsed > slowest.milliseconds { slowest = (number, elapsed) }
        }
    }

    /// The input of a number, and which of the seeds it was.
    package func input(_ number: Int) throws -> [UInt8] { input(number, try reader.seeds(file)).input }

    private func input(_ number: Int, _ seeds: [[UInt8]]) -> (input: [UInt8], part: Int) {
        var mutation = Mutation(numbers: SeededNumbers(seed: seed &+ UInt64(number) &* 0x1_0001))
        let part = number % seeds.count
        return (mutation.damaged(seeds[part], others: seeds), part)
    }
}

/// The most memory that this program had so far, in mebibytes.
package func peakMemory() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
}

/// Of the processor, so that a machine that does other things too does not count.
private func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
