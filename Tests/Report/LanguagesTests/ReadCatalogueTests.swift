import Diagnostics
import Languages
import Testing
import YAMLReader

@Suite struct ReadCatalogueTests {
    @Test func englishHasEveryPhrase() throws {
        let english = try EnglishCatalogue.read()
        #expect(english.language == "en")
        #expect(english.name == "English")
        #expect(english.text(.contents) == "Contents")
        #expect(english.text(.pageOfPages, [.page: "2", .pages: "7"]) == "Page 2 of 7")
    }

    @Test func aMissingPhraseIsAnErrorThatNamesIt() throws {
        let line = try EnglishCatalogue.line(of: "  contents: Contents")
        #expect(
            try EnglishCatalogue.problems(replacing: "  contents: Contents\n", with: "") == [
                "Languages/en.yaml:\(line):3: \"phrases\" has no \"contents\"; Languages/en.yaml has every phrase"
            ])
    }

    @Test func aMisspeltPhraseIsAnErrorWithTheNearestName() throws {
        let line = try EnglishCatalogue.line(of: "  times-ranked:")
        let first = try EnglishCatalogue.line(of: "  contents: Contents")
        #expect(
            try EnglishCatalogue.problems(replacing: "  times-ranked:", with: "  time-ranked:") == [
                "Languages/en.yaml:\(first):3: \"phrases\" has no \"times-ranked\"; Languages/en.yaml has every phrase",
                "Languages/en.yaml:\(line):3: \"phrases\" has no key \"time-ranked\"; did you mean \"times-ranked\"?",
            ])
    }

    @Test func aMisspeltPlaceholderIsAnErrorWithTheNearestName() throws {
        let line = try EnglishCatalogue.line(of: "  page-of-pages:")
        #expect(
            try EnglishCatalogue.problems(replacing: "Page {page} of {pages}", with: "Page {page} of {pagess}") == [
                "Languages/en.yaml:\(line):18: \"page-of-pages\" has no placeholder {pagess}; did you mean \"pages\"?",
                "Languages/en.yaml:\(line):18: \"page-of-pages\" does not use {pages}",
            ])
    }

    @Test func anUnclosedBraceIsAnError() throws {
        let line = try EnglishCatalogue.line(of: "  page-of-pages:")
        for text in ["Page {page} of {pages", "Page {page} of pages}"] {
            #expect(
                try EnglishCatalogue.problems(replacing: "Page {page} of {pages}", with: text) == [
                    "Languages/en.yaml:\(line):18: \"page-of-pages\" has a brace without its partner; write placeholders as {count}"
                ])
        }
    }

    @Test func everyPluralFormMustBeThere() throws {
        let line = try EnglishCatalogue.line(of: "  response: {")
        #expect(
            try EnglishCatalogue.problems(
                replacing: "{ one: response, other: responses }", with: "{ one: response, few: responses }")
                == [
                    "Languages/en.yaml:\(line):13: \"response\" lacks the form \"other\"",
                    "Languages/en.yaml:\(line):30: \"response\" has the form \"few\"; expected one of: one, other",
                ])
    }

    @Test func formsOfAPhraseWithoutANumberAreAnError() throws {
        let line = try EnglishCatalogue.line(of: "  unchanged: unchanged")
        #expect(
            try EnglishCatalogue.problems(
                replacing: "unchanged: unchanged", with: "unchanged: { one: as it was, other: as they were }") == [
                    "Languages/en.yaml:\(line):14: \"unchanged\" has forms, but no number decides between them; write one text"
                ])
    }

    @Test func theDirectionMustBeThatOfTheLanguage() throws {
        let line = try EnglishCatalogue.line(of: "direction:")
        #expect(
            try EnglishCatalogue.problems(replacing: "left-to-right", with: "right-to-left") == [
                "Languages/en.yaml:\(line):12: \"direction\" is \"right-to-left\", but the program sets \"en\" from left to right; write left-to-right"
            ])
    }

    @Test func proseNeedsWordsForTheNumbersThatItWritesInWords() throws {
        let line = try EnglishCatalogue.line(of: "  cardinals:")
        let ordinals = try EnglishCatalogue.line(of: "  ordinals:")
        #expect(
            try EnglishCatalogue.problems(replacing: "prose-below: 10 ", with: "prose-below: 101 ") == [
                "Languages/en.yaml:\(line):14: \"cardinals\" has 100 words, but \"prose-below\" is 101; write 101 words at least",
                "Languages/en.yaml:\(ordinals):13: \"ordinals\" has 99 words, but \"prose-below\" is 101; write 100 words at least",
            ])
    }

    @Test func allProblemsAreReportedAtOnce() throws {
        let problems = try EnglishCatalogue.problems(
            replacing: "  contents: Contents\n  in-this-report: In this report\n",
            with: "  content: Contents\n  in-this-report: \"In {this} report\"\n")
        #expect(problems.count == 3)
    }

    @Test func anUnknownKeyIsAnErrorInEverySection() throws {
        for key in ["decimal", "open", "between", "prose-below"] {
            let text = try EnglishCatalogue.text()
            let problems = try EnglishCatalogue.problems(replacing: "\n  \(key):", with: "\n  \(key)s:")
            #expect(text.contains("\n  \(key):"))
            #expect(
                problems.contains { $0.contains("has no key \"\(key)s\"; did you mean \"\(key)\"?") }, "\(problems)")
        }
    }
}
