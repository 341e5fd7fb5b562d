/// Whole numbers in English words, as United Nations texts write them.
package enum NumberWords {
    private static let small = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let irregularOrdinals = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
        "twelve": "twelfth",
    ]

    /// The words for two to ninety-nine; "one" is often not a number.
    static let fromTwo = Set((2...99).map(cardinal))

    /// `none`, `twelve`, `forty-two`; digits from a hundred on, which are easier to read.
    package static func cardinal(_ number: Int) -> String {
        guard (0..<100).contains(number) else { return String(number) }
        if number < small.count { return small[number] }
        let unit = number % 10
        return unit == 0 ? tens[number / 10] : tens[number / 10] + "-" + small[unit]
    }

    /// `first`, `twelfth`, `forty-second`; digits from a hundred on.
    static func ordinal(_ number: Int) -> String {
        guard (1..<100).contains(number) else { return ordinalFigures(number) }
        let parts = cardinal(number).split(separator: "-").map(String.init)
        let last = parts[parts.count - 1]
        let ending = irregularOrdinals[last] ?? (last.hasSuffix("y") ? String(last.dropLast()) + "ieth" : last + "th")
        return (parts.dropLast() + [ending]).joined(separator: "-")
    }

    /// `1st`, `12th`, `42nd`.
    static func ordinalFigures(_ number: Int) -> String {
        let endings = [1: "st", 2: "nd", 3: "rd"]
        let isTeen = (11...13).contains(number % 100)
        return "\(number)" + (isTeen ? "th" : endings[number % 10] ?? "th")
    }

    /// `first` below ten, `10th` from ten on.
    static func ordinalProse(_ number: Int) -> String { number < 10 ? ordinal(number) : ordinalFigures(number) }

    /// In words below ten, in digits from ten on (United Nations Editorial Manual, "Numbers").
    static func prose(_ number: Int) -> String { number < 10 ? cardinal(number) : String(number) }
}
