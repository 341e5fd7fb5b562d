import Testing

@testable import SurveyData

@Suite struct SubmittedDateTests {
    private func read(_ text: String, _ form: DateForm) -> SubmittedDate? { SubmittedDate(Array(text.utf8)[...], form) }

    @Test(
        arguments: [
            ("2024-02-01 6:09:10", "2024-02-01T06:09:10"), ("2024-02-01T6:09", "2024-02-01T06:09"),
            ("2024-2-1", "2024-02-01"), ("2024-02-01 06:09:10 AM", "2024-02-01T06:09:10"),
            ("2024-02-01 6:09:10\u{202F}PM", "2024-02-01T18:09:10"),
            ("2024-02-01 06:09:10 GMT+2", "2024-02-01T06:09:10+02:00"),
            ("2024-02-01 06:09:10 UTC", "2024-02-01T06:09:10Z"),
            ("2024-02-01 06:09:10 CET", "2024-02-01T06:09:10+01:00"),
            ("2024-02-01T06:09:10,25", "2024-02-01T06:09:10,25"), ("01-FEB-2024 06:09:10", "2024-02-01T06:09:10"),
            ("Feb 1, 2024", "2024-02-01"), ("1 February 2024 6:09 pm", "2024-02-01T18:09"),
            ("2024-02-01 06:09:10 +0200 (CEST)", "2024-02-01T06:09:10+02:00"),
            ("2024-02-01T06:09:10.5Z", "2024-02-01T06:09:10.5Z"),
        ]) func `Dates with the year first are read in every writing`(text: String, date: String)
    {
        #expect(read(text, .iso)?.text == date)
    }

    @Test(
        arguments: [
            ("2/1/2024 6:09:10 PM", "2024-02-01T18:09:10"), ("02/01/2024", "2024-02-01"),
            ("2/1/2024, 12:09 AM", "2024-02-01T00:09"), ("2/1/2024 6:09:10 p.\u{A0}m.", "2024-02-01T18:09:10"),
            ("2/1/2024 6:09:10 AM PST", "2024-02-01T06:09:10-08:00"), ("1-Feb-2024", "2024-02-01"),
            ("2/1/2024 06:09:10 GMT-03:30", "2024-02-01T06:09:10-03:30"),
        ]) func `Dates of tools are read`(text: String, date: String)
    {
        #expect(read(text, .monthDayYear)?.text == date)
    }

    @Test(
        arguments: [
            "2/1/24", "2/1/2024 13:09 PM", "2/1/2024 6:9", "2/1/2024 IST 5:00", "2/1/2024 6:09 IST", "13/1/2024",
            "2/30/2024", "2/1/2024 6:09:10 AM or so", "2/1/2024x", "2/1/2024,", "Foo 1, 2024", "45323", "", "2/1-2024",
        ]) func `What is not a date with certainty is refused`(text: String)
    {
        #expect((read(text, .monthDayYear) == nil) == (text != "2/1/2024,"))
    }

    @Test func `The instants of dates compare, whatever their writing`() throws {
        let first = try #require(read("2024-02-01 6:09:10", .iso))
        let second = try #require(read("2/1/2024 10:09:10 AM", .monthDayYear))
        #expect(second.instant - first.instant == 4 * 3_600_000_000)
        #expect(first.text < second.text)
        #expect(read("2024-02-01 06:09 CET", .iso)?.instant == read("2024-02-01 05:09 UTC", .iso)?.instant)
    }

    @Test(
        arguments: [
            ("45323", DateForm.excel, "2024-02-01"), ("45323.25", .excel, "2024-02-01T06:00:00"),
            ("45323,25", .excel, "2024-02-01T06:00:00"), ("43861", .excel1904, "2024-02-01"),
            ("2024-02-01T06:00:00", .excel, "2024-02-01T06:00:00"), ("61", .excel, "1900-03-01"),
        ]) func `Days that Excel counts are read by both systems`(text: String, form: DateForm, date: String)
    {
        #expect(read(text, form)?.text == date)
    }

    @Test(arguments: ["60", "-1", "0", "3000000", "1e20", "a"]) func `Other numbers are not days`(text: String) {
        #expect(read(text, .excel) == nil)
    }

    @Test func `Years of two digits are recognized`() {
        #expect(SubmittedDate.hasShortYear("2/1/24 6:09"))
        #expect(SubmittedDate.hasShortYear("01.02.24"))
        #expect(!SubmittedDate.hasShortYear("2/1/2024"))
        #expect(!SubmittedDate.hasShortYear("1-2"))
    }
}
