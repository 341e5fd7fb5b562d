import Testing

@testable import SurveyImport

/// When cells are split, and when they are not.
@Suite struct JoinedOptionsTests {
    private func guess(_ cells: [String], habits: [Joiner] = [], areCodes: Bool = false) -> GuessedKind {
        var values = ColumnValues()
        for cell in cells { values.add(cell) }
        return guessKind(values, joiners: habits, areCodes: areCodes)
    }

    private func titles(_ guess: GuessedKind) -> Set<String> { Set(guess.words.map(\.word)) }

    @Test(arguments: [";", "; ", ", ", "|", "\n"]) func `Few pieces in many combinations are options`(separator: String)
    {
        let cells = [
            ["Red", "Blue"], ["Blue"], ["Red", "Green"], ["Green", "Blue"], ["Red"], ["Red", "Blue", "Green"],
        ]
        let guess = guess(cells.map { $0.joined(separator: separator) })
        #expect(guess.kind == .multipleChoice && titles(guess) == ["Red", "Blue", "Green"])
    }

    @Test(arguments: [
        [
            "Very good", "Good", "Not good", "Not very good at all", "Good", "Very good", "Not good",
            "Not very good at all",
        ],
        [
            "Agree, strongly", "Agree", "Disagree, strongly", "Disagree", "Agree", "Disagree", "Agree, strongly",
            "Disagree, strongly",
        ],
        [
            "Yes; in 2023", "Yes; in 2024", "No; in 2023", "No; in 2024", "Yes; in 2023", "No; in 2024", "No; in 2023",
            "Yes; in 2024",
        ],
        [
            "Berlin, Germany", "Paris, France", "Hamburg, Germany", "Berlin, Germany", "Paris, France",
            "Hamburg, Germany",
        ],
        ["red green", "green", "red", "red green", "green", "red"],
    ]) func `Prose and parts of one option are never split`(cells: [String]) {
        let guess = guess(cells)
        #expect(guess.kind == .singleChoice && titles(guess) == Set(cells))
    }

    @Test func `Spaces separate codes`() {
        let guess = guess(["a_1 b_2", "b_2", "a_1", "a_1 c_3", "c_3 b_2", "c_3"], areCodes: true)
        #expect(guess.kind == .multipleChoice && guess.joiner == .space)
        #expect(titles(guess) == ["a_1", "b_2", "c_3"])
        #expect(self.guess(["12 500", "1 000", "12 500", "7 250", "1 000"]).kind != .multipleChoice)
    }

    @Test func `Options that hold the separator stay whole`() {
        let comma = guess(
            [
                "Industry, innovation and work, Peace", "Peace", "Industry, innovation and work", "Water, Peace",
                "Water",
                "Water, Industry, innovation and work",
            ])
        #expect(titles(comma) == ["Industry, innovation and work", "Peace", "Water"])
        let parenthesis = guess(
            [
                "Home (books; films);Web", "Web", "Home (books; films)", "Web;Counter", "Counter",
                "Home (books; films);Counter",
            ])
        #expect(titles(parenthesis) == ["Home (books; films)", "Web", "Counter"])
    }

    @Test func `Weak evidence is written as a single choice, and said`() throws {
        let cells = ["A;B", "A;C", "D;E", "E", "D;F"].flatMap { [$0, $0, $0] }
        let guess = guess(cells)
        #expect(guess.kind == .singleChoice)
        #expect(guess.doubt?.hasPrefix("cells may hold several options separated by \";\"") == true)
    }

    @Test func `A habit of the tool needs less evidence`() {
        let cells = ["Red, Blue", "Blue", "Red", "Green"]
        #expect(guess(cells, habits: [.commaSpace]).kind == .multipleChoice)
        #expect(guess(cells).kind != .multipleChoice)
    }
}
