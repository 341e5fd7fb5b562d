package import Aggregation
package import SurveyData

/// How an expression's value is printed, and of which respondents it is.
package struct Modifiers: Sendable, Hashable {
    /// The words that begin a modifier.
    package enum Key: String, CaseIterable {
        case of, with, to, `in`, `as`, among, by, wave, since, order, status, first

        /// The modifier that a word begins; `where` is another word for `among`.
        package init?(word: String) {
            self.init(rawValue: word == "where" ? Self.among.rawValue : word)
        }
    }

    /// What `with` prints beside a value.
    package enum Company: String, CaseIterable { case base, count, share }
    /// How `in` writes a number.
    package enum NumberForm: String, CaseIterable { case words, prose }
    /// Which of its names `as` prints.
    package enum NameForm: String, CaseIterable { case label, title, full, acronym, name, list }

    /// `of responses`: the base.
    package var of: BaseKind?
    /// `of both`: only those who responded to both waves.
    package var isOfBoth = false
    /// `with base`: what is printed beside.
    package var with: Company?
    /// `to 1`: the number of decimals.
    package var to: Int?
    /// `in words`: how the number is written.
    var `in`: NumberForm?
    /// `in ar`: the language of the texts that are printed.
    package var language: Expression.Word?
    /// `as title`: which of its names is printed.
    var `as`: NameForm?
    /// `among type:regional`, `among age < 30 and plan = yes`: the respondents who meet a condition.
    package var among: Expression.Word?
    /// `by type`: the columns of a cross-table.
    package var by: Expression.Word?
    /// `wave 2021`: an earlier wave.
    package var wave: Expression.Word?
    /// `since 2021`: the earlier wave to compare with.
    package var since: Expression.Word?
    /// `order codebook`: in which order a table lists the options.
    package var order: RowOrder?
    /// `status illustrative`: prints a value that is not final, and says so.
    package var status: ValueStatus?
    /// `first 5`: how many texts of each group are quoted.
    package var first: Expression.Word?
    /// `2023` of `since 2021 2023`: the other waves of a table with several.
    package var furtherWaves: [Expression.Word] = []

    /// None, but whom the value is of; nil for all respondents.
    package init(among: Expression.Word? = nil) { self.among = among }
}

extension Modifiers {
    /// More decimals would suggest a precision that no survey has.
    static let decimals = 0...3

    /// The word after `of` for those who responded to both waves.
    package static let both = "both"

    mutating func set(_ key: Key, to word: Expression.Word) {
        let value = word.text
        switch key {
        case .of:
            of = BaseKind(rawValue: value)
            isOfBoth = value == Self.both
        case .with: with = Company(rawValue: value)
        case .to: to = Int(value)
        case .in:
            `in` = NumberForm(rawValue: value)
            language = word
        case .as: `as` = NameForm(rawValue: value)
        case .among: among = word
        case .by: by = word
        case .wave: wave = word
        case .since: since = word
        case .order: order = RowOrder(rawValue: value)
        case .status: status = ValueStatus(rawValue: value)
        case .first: first = word
        }
    }
}

extension Expression.Name {
    /// The modifiers that this name accepts.
    var allowedModifiers: [Modifiers.Key] { definition.modifiers }

    /// The words that may follow a modifier after this name; nil if they depend on the survey.
    func values(of key: Modifiers.Key) -> [String]? {
        switch key {
        case .of: ofValues
        case .with: withValues.map(\.rawValue)
        case .to: Modifiers.decimals.map(String.init)
        case .in: self == .answers ? nil : Modifiers.NumberForm.allCases.map(\.rawValue)
        case .as: asValues.map(\.rawValue)
        case .order: RowOrder.allCases.map(\.rawValue)
        case .status: ValueStatus.allCases.map(\.rawValue)
        case .among, .by, .wave, .since, .first: nil
        }
    }

    private var ofValues: [String] {
        self == .table || self == .change ? [Modifiers.both] : BaseKind.allCases.map(\.rawValue)
    }

    private var withValues: [Modifiers.Company] { self == .top || self == .ranks ? [.count, .share] : [.base] }

    private var asValues: [Modifiers.NameForm] {
        if self == .respondents { return [.acronym, .name, .full, .list] }
        return self == .respondent ? [.acronym, .name, .full] : [.label, .title, .full]
    }
}
