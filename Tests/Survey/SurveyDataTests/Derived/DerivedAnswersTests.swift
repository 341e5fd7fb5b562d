import Diagnostics
import SurveyData
import Testing

/// What respondents answer to variables that the codebook derives.
@Suite struct DerivedAnswersTests {
    static let asked = """
        unit: { singular: person, plural: people }
        invited: 99
        questions:
          - { id: age, wording: How old?, topic: age, kind: number }
          - { id: mood, wording: How are you?, topic: mood, kind: scale, options: [
              { code: bad, number: 1, title: Bad }, { code: poor, number: 2, title: Poor }, { code: fair, number: 3, title: Fair },
              { code: good, number: 4, title: Good }, { code: great, number: 5, title: Great }] }
          - { id: crops, wording: What?, topic: crops, kind: multiple_choice, options: [
              { code: leeks, title: Leeks }, { code: beans, title: Beans }, { code: roses, title: Roses }] }
          - { id: plan, wording: Plan?, topic: plan, kind: single_choice, options: [
              { code: "yes", title: "Yes" }, { code: "no", title: "No" }] }
          - { id: why, wording: Why?, topic: why, kind: single_choice, universe: { question: plan, options: "yes" },
              options: [{ code: fun, title: Fun }, { code: food, title: Food }] }
          - { id: rate, wording: Rate, topic: rate, kind: number }
          - { id: note, wording: Note, topic: note, kind: open }
        derived:

        """

    /// The answers of each row to the variable `v`, as texts.
    private func derived(_ definition: String, _ rows: String...) throws(ReportError) -> [String] {
        try derived(definition, asked: Self.asked, rows)
    }

    private func derived(_ definition: String, asked: String, _ rows: [String]) throws(ReportError) -> [String] {
        let book = try codebook(asked + "  v: { topic: T, \(definition) }\n")
        let header = "respondent,submitted,age,mood,crops,plan,why,rate,note\n"
        let survey = try answers(header + rows.map { $0 + "\n" }.joined(), book)
        guard let index = book.index(ofQuestion: "v") else { return [] }
        let options = book.questions[index].options
        return survey.responses.map { response in
            switch response.answers[index] {
            case .answered(let chosen): chosen.map { options[$0].code }.joined(separator: " ")
            case .number(let number): number.text
            case .notAnswered: "?"
            case .notAsked: "-"
            case .ranked, .text: "wrong"
            }
        }
    }

