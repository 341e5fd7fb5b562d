import Diagnostics
import SurveyData
import Testing

@Suite struct BoundValuesTests {
    private func problems(_ question: String, _ file: String) -> [String] {
        boundProblems(question, file: file).map { String($0.dropFirst("responses.csv:".count)) }
    }

    private func number(_ text: String) -> Answer? { ExactNumber(text).map { .number($0) } }

    @Test func `numbers have a decimal point or a decimal comma`() throws {
        #expect(
            try bound("visits: { column: v, not-asked: [x] }", file: "v\n2.5\n-3\nx\n\"\"\n").answers("visits")
                == [number("2.5"), number("-3"), .notAsked, .notAnswered])
        #expect(
            try bound("visits: { column: v, decimal: comma }", file: "v\n\"2,5\"\n4\n").answers("visits")
                == [number("2.5"), number("4")])
        #expect(
            problems("visits: { column: v }", "v\n\"2,5\"\nmany\n") == [
                "2:2: \"2,5\" is not a number such as \"12\" or \"2.5\", which visits asks for; "
                    + "write \"decimal: comma\" in the binding",
                "3:1: \"many\" is not a number such as \"12\" or \"2.5\", which visits asks for",
            ])
        #expect(
            problems("visits: { column: v, decimal: comma }", "v\n1.234\n") == [
                "2:1: \"1.234\" may mean 1234 or 1.234; write \"thousands: point\" in the binding for 1234, or "
                    + "\"decimal: point\" instead of \"decimal: comma\" for 1.234"
            ])
        #expect(
            try bound("visits: { column: v, decimal: comma, thousands: point }", file: "v\n1.234\n").answers("visits")
                == [number("1234")])
    }

    @Test func `a ranking is read by places`() throws {
        let question = "order: { rank-columns: [first, second], as: label, not-asked: [\"-\"] }"
        #expect(
            try bound(question, file: "first,second\nZ,\"x, first\"\nY,\n,\n-,-\n").answers("order")
                == [.ranked(options: [2, 0]), .ranked(options: [1]), .notAnswered, .notAsked])
        #expect(
            problems(question, "first,second\nZ,z\n,Y\nW,Y\n") == [
                "2:3: \"z\" has two ranks in order", "3:2: rank 1 of order is empty, but a lower one is not",
                "4:1: order has no option \"W\"; did you mean \"Y\"?",
            ])
    }

    @Test func `a ranking is read by options`() throws {
        let question = "order: { columns: { x: X, y: Y, z: Z }, not-asked: [\"-\"] }"
        #expect(
            try bound(question, file: "X,Y,Z\n3,1,2\n,1,\n0,0,1\n,,\n-,-,-\n").answers("order") == [
                .ranked(options: [1, 2, 0]), .ranked(options: [1]), .ranked(options: [2]), .notAnswered, .notAsked,
            ])
        #expect(
            try bound("order: { columns: { x: X, y: Y, z: Z }, not-chosen: [none] }", file: "X,Y,Z\n1,none,2\n")
                .answers("order") == [.ranked(options: [0, 2])])
        #expect(
            problems(question, "X,Y,Z\n1,1,2\n4,1,2\n-9223372036854775808,x,\n,2,3\n")
                == [
                    "2:3: rank 1 of order has two options; the second is order.y",
                    "3:1: \"4\" is not a rank for order.x; expected a number from 1 to 3",
                    "4:1: \"-9223372036854775808\" is not a rank for order.x; expected a number from 1 to 3",
                    "4:22: \"x\" is not a rank for order.y; expected a number from 1 to 3",
                    "5:1: order has no option at rank 1, but has one at a lower rank",
                ].map { $0.replacing("order.x", with: "order.x") })
    }

    @Test func `words of not-asked may be said for the file or for a question`() throws {
        let survey = try bound(
            "why: { column: w }", "sex: { column: s, not-asked: [\"99\"] }", head: ["not-asked: [\"-1\"]"],
            file: "w,s\n-1,-1\n99,99\n")
        #expect(survey.answers("why") == [.notAsked, .text("99")])
        #expect(survey.answers("sex") == [.notAsked, .notAsked])
    }

    @Test func `weights are positive numbers`() throws {
        let head = ["weight: { column: w }"]
        #expect(
            try bound("why: { column: t }", head: head, file: "t,w\na,1.25\nb,0.68624620812345678\nc,6.5E-1\n")
                .responses.map(\.weight?.text) == ["1.25", "0.68624620812345678", "0.65"])
        #expect(
            try bound("why: { column: t }", head: ["weight: { column: w, decimal: comma }"], file: "t,w\na,\"1,25\"\n")
                .responses.map(\.weight?.text) == ["1.25"])
        let told = "expected a positive number such as \"1.25\""
        #expect(
            boundProblems(
                "why: { column: t }", head: head, file: "t,w\na,0\nb,-1\nc,\nd,\"1,5\"\ne,1e-30\nf,1e8\ng,\"1,250\"\n")
                == [
                    "responses.csv:2:3: \"0\" is not a weight; \(told)",
                    "responses.csv:3:3: \"-1\" is not a weight; \(told)",
                    "responses.csv:4:3: this row has no weight",
                    "responses.csv:5:4: \"1,5\" is not a weight; \(told); write \"decimal: comma\" in the binding",
                    "responses.csv:6:3: \"1e-30\" has more digits than can be kept exactly; round it to at most 17 digits "
                        + "before the decimal mark, and 20 after it",
                    "responses.csv:7:3: the weight \"1e8\" is too large; expected a number below 100000000",
                    "responses.csv:8:4: \"1,250\" may mean 1250 or 1.250; write \"thousands: comma\" in the binding for 1250, "
                        + "or \"decimal: comma\" instead of \"decimal: point\" for 1.250",
                ])
    }

    @Test(arguments: [
        ("day/month/year", "18/4/2023", "2023-04-18"), ("day/month/year", "18.04.2023 9:05", "2023-04-18T09:05"),
        ("day/month/year", "29-02-2024, 23:59:60", "2024-02-29T23:59:60"),
        ("month/day/year", "04/18/2023 09:12:00 AM", "2023-04-18T09:12:00"),
        ("month/day/year", "4/18/2023 12:00 am", "2023-04-18T00:00"),
        ("month/day/year", "4/18/2023 12:00 p.m.", "2023-04-18T12:00"),
        ("month/day/year", "4/18/2023 1:30PM UTC", "2023-04-18T13:30Z"),
        ("year/month/day", "2023/04/18 09:12:00 AM GMT+2", "2023-04-18T09:12:00+02:00"),
        ("year/month/day", "2023/04/18 09:12:00.5 PM GMT-5:30", "2023-04-18T21:12:00-05:30"),
        ("year/month/day", "2023-04-18T09:12Z", "2023-04-18T09:12Z"),
        ("iso", "2023-04-18T09:00:00.000+0300", "2023-04-18T09:00:00.000+0300"),
        ("iso", "2023-04-18 09:00+03", "2023-04-18 09:00+03"),
    ]) func `dates of every form become ISO 8601`(form: String, text: String, date: String) throws {
        let survey = try bound(
            "why: { column: t }", head: ["submitted: { column: d, form: \(form) }"], file: "t,d\na,\"\(text)\"\n")
        #expect(survey.responses[0].submitted == date)
    }

    @Test(arguments: [
        ("day/month/year", "31/4/2023"), ("day/month/year", "31/4/1923"),
        ("day/month/year", "18/4.2023"),
        ("day/month/year", "18/4/2023 24:00"), ("day/month/year", "18/4/2023 13:00 AM"),
        ("day/month/year", "18/4/2023 0:00 PM"),
        ("day/month/year", "18/4/2023 9:5"), ("day/month/year", "18/4/2023 9:05 XM"),
        ("day/month/year", "18/4/2023 9:05 GMT+25"),
        ("day/month/year", "18/4/2023 9:05 IST"), ("day/month/year", "18/4/2023x"),
        ("year/month/day", "2023/4/18/"),
        ("iso", "2023-04-18T09:00:00+03:0"), ("day/month/year", "18/4/2023 9:05:00."),
    ]) func `what is no date of the form is told with an example`(form: String, text: String) {
        let examples = [
            "day/month/year": "02/04/2023\" or \"02/04/2023 09:30",
            "month/day/year": "04/02/2023\" or \"04/02/2023 09:30",
            "year/month/day": "2023/04/02\" or \"2023/04/02 09:30", "iso": "2023-04-02\" or \"2023-04-02T09:30",
        ]
        #expect(
            boundProblems(
                "why: { column: t }", head: ["submitted: { column: d, form: \(form) }"], file: "t,d\na,\(text)\n")
                == ["responses.csv:2:3: \"\(text)\" is not a date such as \"\(examples[form] ?? "")\""])
    }

    @Test func `a date of another form is told with that form, and a short year with the reason`() {
        func problem(_ text: String, _ form: String) -> String? {
            boundProblems(
                "why: { column: t }", head: ["submitted: { column: d, form: \(form) }"], file: "t,d\na,\(text)\n"
            ).first
        }
        #expect(
            problem("4/18/2023", "day/month/year")?.hasSuffix(
                "; if this is a date, write \"form: month/day/year\" under \"submitted\"") == true)
        #expect(
            problem("2023/04/18", "iso")?.hasSuffix(
                "; if this is a date, write \"form: year/month/day\" under \"submitted\"") == true)
        #expect(
            problem("18/4/23", "day/month/year")
                == "responses.csv:2:3: the year of \"18/4/23\" has two digits, so its century is not known; "
                + "export the file again with years of four digits")
    }
}
