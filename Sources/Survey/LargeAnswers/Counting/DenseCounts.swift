import Aggregation
import SurveyData

/// Counts of rows in one array: the answers to each question, once for each group that is asked for.
///
/// A counter's place is a sum of few numbers, and no answer is a value of its own. Where answers are several options,
/// these are first added up eight at a time.
struct DenseCounts: AnswerSink {
    /// How often each of eight options was chosen, of late.
    typealias Lanes = SIMD8<UInt16>

    let sections: [Section]
    private(set) var rowCount = 0
    private(set) var isWeighted = false
    /// Of all rows, in units of `ExactNumber`.
    private(set) var weight: Int128 = 0
    private var counts: [Int]
    /// Of the options of which an answer may have several; not yet in `counts`.
    private var lanes: [Lanes]
    /// How many rows there are in the lanes, at most.
    private var rowsInLanes = 0
    /// In units of `ExactNumber`; empty until a row has a weight.
    private var weights: [Int128] = []
    /// By section and column.
    private(set) var numbers: [[[ExactNumber: Portion]]]

    /// - Parameter wanted: one section per question and grouping.
    init(_ wanted: [(question: Int, grouping: Int?)], in codebook: Codebook) {
        var sections: [Section] = []
        var (size, laneCount) = (0, 0)
        for (question, grouping) in wanted {
            let section = Section(question, by: grouping, in: codebook, start: size, firstLanes: laneCount)
            size += section.columnCount * section.columnSize
            laneCount += section.columnCount * section.lanesInColumn
            sections.append(section)
        }
        self.sections = sections
        counts = Array(repeating: 0, count: size)
        lanes = Array(repeating: Lanes(), count: laneCount)
        numbers = sections.map { Array(repeating: [:], count: $0.isNumber ? $0.columnCount : 0) }
    }

    mutating func add(_ batch: borrowing StreamedBatch) {
        let counted = (0..<batch.count).count { batch.fates[$0] == .counted }
        if counted == 0 { return }
        rowCount += counted
        if !batch.weights.isEmpty { addWeights(of: batch) }
        if rowsInLanes + batch.count > UInt16.max { emptyLanes() }
        rowsInLanes += batch.count
        for (index, section) in sections.enumerated() {
            countOutcomes(section, batch)
            if section.lanesInColumn > 0 { countOptions(section, batch) }
            if section.isRanking { countPlaces(section, batch) }
            if section.isNumber { addNumbers(index, section, batch) }
            if isWeighted { weigh(section, batch) }
        }
    }

    private mutating func addWeights(of batch: borrowing StreamedBatch) {
        if !isWeighted {
            isWeighted = true
            weights = Array(repeating: 0, count: counts.count)
        }
        for row in 0..<batch.count where batch.fates[row] == .counted { weight += batch.weights[row] }
    }

    private mutating func countOutcomes(_ section: Section, _ batch: borrowing StreamedBatch) {
        let first = batch.places[section.question].firstOutcome
        var counts = counts.mutableSpan
        forEachColumn(section, batch) { column, row in
            counts[section.start(ofColumn: column) &+ Int(batch.outcomes[first &+ row])] &+= 1
        }
    }

    /// Options of which an answer may have several.
    private mutating func countOptions(_ section: Section, _ batch: borrowing StreamedBatch) {
        let place = batch.places[section.question]
        var lanes = lanes.mutableSpan
        let eightBits = eightBits.span
        forEachColumn(section, batch) { column, row in
            let first = section.firstLanes &+ column &* section.lanesInColumn
            let words = place.firstWord &+ row &* place.wordCount
            for lane in 0..<section.lanesInColumn {
                let bits = batch.chosen[words &+ lane / 8] &>> UInt64(truncatingIfNeeded: 8 &* lane)
                lanes[first &+ lane] &+= eightBits[Int(bits & 0xFF)]
            }
        }
    }

    private mutating func countPlaces(_ section: Section, _ batch: borrowing StreamedBatch) {
        forEachColumn(section, batch) { column, row in
            forEachPlace(section, column, batch, row) { counts[$0] &+= 1 }
        }
    }

    private mutating func weigh(_ section: Section, _ batch: borrowing StreamedBatch) {
        let first = batch.places[section.question].firstOutcome
        forEachColumn(section, batch) { column, row in
            let weight = batch.weights[row]
            let start = section.start(ofColumn: column)
            weights[start &+ Int(batch.outcomes[first &+ row])] += weight
            batch.forEachOption(section.question, row) { weights[start &+ $0] += weight }
            if section.isRanking { forEachPlace(section, column, batch, row) { weights[$0] += weight } }
        }
    }

    private mutating func addNumbers(_ index: Int, _ section: Section, _ batch: borrowing StreamedBatch) {
        let place = batch.places[section.question]
        let answered = Int32(truncatingIfNeeded: place.number(of: .answered))
        forEachColumn(section, batch) { column, row in
            guard batch.outcomes[place.firstOutcome &+ row] == answered else { return }
            let weight = batch.weights.isEmpty ? ExactNumber.one.units : batch.weights[row]
            numbers[index][column][batch.numbers[place.firstNumber &+ row], default: Portion()].add(weight: weight)
        }
    }

    private mutating func emptyLanes() {
        for section in sections {
            for column in 0..<(section.lanesInColumn > 0 ? section.columnCount : 0) {
                let first = section.firstLanes + column * section.lanesInColumn
                for option in 0..<section.optionCount {
                    let (lane, index) = option.quotientAndRemainder(dividingBy: Lanes.scalarCount)
                    counts[section.start(ofColumn: column) + option] += Int(lanes[first + lane][index])
                }
            }
        }
        for index in lanes.indices { lanes[index] = Lanes() }
        rowsInLanes = 0
    }

    /// Adds what another thread counted of the same sections.
    mutating func add(_ other: consuming DenseCounts) {
        other.emptyLanes()
        rowCount += other.rowCount
        weight += other.weight
        for place in counts.indices { counts[place] += other.counts[place] }
        if other.isWeighted {
            if isWeighted {
                for place in weights.indices { weights[place] += other.weights[place] }
            } else {
                (isWeighted, weights) = (true, other.weights)
            }
        }
        for section in numbers.indices {
            for column in numbers[section].indices {
                numbers[section][column].merge(other.numbers[section][column], uniquingKeysWith: +)
            }
        }
    }

    /// One of the counters.
    ///
    /// - Precondition: these are the sum of what threads counted.
    func portion(_ place: Int) -> Portion { Portion(counts[place], weight: isWeighted ? weights[place] : 0) }
}

/// By byte: one for each bit that is set, the lowest first.
private let eightBits: [DenseCounts.Lanes] = (0..<256).map { byte in
    var lanes = DenseCounts.Lanes()
    for bit in 0..<8 { lanes[bit] = UInt16(byte >> bit & 1) }
    return lanes
}
