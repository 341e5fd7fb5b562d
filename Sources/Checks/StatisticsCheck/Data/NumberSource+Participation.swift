internal import DocumentModel
internal import ExactNumbers

extension NumberSource {
    /// A number from a table of texts: how many there are, or how many more than are quoted.
    func texts() throws(RecomputationProblem) -> Recomputed {
        guard let row = column.rows.first else { throw .contradicted("\(table.name) has no rows") }
        let all = try count(row, "texts")
        switch number.measure {
        case .texts:
            var result = Recomputed(all)
            (result.count, result.base) = (all, all)
            return result
        case .furtherTexts:
            guard let quoted = number.count else {
                throw .contradicted("the record does not say how many texts are quoted")
            }
            var result = Recomputed(all - quoted)
            (result.count, result.base) = (quoted, all)
            return result
        case .count, .base, .share, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile,
            .meanRank, .rankedFirst, .invited, .responded, .outsideBase, .notAnswered, .notAsked, .weightedCount,
            .weightedBase, .change, .meanChange, .rankChange, .baseChange, .respondedSoFar:
            throw unfit()
        }
    }

    /// A number from a table of those who were invited and responded, by groups or days.
    func participation() throws(RecomputationProblem) -> Recomputed {
        guard let row = column.rows.first else { throw .contradicted("\(table.name) has no rows") }
        switch number.measure {
        case .invited: return Recomputed(try count(row, "invited"))
        case .base:
            let invited = try count(row, "invited")
            var result = Recomputed(invited)
            (result.count, result.base) = (invited, invited)
            return result
        case .responded:
            let responded = try count(row, "responded")
            var result = Recomputed(responded)
            (result.count, result.base) = (responded, rows.count(row, "invited"))
            return result
        case .respondedSoFar: return Recomputed(try count(row, "responded_so_far"))
        case .share:
            let (responded, invited) = (try count(row, "responded"), try count(row, "invited"))
            var result = try share(responded, invited, nil, nil)
            result.respondents = invited
            return result
        case .count, .rank, .mean, .median, .minimum, .maximum, .sum, .lowerQuartile, .upperQuartile, .meanRank,
            .rankedFirst, .outsideBase, .notAnswered, .notAsked, .weightedCount, .weightedBase, .change, .meanChange,
            .rankChange, .baseChange, .texts, .furtherTexts:
            throw unfit()
        }
    }
}
