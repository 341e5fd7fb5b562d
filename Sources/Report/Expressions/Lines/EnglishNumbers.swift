/// Whole numbers in English words, as authors write them into texts: for who reads texts. What is printed comes from a
/// catalogue.
package enum EnglishNumbers {
    private static let small = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    /// The words for two to ninety-nine; "one" is too often no number.
    static let fromTwo = Set((2...99).map(cardinal))

    /// `none`, `twelve`, `forty-two`; figures from a hundred on, where words no longer help.
    package static func cardinal(_ number: Int) -> String {
        guard (0..<100).contains(number) else { return String(number) }
        if number < small.count { return small[number] }
        let unit = number % 10
        return unit == 0 ? tens[number / 10] : tens[number / 10] + "-" + small[unit]
    }
}
