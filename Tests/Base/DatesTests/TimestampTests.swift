import Dates
import Testing

@Suite struct TimestampTests {
    /// Checked with `date --utc --date=@SECONDS`.
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:01Z"), (86_399, "1970-01-01T23:59:59Z"),
        (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (951_868_800, "2000-03-01T00:00:00Z"), (1_686_830_400, "2023-06-15T12:00:00Z"),
        (1_735_689_599, "2024-12-31T23:59:59Z"), (4_102_444_800, "2100-01-01T00:00:00Z"),
        (Timestamp.latest, "9999-12-31T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
        (-86_400, "1969-12-31T00:00:00Z"), (-86_401, "1969-12-30T23:59:59Z"),
    ])
    func `Seconds since 1970 become a date and time in UTC`(seconds: Int64, text: String) {
        #expect(Timestamp(secondsSince1970: seconds).description == text)
    }

    @Test func `Seconds outside of the years 0 to 9999 become the first or the last second of them`() {
        #expect(Timestamp(secondsSince1970: Timestamp.latest + 1).description == "9999-12-31T23:59:59Z")
        #expect(Timestamp(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
        #expect(Timestamp(secondsSince1970: .min).description == "0000-01-01T00:00:00Z")
    }
}
