import TestSupport
import Testing

/// Characters that no PDF of ours may hold: `check` tells them, and not only `build`.
@Suite struct UnprintableTests {
    private func told(_ change: (ReportCopy) throws -> Void) throws -> [String] {
        let copy = try ReportCopy(Repository.path("Reports/example"))
        try change(copy)
        let result = try copy.run("check")
        return result.errors.split(separator: "\n").map(String.init)
    }

    @Test func `A character of private use is told with line and column`() throws {
        let told = try told { copy in _ = try copy.add("A \u{E0A2} mark.", to: "texts/results.md") }
        let place = try #require(told.first?.split(separator: ": ").dropFirst().first)
        #expect(place.hasPrefix("texts/results.md:") && place.hasSuffix(":3"), "\(told)")
        #expect(
            told.contains { $0.hasPrefix("error: \(place): the character U+E0A2 is of private use") }, "\(told)")
    }

    @Test func `A character of private use in a title is told where the codebook has it`() throws {
        let told = try told { copy in
            try copy.replace("title: Evening opening", with: "title: Evening\u{F8FF} opening", in: "codebook.yaml")
            _ = try copy.add("{table services}", to: "texts/results.md")
        }
        #expect(told.contains { $0.hasPrefix("error: codebook.yaml:20:") && $0.contains("U+F8FF") }, "\(told)")
    }

    @Test func `A space of another script that no font has is told where the codebook has it`() throws {
        let told = try told { copy in
            try copy.replace("title: Evening opening", with: "title: Evening\u{1680}opening", in: "codebook.yaml")
            _ = try copy.add("{table services}", to: "texts/results.md")
        }
        #expect(told.contains { $0.hasPrefix("error: codebook.yaml:20:") && $0.contains("U+1680") }, "\(told)")
    }
}
