import SurveyData
import Testing

@testable import SurveyImport

/// What an import makes of columns that no sample export has.
@Suite struct GuessTests {
    private func imported(_ rows: [String], file: String = "answers.csv") throws -> Import {
        try Import(file, Array((rows.joined(separator: "\n") + "\n").utf8))
    }

    // MARK: Kinds

    @Test func `Numbers are numbers, with a decimal comma where the file has one`() throws {
        let plain = try imported(["visits;height", "120;1,75", "3;-2", "17;0,5"])
        #expect(try plain.text("binding.yaml").contains("decimal: comma"))
        let survey = try plain.survey()
        #expect(survey.codebook.questions.map(\.kind) == [.number, .number])
        #expect(survey.responses.count == 3)
    }

    @Test func `Whole numbers from a tool that writes words are a scale from the lowest to the highest`() throws {
        let rows = ["Timestamp,How useful was it?"] + ["2", "5", "5", "3"].map { "2023/04/18 09:12:00 AM GMT+2,\($0)" }
        let question = try #require(try imported(rows).survey().codebook.questions.first)
        #expect(question.kind == .scale)
        #expect(question.options.map(\.number) == [2, 3, 4, 5])
    }

    @Test func `Small whole numbers of a plain file are options, and it is said what to do for amounts`() throws {
        let import_ = try imported(["q1", "1", "2", "2", "1", "3"])
        #expect(try import_.survey().codebook.questions.first?.options.map(\.code) == ["1", "2", "3"])
        #expect(
            try import_.text("codebook.yaml").contains(
                "# kind guessed from integers: if they are amounts, write \"kind: number\" without options"))
    }

    @Test func `Answers that seldom come again are open, those that do are options`() throws {
        let import_ = try imported(["a,b", "one,x", "two,y", "three,x", "four,y", "five,x"])
        #expect(try import_.survey().codebook.questions.map(\.kind) == [.open, .singleChoice])
    }

    @Test(arguments: [("; ", ";"), ("|", "|"), (", ", ", ")])
    func `Options in one cell are parted as the file parts them`(
        separator: String, joiner: String
    ) throws {
        let cells = [["Red", "Blue"], ["Blue"], ["Red", "Green"], ["Green", "Blue"], ["Red"]]
        let end = joiner == ";" ? ";" : ""
        let rows = cells.map { "\"\($0.joined(separator: separator == "; " ? ";" : separator))\(end)\"" }
        let survey = try imported(["Which colours?,n"].map { $0 } + rows.map { $0 + ",1" }).survey()
        let question = try #require(survey.codebook.questions.first)
        #expect(question.kind == .multipleChoice)
        #expect(question.options.map(\.title) == ["Red", "Blue", "Green"])
        #expect(survey.responses.first?.answers.first == .answered(options: [0, 1]))
    }

    @Test func `Columns of places from 1 on, no row twice the same, are a ranking`() throws {
        let import_ = try imported(["rank_a,rank_b,rank_c", "1,2,3", "3,1,2", "2,3,1", "1,3,2"])
        let question = try #require(try import_.survey().codebook.questions.first)
        #expect(question.kind == .ranking && question.options.map(\.code) == ["a", "b", "c"])
        #expect(try import_.survey().responses[1].answers == [.ranked(options: [1, 2, 0])])
    }

    @Test func `Columns of ratings are a question each, however alike their names`() throws {
        let survey = try imported(["rate_a,rate_b,rate_c", "1,1,3", "3,3,3", "2,3,1"]).survey()
        #expect(survey.codebook.questions.map(\.id) == ["rate_a", "rate_b", "rate_c"])
    }

    @Test func `Columns that hold options by place are a ranking, too`() throws {
        let head = "id;submitdate;startlanguage;order[1];order[2];order[3]"
        let rows = ["A1;A2;A3", "A2;A1;A3", "A3;A2;A1"].enumerated().map {
            "\($0.offset);2023-04-18 09:12:00;en;\($0.element)"
        }
        let import_ = try imported([head] + rows)
        #expect(try import_.text("binding.yaml").contains("rank-columns: [\"order[1]\", \"order[2]\", \"order[3]\"]"))
        #expect(try import_.survey().responses[1].answers == [.ranked(options: [1, 0, 2])])
    }

    @Test func `Where every option has a column with numbers for chosen, each number is a word for yes`() throws {
        let rows = [
            "Respondent ID,Collector ID,Which?,,", ",,Red,Blue,Green", "1,9,1,,3", "2,9,,2,", "3,9,1,2,",
        ]
        let survey = try imported(rows).survey()
        #expect(
            survey.responses.map(\.answers) == [
                [.answered(options: [0, 2])], [.answered(options: [1])], [.answered(options: [0, 1])],
            ])
    }

    // MARK: Rows

    @Test func `Previews of Qualtrics are left out, unfinished responses are left to a person`() throws {
        let rows = [
            "StartDate,Status,Finished,Q1", "Start Date,Response Type,Finished,Which?",
            "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",x,y", "2023-04-18,0,1,Red",
            "2023-04-18,1,1,Blue", "2023-04-18,Survey Preview,True,Blue", "2023-04-19,0,0,Red",
        ]
        let import_ = try imported(rows)
        #expect(
            import_.imported.lines.filter { $0.contains("row") }.dropFirst(3) == [
                "2 rows previews and tests (column Status): left out",
                "1 row not finished (column Finished): decide whether to leave them out",
            ])
        #expect(
            try import_.text("binding.yaml").contains(
                "  # - { column: Finished, values: [\"0\", \"False\"], because: not finished }   # 1 row in this file; uncomment to leave them out"
            ))
        #expect(try import_.survey().responses.count == 2)
    }

    @Test func `Responses that LimeSurvey holds unsubmitted are left to a person`() throws {
        let import_ = try imported([
            "id;submitdate;startlanguage;plan", "1;2023-04-18 09:12:00;en;A1", "2;;en;A1",
            "3;2023-04-18 09:12:00;en;A2",
            "4;2023-04-18 09:12:00;en;A2",
        ])
        #expect(
            import_.imported.lines.contains("1 row not submitted (column submitdate): decide whether to leave them out")
        )
        #expect(
            try import_.text("binding.yaml").contains(
                "# leave-out:\n# - { column: submitdate, values: [\"\"], because: not submitted }"))
        #expect(try import_.survey().responses.count == 4)
    }

    @Test func `Submissions that were not approved in KoboToolbox are left out`() throws {
        let head = "start,end,plan,_uuid,_submission_time,_validation_status,_index"
        let rows = ["", "Not Approved", "Approved", "On Hold"].enumerated().map {
            "2023-04-18,2023-04-18,yes,u\($0.offset),2023-04-18,\($0.element),\($0.offset)"
        }
        let import_ = try imported([head] + rows)
        #expect(import_.imported.lines.contains("1 row not approved (column _validation_status): left out"))
        #expect(
            import_.imported.lines.contains(
                "1 row on hold (column _validation_status): decide whether to leave them out"))
        #expect(try import_.survey().responses.count == 3)
    }

    // MARK: Who and when

    @Test func `A name that stands twice names nobody: each row is a respondent of its own`() throws {
        let import_ = try imported(["name,plan", "A,yes", "A,no", "B,yes"])
        #expect(
            import_.imported.lines[4]
                == "respondents: no column appears to name them; each row is a separate respondent")
        #expect(try import_.survey().responses.count == 3)
    }

    @Test func `Rows in which nobody is named are left out`() throws {
        let import_ = try imported(["name,plan", "A,yes", ",no", "B,yes"])
        #expect(import_.imported.lines.contains("1 row no respondent named (column name): left out"))
        #expect(try import_.survey().responses.map(\.respondent) == ["A", "B"])
    }

    @Test(arguments: [
        ("2023-04-18", "", "2023-04-18"), ("18/04/2023 09:12", ", form: day/month/year", "2023-04-18"),
        ("04/18/2023 09:12:00 AM", ", form: month/day/year", "2023-04-18"),
        ("2023/04/18 09:12", ", form: year/month/day", "2023-04-18"),
    ]) func `Dates are read in the form that they have`(date: String, form: String, day: String) throws {
        let import_ = try imported(["submitted,plan", "\(date),yes", "\(date),no"])
        #expect(try import_.text("binding.yaml").contains("submitted: { column: submitted\(form) }\n"))
        #expect(try import_.survey().responses.first?.submitted?.hasPrefix(day) == true)
    }

    @Test func `Dates that could be read in two ways are said to be so`() throws {
        let text = try imported(["submitted,plan", "04/05/2023,yes", "06/07/2023,no"]).text("binding.yaml")
        #expect(text.contains("form: month/day/year }   # no day is above 12, so this may also be day/month/year"))
    }

    @Test func `A column of weights is offered, not used`() throws {
        let import_ = try imported(["weight,plan", "1.5,yes", "0.75,no", "2,yes"])
        #expect(
            try import_.text("binding.yaml").contains(
                "# weight: { column: weight }   # uncomment if this column weights the responses"))
        #expect(try import_.survey().responses.count == 3)
    }

    // MARK: Ids

    @Test func `Ids are made of the words that tell, are readable and stand once`() {
        var ids = ReadableIds(fallback: "q", reserved: ["submitted"])
        let texts = [
            "Which SDGs are most relevant for your ISCM?", "Which SDGs are most relevant to your ISCM?",
            "Quels sont vos besoins prioritaires ?",
            "¿Cuál es su opinión?", "Ваше мнение?", "", "Are you?", "submitted", "Größe & Maße", "100 %",
        ]
        #expect(
            texts.enumerated().map { ids.id(ofWords: $0.element, number: $0.offset + 1) } == [
                "sdgs_relevant_iscm", "sdgs_relevant_iscm_2", "besoins_prioritaires", "es_opinion", "q5", "q6",
                "are_you",
                "submitted_2", "grosse_masse", "100",
            ])
        #expect(
            ["g/sdg", "Q1", "a.b", "_x", "é"].enumerated().map { ids.id(ofName: $0.element, number: $0.offset) } == [
                "g_sdg", "Q1", "a_b", "_x", "e",
            ])
    }
}
