import Languages
import Testing

/// Against CLDR's rules (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
@Suite struct PluralRuleTests {
    private let numbers = ["0", "1", "1.0", "0.5", "1.5", "2", "11", "-1"]

    @Test func chineseHasOneForm() {
        #expect(numbers.allSatisfy { PluralRule.none.category(of: $0) == .other })
    }

    @Test func englishHasAFormForOneWithoutDecimals() {
        #expect(numbers.filter { PluralRule.one.category(of: $0) == .one } == ["1", "-1"])
    }

    @Test func armenianHasAFormForAWholePartOfZeroOrOne() {
        #expect(
            numbers.filter { PluralRule.zeroOrOne.category(of: $0) == .one } == ["0", "1", "1.0", "0.5", "1.5", "-1"])
    }

    @Test func everyRuleYieldsOnlyItsCategories() {
        for rule in PluralRule.allCases {
            #expect(rule.categories.last == .other)
            #expect(numbers.allSatisfy { rule.categories.contains(rule.category(of: $0)) })
        }
        for rule in OrdinalRule.allCases {
            #expect(Set((1...130).map { rule.category(of: $0) }) == Set(rule.categories))
        }
    }
}
