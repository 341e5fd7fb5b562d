import Dates
import SurveyData

/// What participation is told apart by. The raw values are the words in expressions.
public enum ParticipationBreak: String, Sendable, Hashable, CaseIterable {
    /// The type that the codebook gives a respondent.
    case type
    /// The region that the codebook gives a respondent.
    case region
    /// The day of the response.
    case day
    /// The week of the response, from Monday on (ISO 8601-1:2019, 3.1.2.8).
    case week
    /// The month of the response.
    case month

    /// Whether it counts responses over time.
    public var isOfTime: Bool {
        switch self {
        case .type, .region: false
        case .day, .week, .month: true
        }
    }
}

/// How many were invited and responded, by groups or over time.
public struct Participation: Sendable, Hashable {
    /// A group of respondents, or a stretch of time.
    public struct Row: Sendable, Hashable {
        /// The group's name, or the first day of the week, the day or the month: `2023-05-14`, `2023-05`. Nil for those without
        /// a group or date.
        public let name: String?
        /// How many were invited; nil over time.
        public let invited: Int?
        /// How many responded.
        public let responded: Int
        /// How many responded up to the end of this row; of groups, those of the rows before it too.
        public let respondedSoFar: Int

        /// How many of the invited responded; nil over time.
        public var responseRate: Share? { invited.flatMap { Share(count: responded, base: $0) } }
    }

    /// What the rows are.
    public let by: ParticipationBreak
    /// Groups in the order in which the codebook first gives them, times in their order; those without one last.
    public let rows: [Row]
    /// All who were invited; nil over time.
    public let invited: Int?
    /// All who responded.
    public let responded: Int

    /// All who were invited and responded.
    public var total: Row { Row(name: nil, invited: invited, responded: responded, respondedSoFar: responded) }
}

extension SurveyResults {
    /// Whether the codebook lists everyone who was invited, so that it says how many of a group were.
    public var listsAllInvited: Bool {
        !codebook.respondents.isEmpty && codebook.respondents.count == codebook.invited
    }

    /// How many were invited and responded, by the groups of the codebook, or how many responded over time.
    ///
    /// - Returns: nil where the codebook does not list everyone who was invited or gives no groups, or no response has a date.
    public func participation(by: ParticipationBreak) -> Participation? {
        switch by {
        case .type: listsAllInvited ? participation(by, \.type) : nil
        case .region: listsAllInvited ? participation(by, \.region) : nil
        case .day, .week, .month: participationOverTime(by)
        }
    }

    private func participation(
        _ by: ParticipationBreak, _ trait: KeyPath<Respondent, String?>
    ) -> Participation? {
        var names: [String?] = []
        for respondent in codebook.respondents where !names.contains(respondent[keyPath: trait]) {
            names.append(respondent[keyPath: trait])
        }
        guard names.contains(where: { $0 != nil }) else { return nil }
        let answered = Set(respondents)
        var soFar = 0
        let ordered = names.filter { $0 != nil } + names.filter { $0 == nil }
        let rows = ordered.map { name in
            let members = codebook.respondents.filter { $0[keyPath: trait] == name }
            let responded = members.count { answered.contains($0.id) }
            soFar += responded
            return Participation.Row(
                name: name, invited: members.count, responded: responded, respondedSoFar: soFar)
        }
        return Participation(by: by, rows: rows, invited: codebook.invited, responded: responded)
    }

    private func participationOverTime(_ by: ParticipationBreak) -> Participation? {
        guard !responsesByDay.isEmpty else { return nil }
        var counts: [String: Int] = [:]
        for (day, count) in responsesByDay { counts[by.stretch(of: day), default: 0] += count }
        var soFar = 0
        var rows = counts.sorted { $0.key < $1.key }.map { name, count in
            soFar += count
            return Participation.Row(name: name, invited: nil, responded: count, respondedSoFar: soFar)
        }
        if soFar < responded {
            rows.append(
                Participation.Row(
                    name: nil, invited: nil, responded: responded - soFar, respondedSoFar: responded))
        }
        return Participation(by: by, rows: rows, invited: nil, responded: responded)
    }
}

extension ParticipationBreak {
    /// The day, week or month that a day belongs to, by its first day; of a month, without the day.
    fileprivate func stretch(of day: String) -> String {
        switch self {
        case .type, .region, .day: return day
        case .month: return String(day.prefix(7))
        case .week:
            guard let date = CalendarDate(day) else { return day }
            let number = date.daysSince1970
            // 1 January 1970 was a Thursday.
            let sinceMonday = ((number + 3) % 7 + 7) % 7
            return CalendarDate(daysSince1970: number - sinceMonday)?.description ?? day
        }
    }
}
