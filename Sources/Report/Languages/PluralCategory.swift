/// The plural categories of Unicode CLDR (UTS 35, part 3, 5).
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
}
