/// What a survey asked, as its form or dictionary says.
struct SurveyForm {
    /// How comments name it: `the XLSForm form.xlsx`.
    var origin: String
    var title: String?
    /// The languages of its words, the default first; empty when it has one without a name.
    var languages: [FormLanguage] = []
    var questions: [FormQuestion] = []
    var notes: [String] = []
}

/// A language as a form names it: `Français (fr)`.
struct FormLanguage: Hashable {
    var name: String
    /// `fr`; the name itself where the form gives no tag.
    var tag: String

    init(_ name: String) {
        self.name = name
        let open = name.lastIndex(of: "(")
        let inner = open.map { name[name.index(after: $0)...].prefix { $0 != ")" } }
        tag = inner.map(String.init)?.trimmed ?? name
    }
}

/// A question of a form.
struct FormQuestion {
    var name: String
    /// The groups that it stands in, the outermost first.
    var groups: [String] = []
    var wording: LocalText
    var kind: DraftKind
    var options: [FormOption] = []
    var audience: DraftAudience?
    /// Whether nobody could skip it.
    var isRequired = false
    var notes: [String] = []
    /// Words for chosen and not chosen where each option has a column; empty when the form does not say.
    var chosen: [String] = []
    var notChosen: [String] = []
    /// Whether its values are codes of numbers that no person reads.
    var hasNumberedCodes = false
    /// The question with the text beside its option "other".
    var otherText: OtherText?
}

/// A question that only asks for the text beside an option.
struct OtherText {
    /// What exports may call its column: its name and its words.
    var names: [String]
    /// The option's place.
    var option: Int

    init(_ question: FormQuestion, option: Int) {
        names = [question.name] + question.wording.all.sorted()
        self.option = option
    }

    init(name: String, option: Int) {
        names = [name]
        self.option = option
    }
}

/// An option of a form.
struct FormOption {
    /// As exports name it.
    var code: String
    var title: LocalText
    var number: Int?
    /// The variable that holds this option alone.
    var variable: String?
}
