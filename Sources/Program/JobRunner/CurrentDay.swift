import Glibc

/// Today in UTC as 2023-06-15, or the day of `SOURCE_DATE_EPOCH` where the environment has it.
func currentDay(sourceDateEpoch: String?) throws(JobFailure) -> String {
    var seconds = time(nil)
    if let text = sourceDateEpoch, !text.isEmpty {
        let latest = 253_402_300_799
        guard let given = Int(text), (0...latest).contains(given) else {
            throw .usage("SOURCE_DATE_EPOCH is \"\(text)\", expected whole seconds since 1970")
        }
        seconds = given
    }
    var parts = unsafe tm()
    guard unsafe gmtime_r(&seconds, &parts) != nil else { throw .usage("this machine's clock shows no date") }
    func twoDigits(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return unsafe "\(Int(parts.tm_year) + 1900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
}
