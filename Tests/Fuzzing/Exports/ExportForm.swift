package import TableFuzzing

/// A tool's export with one of the ways to write its header.
package enum ExportForm: String, CaseIterable, Sendable {
    case googleSheets, googleDownload, microsoftForms, nextcloudForms
    case surveyMonkey, surveyMonkeyShortIds, surveyMonkeyWithoutIds, surveyMonkeyOneRow
    case qualtrics, qualtricsSingleQuotes, qualtricsTwoRows, qualtricsOneRow, qualtricsNumbered
    case koboLabels, koboCodes, koboTags, odk
    case limeSurveyCodes, limeSurveyFull, limeSurveyBoth, limeSurveyVV
    case plain, plainTitle, plainTwoRows, plainRepeated, plainBars, plainLines, plainTotalless

    /// The rows of a file.
    package struct Table: Sendable {
        package var heads: [[String]]
        package var rows: [[String]]
        /// Rows above the header.
        package var titles: [[String]] = []
    }

    /// The survey as the tool writes it.
    package func table(_ survey: InventedSurvey, _ random: inout SeededNumbers) -> Table {
        var columns = Columns(survey)
        switch self {
        case .googleSheets, .googleDownload:
            columns.add("Timestamp") { "2024/03/\(two($0 % 28 + 1)) \($0 % 11 + 1):05:09 PM GMT+1" }
            columns.addQuestions(joinedBy: self == .googleSheets ? ", " : ";")
        case .microsoftForms:
            columns.add("ID") { "\($0 + 1)" }
            columns.add("Start time") { "2024-03-\(two($0 % 28 + 1)) 09:05:09" }
            columns.add("Completion time") { "2024-03-\(two($0 % 28 + 1)) 10:05:09" }
            columns.addQuestions(joinedBy: ";", endsEach: true)
        case .nextcloudForms:
            columns.add("User ID") { "user\($0)" }
            columns.add("Timestamp") { "2024-03-\(two($0 % 28 + 1))T09:05:09+01:00" }
            columns.addQuestions(joinedBy: "; ")
        case .surveyMonkey, .surveyMonkeyShortIds, .surveyMonkeyWithoutIds, .surveyMonkeyOneRow:
            let ids: [String] =
                switch self {
                case .surveyMonkey: ["Respondent ID", "Collector ID", "Start Date", "End Date"]
                case .surveyMonkeyWithoutIds: []
                default: ["RespondentID"]
                }
            for id in ids {
                columns.add(id, below: "") {
                    id.hasSuffix("Date") ? "03/\(two($0 % 28 + 1))/2024 09:05:09 AM" : "32000\($0 + 10)"
                }
            }
            columns.addExpanded()
        case .qualtrics, .qualtricsSingleQuotes, .qualtricsTwoRows, .qualtricsOneRow, .qualtricsNumbered:
            let names = [
                ("StartDate", "Start Date"), ("EndDate", "End Date"), ("Finished", "Finished"),
                ("ResponseId", "Response ID"),
            ]
            for (index, (name, text)) in names.enumerated() {
                let isNumbered = self == .qualtricsNumbered
                columns.add(isNumbered ? "V\(index + 1)" : name, below: isNumbered ? name : text) {
                    index < 2 ? "2024-03-\(two($0 % 28 + 1)) 09:05:09" : index == 2 ? "1" : "R_\($0 + 100)x"
                }
            }
            columns.addQualtrics()
        case .koboLabels, .koboCodes, .koboTags:
            columns.add("start") { "2024-03-\(two($0 % 28 + 1))T09:00:00.000+03:00" }
            columns.add("end") { "2024-03-\(two($0 % 28 + 1))T09:10:00.000+03:00" }
            columns.addKobo(labels: self != .koboCodes)
            columns.add("_id") { "\($0 + 100)" }
            columns.add("_uuid") { "0000-\($0 + 1_000)" }
            columns.add("_submission_time") { "2024-03-\(two($0 % 28 + 1))T10:00:00" }
            columns.add("_index") { "\($0 + 1)" }
        case .odk:
            columns.add("SubmissionDate") { "2024-03-\(two($0 % 28 + 1))T09:00:00.000Z" }
            columns.addCodes()
            columns.add("KEY") { "uuid:\($0 + 1_000)" }
        case .limeSurveyCodes, .limeSurveyFull, .limeSurveyBoth, .limeSurveyVV:
            columns.addLimeSurvey(self)
        case .plain, .plainTitle, .plainTwoRows, .plainRepeated, .plainTotalless:
            columns.add("id") { "\($0 + 1)" }
            if self == .plainTwoRows { columns.addNamed() } else { columns.addQuestions(joinedBy: ";") }
        case .plainBars, .plainLines:
            columns.add("id") { "\($0 + 1)" }
            columns.addQuestions(joinedBy: self == .plainBars ? "|" : "\n")
        }
        return shape(columns, survey, &random)
    }

    /// Puts the header rows together.
    private func shape(_ columns: Columns, _ survey: InventedSurvey, _ random: inout SeededNumbers) -> Table {
        let names = columns.names
        var table = Table(heads: [names], rows: columns.rows)
        switch self {
        case .surveyMonkey, .surveyMonkeyShortIds, .surveyMonkeyWithoutIds:
            table.heads = [names, columns.below]
        case .qualtrics, .qualtricsSingleQuotes:
            let quote = self == .qualtrics ? "\"" : "'"
            table.heads = [names, columns.below, names.map { "{\(quote)ImportId\(quote):\(quote)\($0)\(quote)}" }]
        case .qualtricsTwoRows, .qualtricsNumbered, .plainTwoRows: table.heads = [names, columns.below]
        case .limeSurveyVV: table.heads = [columns.below, names]
        case .koboTags:
            table.heads.append(names.map { $0.hasPrefix("_") || $0 == "start" || $0 == "end" ? "" : "#tag +q" })
            if table.heads[1].allSatisfy(\.isEmpty) { table.heads.removeLast() }
        case .plainTitle:
            table.titles = [["Survey of our visitors, 2024"]] + (Bool.random(using: &random) ? [[""]] : [])
        case .plainRepeated:
            table.rows.insert(names, at: Bool.random(using: &random) ? 0 : table.rows.count / 2)
        default: break
        }
        return table
    }
}

func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
