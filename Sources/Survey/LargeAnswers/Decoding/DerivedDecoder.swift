import SurveyData

/// Computes a derived variable from what the rows at hand answer to earlier questions.
struct DerivedDecoder {
    private let question: Int
    private let plan: DerivationPlan
    private var conditions = ConditionColumns()
    /// By option of the source: the words of the options that it leads to.
    private var masks: [[UInt64]] = []

    init(question: Int, _ plan: DerivationPlan) {
        self.question = question
        self.plan = plan
        guard case .sets(_, let sets) = plan.rule else { return }
        let wordCount = ((sets.targets.joined().max() ?? 0) + UInt64.bitWidth) / UInt64.bitWidth
        masks = sets.targets.map { options in
            var words = Array(repeating: UInt64(0), count: wordCount)
            for option in options { words[option / UInt64.bitWidth] |= 1 << UInt64(option % UInt64.bitWidth) }
            return words
        }
    }

    /// Puts the answers of the rows at hand into the batch; rows with an answer that has no place stay open.
    mutating func decode(_ batch: inout StreamedBatch) {
        switch plan.rule {
        case .lookup(let source, let options): lookUp(options, of: source, into: &batch)
        case .bands(let source, let ranges, let options): decodeBands(ranges, options, of: source, into: &batch)
        case .sets(let source, _): decodeSets(of: source, into: &batch)
        case .count(let source, let counted, outside: _): decodeCount(counted, of: source, into: &batch)
        case .cases(let programs, let options, let takesAll):
            let truths = programs.map { conditions.truths($0, batch) }
            for row in 0..<batch.count where batch.fates[row] == .counted {
                takesAll ? takeAll(truths, options, row, &batch) : takeFirst(truths, options, row, &batch)
            }
        }
    }

    /// What the outcomes of the source lead to, by outcome: a table of numbers.
    private func lookUp(_ options: [Int?], of source: Int, into batch: inout StreamedBatch) {
        let (from, to) = (batch.places[source], batch.places[question])
        let notAnswered = Int32(truncatingIfNeeded: to.number(of: .notAnswered))
        var outcomes = options.map { $0.map { Int32(truncatingIfNeeded: $0) } ?? notAnswered }
        // Of a question that takes one option, no row is "answered" without it.
        outcomes += [notAnswered, notAnswered, Int32(truncatingIfNeeded: to.number(of: .notAsked))]
        let table = outcomes.span
        let count = batch.count
        var all = batch.outcomes.mutableSpan
        for row in 0..<count {
            // What is left in a row that is not counted may be any number.
            let outcome = Int(all[from.firstOutcome &+ row])
            all[to.firstOutcome &+ row] = outcome >= 0 && outcome < table.count ? table[outcome] : notAnswered
        }
    }

    private func decodeBands(
        _ ranges: [NumberRange], _ options: [Int], of source: Int, into batch: inout StreamedBatch
    ) {
        let from = batch.places[source]
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if copyUnanswered(source, row, &batch) { continue }
            let number = batch.numbers[from.firstNumber &+ row]
            if let band = ranges.firstIndex(where: { $0.contains(number) }) {
                take(options[band], row, &batch)
            } else {
                takeOther(row, &batch)
            }
        }
    }

    private func decodeSets(of source: Int, into batch: inout StreamedBatch) {
        let (from, to) = (batch.places[source], batch.places[question])
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if copyUnanswered(source, row, &batch) { continue }
            batch.set(.answered, question, row)
            let first = to.firstWord &+ row &* to.wordCount
            func add(_ option: Int, _ chosen: inout [UInt64]) {
                for word in masks[option].indices { chosen[first &+ word] |= masks[option][word] }
            }
            if from.takesOneOption {
                add(Int(batch.outcomes[from.firstOutcome &+ row]), &batch.chosen)
            } else {
                let sourceFirst = from.firstWord &+ row &* from.wordCount
                for index in 0..<from.wordCount {
                    var rest = batch.chosen[sourceFirst &+ index]
                    while rest != 0 {
                        add(index &* UInt64.bitWidth &+ rest.trailingZeroBitCount, &batch.chosen)
                        rest &= rest &- 1
                    }
                }
            }
        }
    }

    private func decodeCount(_ counted: [Bool], of source: Int, into batch: inout StreamedBatch) {
        let to = batch.places[question]
        for row in 0..<batch.count where batch.fates[row] == .counted {
            if copyUnanswered(source, row, &batch) { continue }
            var count = 0
            batch.forEachOption(source, row) { count &+= counted[$0] ? 1 : 0 }
            batch.set(.answered, question, row)
            batch.numbers[to.firstNumber &+ row] = ExactNumber(integer: count)
        }
    }

    /// Whether the source was not answered or not asked, which the variable then is as well.
    @inline(__always)
    private func copyUnanswered(_ source: Int, _ row: Int, _ batch: inout StreamedBatch) -> Bool {
        let from = batch.places[source]
        let outcome = Int(batch.outcomes[from.firstOutcome &+ row])
        if outcome <= from.number(of: .answered) { return false }
        batch.set(outcome == from.number(of: .notAsked) ? .notAsked : .notAnswered, question, row)
        return true
    }

    private func takeFirst(_ truths: [[UInt8]], _ options: [Int], _ row: Int, _ batch: inout StreamedBatch) {
        for index in truths.indices {
            switch Truth(rawValue: truths[index][row]) {
            case .no, nil: continue
            case .yes: return take(options[index], row, &batch)
            case .notAnswered: return batch.set(.notAnswered, question, row)
            case .notAsked: return batch.set(.notAsked, question, row)
            }
        }
        takeOther(row, &batch)
    }

    private func takeAll(_ truths: [[UInt8]], _ options: [Int], _ row: Int, _ batch: inout StreamedBatch) {
        var together = Truth.no
        for column in truths { together = together || (Truth(rawValue: column[row]) ?? .no) }
        switch together {
        case .yes:
            batch.set(.answered, question, row)
            for index in truths.indices where truths[index][row] == Truth.yes.rawValue {
                _ = batch.choose(options[index], question, row)
            }
        case .notAnswered: batch.set(.notAnswered, question, row)
        case .notAsked: batch.set(.notAsked, question, row)
        case .no:
            if plan.otherwise == .refused { batch.set(.answered, question, row) } else { takeOther(row, &batch) }
        }
    }

    private func take(_ option: Int, _ row: Int, _ batch: inout StreamedBatch) {
        let place = batch.places[question]
        if place.takesOneOption {
            batch.outcomes[place.firstOutcome &+ row] = Int32(truncatingIfNeeded: option)
        } else {
            batch.set(.answered, question, row)
            _ = batch.choose(option, question, row)
        }
    }

    private func takeOther(_ row: Int, _ batch: inout StreamedBatch) {
        switch plan.otherwise {
        case .refused:
            batch.set(.notAnswered, question, row)
            batch.fates[row] = .open
        case .notAnswered: batch.set(.notAnswered, question, row)
        case .option(let option): take(option, row, &batch)
        }
    }
}
