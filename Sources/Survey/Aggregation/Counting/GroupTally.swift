package import SurveyData

/// Counts the answers to one question by groups of respondents.
package struct GroupTally: Sendable {
    let request: GroupingRequest
    private let asked: Int
    private let groups: GroupFinder
    /// One per group, and a last one for respondents without a stated group.
    private var columns: [QuestionTally]
    private var notStated = 0
    /// The texts that the question was answered with, one list per column and one of all; nil where nobody wants them.
    private var texts: [[OpenAnswer]]?
    /// The variable that says whose texts are wanted; nil where those of all are.
    private let selection: Int?

    /// - Precondition: the request has no problem in this codebook.
    init(_ request: GroupingRequest, in codebook: Codebook) {
        if let problem = request.problem(in: codebook, at: nil) { preconditionFailure(problem.description) }
        guard let asked = codebook.index(ofQuestion: request.question) else {
            preconditionFailure("a request names a question of the codebook")
        }
        self.request = request
        self.asked = asked
        selection = request.among.flatMap { codebook.index(ofQuestion: $0.name) }
        groups = GroupFinder(request.grouping, in: codebook)
        columns = Array(repeating: QuestionTally(codebook.questions[asked]), count: groups.groups.count + 1)
        if request.isOfTexts { texts = Array(repeating: [], count: columns.count + 1) }
    }

    /// Takes counts made elsewhere.
    ///
    /// - Parameters:
    ///   - columns: one per group, and a last one for respondents without a stated group.
    ///   - notStated: the number of respondents without a stated group.
    package init(_ request: GroupingRequest, in codebook: Codebook, columns: [QuestionTally], notStated: Int) {
        self.init(request, in: codebook)
        precondition(columns.count == self.columns.count, "every group has a column")
        self.columns = columns
        self.notStated = notStated
    }

    /// Counts one response.
    ///
    /// - Parameter weight: in units of `ExactNumber`.
    mutating func add(_ response: Response, keeping respondent: String?, weight: Int128) {
        if let selection, response.answers[selection].state != .answered { return }
        var found = groups.indices(of: response)
        if found.isEmpty {
            notStated += 1
            found = [groups.groups.count]
        }
        for column in found { columns[column].add(response.answers[asked], of: respondent, weight: weight) }
        guard texts != nil, let text = response.text(asked) else { return }
        for column in found + [columns.count] { texts?[column].append(text) }
    }

    /// - Parameter total: the counts of all respondents for the same question.
    func results(total: QuestionTally, isWeighted: Bool, invited: Int) -> GroupedResults {
        GroupedResults(
            request: request,
            table: grouped(total.resultTable(isWeighted: isWeighted, invited: invited)) { column, invited in
                column.resultTable(isWeighted: isWeighted, invited: invited)
            },
            numbers: grouped(total.numberSummary(isWeighted: isWeighted)) { column, _ in
                column.numberSummary(isWeighted: isWeighted)
            },
            rankings: grouped(total.rankingSummary(isWeighted: isWeighted)) { column, _ in
                column.rankingSummary(isWeighted: isWeighted)
            }, texts: groupedTexts)
    }

    private var groupedTexts: Grouped<[OpenAnswer]>? {
        guard let texts, let all = texts.last else { return nil }
        let names: [RespondentGroup?] = groups.groups + (notStated > 0 ? [nil] : [])
        return Grouped(
            question: columns[0].question, grouping: request.grouping,
            columns: zip(names, texts).map { name, texts in
                Grouped.Column(grouping: request.grouping, group: name, result: texts)
            }, total: all, columnsOverlap: groups.overlap)
    }

    private func grouped<Result>(
        _ total: Result?, _ result: (QuestionTally, _ invited: Int) -> Result?
    ) -> Grouped<Result>? {
        guard let total else { return nil }
        let names: [RespondentGroup?] = groups.groups + (notStated > 0 ? [nil] : [])
        let columns = names.indices.compactMap { index in
            result(self.columns[index], groups.invited[index]).map { result in
                Grouped<Result>.Column(grouping: request.grouping, group: names[index], result: result)
            }
        }
        return Grouped(
            question: self.columns[0].question, grouping: request.grouping, columns: columns, total: total,
            columnsOverlap: groups.overlap)
    }
}
