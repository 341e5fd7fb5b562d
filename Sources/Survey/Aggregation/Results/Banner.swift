import Diagnostics
import SurveyData

/// Several groupings side by side, by one name: the breaks of a table.
public struct Banner: Sendable, Hashable {
    /// The name by which a report calls it.
    public let name: String
    /// The groupings, in their order; none is a banner.
    public let breaks: [Grouping]

    /// A banner of groupings, none of which is a banner.
    public init(name: String, breaks: [Grouping]) {
        self.name = name
        self.breaks = breaks
    }
}

extension GroupingRequest {
    /// The requests that are counted for this one: one for each break of a banner, but not for the question itself.
    public var counted: [GroupingRequest] {
        guard case .banner(let banner) = grouping else { return [self] }
        return banner.breaks.filter { $0 != .question(question) }.map { GroupingRequest(question: question, by: $0) }
    }

    /// Why a banner cannot be counted: a break cannot, or there is none but the question itself.
    func bannerProblem(_ banner: Banner, _ codebook: Codebook, _ place: Place?) -> Diagnostic? {
        if counted.isEmpty {
            return Diagnostic(
                "grouped-by-itself", at: place, "\(question) is the only break of the banner \"\(banner.name)\"")
        }
        return counted.lazy.compactMap { $0.problem(in: codebook, at: place) }.first
    }
}

extension SurveyResults {
    /// The results of a request; nil where it was not counted.
    public func groupedResults(_ request: GroupingRequest) -> GroupedResults? { grouped.results(of: request) }
}

extension [GroupedResults] {
    /// The results of a request; those of a banner are put together from its breaks. Nil where it was not counted.
    package func results(of request: GroupingRequest) -> GroupedResults? {
        guard case .banner = request.grouping else { return first { $0.request == request } }
        let breaks = request.counted.compactMap { part in first { $0.request == part } }
        guard !breaks.isEmpty, breaks.count == request.counted.count else { return nil }
        return GroupedResults(
            request: request, table: Grouped(breaks.compactMap(\.table), by: request.grouping),
            numbers: Grouped(breaks.compactMap(\.numbers), by: request.grouping),
            rankings: Grouped(breaks.compactMap(\.rankings), by: request.grouping))
    }
}

extension Grouped {
    /// The results of several breaks as one: the columns of all, and the total once; nil without a break.
    fileprivate init?(_ breaks: [Grouped], by grouping: Grouping) {
        guard let first = breaks.first else { return nil }
        self.init(
            question: first.question, grouping: grouping, columns: breaks.flatMap(\.columns), total: first.total,
            columnsOverlap: breaks.contains(where: \.columnsOverlap))
    }

    /// The breaks with the columns of each, in their order; one break unless a banner groups.
    public var breaks: [(grouping: Grouping, columns: Range<Int>)] {
        var result: [(grouping: Grouping, columns: Range<Int>)] = []
        for (index, column) in columns.enumerated() {
            if let last = result.last, last.grouping == column.grouping {
                result[result.count - 1].columns = last.columns.lowerBound..<index + 1
            } else {
                result.append((column.grouping, index..<index + 1))
            }
        }
        return result
    }
}