    @Test func `Bands hold what lies between their ends, and an unanswered number has no band`() throws {
        let bands =
            "bands: [{ code: a, title: A, below: 30 }, { code: b, title: B, from: 30, to: 60 }, { code: c, title: C, above: 60 }]"
        #expect(
            try derived(
                "bands-of: age, \(bands)", "1,,29.999999,,,,,,", "2,,30,,,,,,", "3,,60,,,,,,", "4,,60.000001,,,,,,",
                "5,,-5,,,,,,", "6,,,,,,,,") == ["a", "b", "b", "c", "a", "?"])
    }

    @Test func `A number outside all bands is refused at its cell, unless the definition says what it is`() throws {
        let bands = "bands-of: age, bands: [{ code: a, title: A, from: 0, below: 30 }]"
        #expect(
            problems { () throws(ReportError) in try derived(bands, "1,,29,,,,,,", "2,,30,,,,,,") } == [
                "responses.csv:3:4: v has no place for the answer 30 to age; "
                    + "widen its definition in the codebook, or write \"otherwise: not-answered\" there"
            ])
        #expect(try derived(bands + ", otherwise: not-answered", "1,,29,,,,,,", "2,,30,,,,,,") == ["a", "?"])
        #expect(
            try derived(bands + ", otherwise: { code: z, title: Z }", "1,,29,,,,,,", "2,,30,,,,,,", "3,,,,,,,,") == [
                "a", "z", "?",
            ])
    }

    @Test func `Boxes take the ends of a scale by its numbers`() throws {
        let boxes = "boxes-of: mood, top: { options: 2, title: T }, bottom: { code: low, options: 1, title: B }"
        #expect(
            try derived(
                boxes + ", otherwise: { code: mid, title: M }", "1,,,great,,,,,", "2,,,good,,,,,", "3,,,fair,,,,,",
                "4,,,poor,,,,,", "5,,,bad,,,,,", "6,,,,,,,,") == ["top", "top", "mid", "mid", "low", "?"])
        #expect(try derived(boxes + ", otherwise: not-answered", "3,,,fair,,,,,", "5,,,bad,,,,,") == ["?", "low"])
    }

    @Test func `A recode of several options names each new option once`() throws {
        let recode =
            "recode-of: crops, options: [{ code: food, title: Food, merges: [leeks, beans] }, { code: flowers, merges: roses }]"
        #expect(
            try derived(recode, "1,,,,leeks beans,,,,", "2,,,,beans roses,,,,", "3,,,,roses,,,,", "4,,,,,,,,") == [
                "food", "food flowers", "flowers", "?",
            ])
        let book = try codebook(Self.asked + "  v: { topic: T, \(recode) }\n")
        #expect(book.question("v")?.options.map(\.title) == ["Food", "Roses"])
        #expect(book.question("v")?.wording == "What?")
    }

    @Test func `A respondent counts once in a net, and in a net of nets`() throws {
        let nets = """
            nets-of: crops, nets: [{ code: greens, title: G, of: [leeks, beans] },
                { code: all, title: A, of: [greens, leeks, roses] }]
            """
        #expect(
            try derived(nets, "1,,,,leeks beans,,,,", "2,,,,roses,,,,", "3,,,,leeks beans roses,,,,", "4,,,,,,,,") == [
                "greens all", "all", "greens all", "?",
            ])
        #expect(
            try derived(nets + ", with-options: yes", "1,,,,leeks roses,,,,") == ["greens all leeks roses"])
    }

    @Test func `A net promoter score is the mean of 100, 0 and -100`() throws {
        let score = "net-promoter-of: rate, promoters: P, passives: N, detractors: D"
        #expect(
            try derived(
                score, "1,,,,,,,10,", "2,,,,,,,9,", "3,,,,,,,8,", "4,,,,,,,7,", "5,,,,,,,6,", "6,,,,,,,0,", "7,,,,,,,,")
                == ["promoters", "promoters", "passives", "passives", "detractors", "detractors", "?"])
        let book = try codebook(Self.asked + "  v: { topic: T, \(score) }\n")
        #expect(book.question("v")?.kind == .scale)
        #expect(book.question("v")?.options.map(\.number) == [100, 0, -100])
        #expect(!problems { () throws(ReportError) in try derived(score, "1,,,,,,,8.5,") }.isEmpty)
        #expect(!problems { () throws(ReportError) in try derived(score, "1,,,,,,,11,") }.isEmpty)
    }

    @Test func `Options are counted, all of them or some`() throws {
        #expect(
            try derived("count-of: crops", "1,,,,leeks beans,,,,", "2,,,,roses,,,,", "3,,,,,,,,") == ["2", "1", "?"])
        #expect(
            try derived("count-of: crops, options: [leeks, beans]", "1,,,,leeks beans,,,,", "2,,,,roses,,,,") == [
                "2", "0",
            ])
    }

    @Test func `What was not asked stays so, through variables of variables`() throws {
        let rows = ["1,,,,,yes,fun,,", "2,,,,,yes,,,", "3,,,,,no,,,"]
        let nets = "nets-of: why, nets: [{ code: any, title: A, of: [fun, food] }]"
        #expect(try derived(nets, rows[0], rows[1], rows[2]) == ["any", "?", "-"])
        let book = try codebook(
            Self.asked + "  v: { topic: T, recode-of: w, options: [{ code: x, title: X, merges: any }] }\n"
                + "  w: { topic: T, \(nets) }\n")
        #expect(book.questions.map(\.id) == ["age", "mood", "crops", "plan", "why", "w", "v", "rate", "note"])
        let survey = try answers("respondent,age,mood,crops,plan,why,rate,note\n1,,,,no,,,\n", book)
        #expect(Array(survey.responses[0].answers[4...6]) == [.notAsked, .notAsked, .notAsked])
    }

    @Test(arguments: [
        ("age < 30", "yes no ?"), ("age >= 30", "no yes ?"), ("age = 29|31", "yes yes ?"), ("not age < 30", "no yes ?"),
        ("age != 29", "no yes ?"), ("age is answered", "yes yes no"), ("age is not answered", "no no yes"),
        ("age < 30 or plan = yes", "yes no yes"), ("age < 30 and plan = yes", "yes no ?"),
        ("age < 30 and plan = no", "no no no"), ("mood >= 4", "yes no ?"), ("mood = good|great", "yes no ?"),
        ("crops = leeks", "yes no no"), ("crops != leeks", "no yes yes"), ("crops = leeks|roses", "yes no yes"),
        ("why = fun", "yes - ?"), ("why = fun or why is not-asked", "yes yes ?"),
        ("submitted >= 2030-04", "no yes ?"), ("submitted = 2030-03-31", "yes no ?"), ("submitted < 2031", "yes yes ?"),
        ("note is answered", "no yes no"), ("plan:yes and (mood:bad or mood:good)", "yes no ?"),
        ("plan = \"yes\" and not (mood = bad or mood = fair)", "yes no ?"),
    ]) func `A condition holds, does not hold, or cannot be judged`(condition: String, expected: String) throws {
        let found = try derived(
            "cases: [{ code: \"yes\", title: Y, where: '\(condition)' }], otherwise: { code: \"no\", title: N }",
            "1,2030-03-31,29,good,leeks,yes,fun,,", "2,2030-04-01,31,bad,beans,no,,,x", "3,,,,roses,yes,,,")
        #expect(found.joined(separator: " ") == expected)
    }

    @Test func `The first case that holds counts, or every one`() throws {
        let cases = """
            cases: [{ code: a, title: A, where: age < 30 }, { code: b, title: B, where: mood = good },
                { code: c, title: C, where: plan = yes }]
            """
        let rows = [
            "1,,20,good,,no,,,", "2,,40,good,,yes,,,", "3,,40,bad,,no,,,", "4,,,good,,yes,,,", "5,,40,,,yes,,,",
        ]
        #expect(
            try derived(cases + ", otherwise: { code: z, title: Z }", rows[0], rows[1], rows[2], rows[3], rows[4]) == [
                "a", "b", "z", "?", "?",
            ])
        #expect(
            try derived(cases + ", kind: multiple_choice", rows[0], rows[1], rows[2], rows[3], rows[4]) == [
                "a b", "b c", "", "b c", "c",
            ])
    }

    /// The same questions, with options outside the base of some.
    static let askedWithOutside =
        asked
        .replacing(
            "{ code: great, number: 5, title: Great }]", with: "{ code: great, number: 5, title: Great }, \(dontKnow)]"
        )
        .replacing("{ code: roses, title: Roses }]", with: "{ code: roses, title: Roses }, \(dontKnow)]")
        .replacing(
            "{ code: \"no\", title: \"No\" }]", with: "{ code: \"no\", title: \"No\" }, \(dontKnow), \(refused)]")
    private static let dontKnow = "{ code: dk, title: Do not know, outside-base: yes }"
    private static let refused = "{ code: rf, title: Refused, outside-base: yes }"

    @Test(arguments: [
        (
            "recode-of: plan, options: [{ code: y, title: Y, merges: \"yes\" }], otherwise: { code: o, title: O }",
            "y o dk rf ?", "dk rf"
        ),
        (
            "recode-of: plan, options: [{ code: y, title: Y, merges: [\"yes\", \"no\"] }, { code: n, title: N, merges: [dk, rf] }]",
            "y y n n ?", "n"
        ),
        (
            "recode-of: plan, options: [{ code: y, title: Y, merges: [\"yes\", \"no\"] }, { code: n, title: N, merges: [dk, rf], outside-base: no }]",
            "y y n n ?", ""
        ),
        (
            "recode-of: plan, options: [{ code: y, title: Y, merges: \"yes\" }, { code: n, title: N, merges: [\"no\", dk], outside-base: no }]",
            "y n n rf ?", "rf"
        ),
        (
            "recode-of: plan, options: [{ code: y, title: Y, merges: [\"yes\", \"no\"] }, { code: k, merges: dk }]",
            "y y k rf ?", "k rf"
        ),
        ("nets-of: plan, nets: [{ code: any, title: A, of: [\"yes\"] }]", "any  dk rf ?", "dk rf"),
        (
            "nets-of: plan, nets: [{ code: any, title: A, of: [\"yes\"] }], with-options: yes",
            "any,yes no dk rf ?", "dk rf"
        ),
        ("cases: [{ code: y, title: Y, where: plan != no }], otherwise: { code: o, title: O }", "y o ? ? ?", ""),
        ("cases: [{ code: y, title: Y, where: plan = dk }], otherwise: { code: o, title: O }", "o o y o ?", ""),
        ("cases: [{ code: y, title: Y, where: plan != dk }], otherwise: { code: o, title: O }", "y y o y ?", ""),
        (
            "cases: [{ code: y, title: Y, where: plan is answered }], otherwise: { code: o, title: O, outside-base: yes }",
            "y y y y o", "o"
        ),
    ]) func `Options outside the base stay outside`(definition: String, expected: String, outside: String) throws {
        let rows = ["\"yes\"", "no", "dk", "rf", ""].enumerated().map { "\($0),,,,,\($1),,," }
        let found = try derived(definition, asked: Self.askedWithOutside, rows)
        #expect(found.map { $0.replacing(" ", with: ",") }.joined(separator: " ") == expected)
        let book = try codebook(Self.askedWithOutside + "  v: { topic: T, \(definition) }\n")
        #expect(book.question("v")?.options.filter(\.isOutsideBase).map(\.code).joined(separator: " ") == outside)
    }

    @Test(arguments: [
        ("nets-of: crops, nets: [{ code: n, title: N, of: [leeks] }]", ["n", "n dk", "dk", "", ""]),
        (
            "recode-of: crops, options: [{ code: n, title: N, merges: [leeks] }], otherwise: not-answered",
            ["n", "n dk", "dk", "", ""]
        ),
        ("count-of: crops", ["1", "1", "?", "1", "1"]),
        ("count-of: crops, options: [leeks]", ["1", "1", "?", "0", "0"]),
    ]) func `Who also chose an option in the base is in the base`(definition: String, expected: [String]) throws {
        let rows = ["leeks", "leeks dk", "dk", "beans", "beans dk"].enumerated().map { "\($0),,,,\($1),,,," }
        #expect(try derived(definition, asked: Self.askedWithOutside, rows) == expected)
    }

    @Test func `The ends of a scale are found among its options in the base`() throws {
        let rows = ["great", "good", "poor", "bad", "dk"].enumerated().map { "\($0),,,\($1),,,,," }
        let boxes =
            "boxes-of: mood, top: { options: 1, title: T }, bottom: { options: 1, title: B }, otherwise: { code: mid, title: M }"
        #expect(
            try derived(boxes, asked: Self.askedWithOutside, rows) == ["top", "mid", "mid", "bottom", "dk"])
        #expect(
            try derived(
                "cases: [{ code: low, title: L, where: mood < 3 }], otherwise: { code: high, title: H }",
                asked: Self.askedWithOutside, rows) == ["high", "high", "low", "low", "?"])
        let score = "net-promoter-of: mood, promoters: P, passives: N, detractors: D"
        #expect(
            try derived(score, asked: Self.askedWithOutside, rows)
                == ["detractors", "detractors", "detractors", "detractors", "dk"])
    }

    @Test(arguments: [
        ("bands-of: age, bands: [{ code: a, title: A, from: 0 }]", RowOrder.codebook),
        ("bands-of: age, ordered: no, bands: [{ code: a, title: A, from: 0 }]", nil),
        ("bands-of: age, order: label, bands: [{ code: a, title: A, from: 0 }]", .label),
        (
            "boxes-of: mood, top: { options: 1, title: T }, bottom: { options: 1, title: B }, otherwise: not-answered",
            .codebook
        ),
        ("recode-of: mood, options: [{ code: a, title: A, merges: bad }], otherwise: { code: b, title: B }", .codebook),
        ("recode-of: plan, options: [{ code: a, title: A, merges: \"yes\" }], otherwise: not-answered", nil),
        ("recode-of: why, options: [{ code: a, title: A, merges: fun }], otherwise: not-answered", .codebook),
        ("nets-of: why, nets: [{ code: a, title: A, of: fun }]", nil),
        ("cases: [{ code: a, title: A, where: age > 1 }], otherwise: not-answered, ordered: yes", .codebook),
    ]) func `Bands, boxes and recodes of ordered options keep their order`(definition: String, order: RowOrder?) throws
    {
        let asked = Self.asked.replacing("topic: why, ", with: "topic: why, ordered: yes, ")
        #expect(try codebook(asked + "  v: { topic: T, \(definition) }\n").question("v")?.order == order)
    }

    @Test func `A universe may depend on a derived variable`() throws {
        let book = try codebook(
            Self.asked.replacing(
                "universe: { question: plan, options: \"yes\" }", with: "universe: { question: v, options: a }")
                + "  v: { topic: T, bands-of: age, bands: [{ code: a, title: A, below: 30 }], otherwise: not-answered }\n"
        )
        let survey = try answers("respondent,age,mood,crops,plan,why,rate,note\n1,20,,,,fun,,\n2,40,,,,,,\n", book)
        #expect(book.questions.map(\.id).prefix(2) == ["age", "v"])
        #expect(survey.responses.map { $0.answers[5] } == [.answered(options: [0]), .notAsked])
        #expect(
            problems { () throws(ReportError) in
                try answers("respondent,age,mood,crops,plan,why,rate,note\n1,40,,,,fun,,\n", book)
            }.count == 1)
    }
}
