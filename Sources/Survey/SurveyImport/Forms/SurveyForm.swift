/// The questions of a survey, from its form or dictionary.
struct SurveyForm {
    /// How comments name it: `the XLSForm form.xlsx`.
    var origin: String
    var title: String?
    /// Its languages, the default first; empty when it names none.
    var languages: [FormLanguage] = []
    var questions: [FormQuestion] = []
    var notes: [String] = []
}

/// A language as a form names it: `Français (fr)`.
struct FormLanguage: Hashable {
    var name: String
    /// `fr`; the name itself when the form gives no tag.
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
    /// The groups that contain it, the outermost first.
    var groups: [String] = []
    var wording: LocalText
    var kind: DraftKind
    var options: [FormOption] = []
    var universe: DraftUniverse?
    /// Whether it could not be skipped.
    var isRequired = false
    var notes: [String] = []
    /// Words for chosen and not chosen where each option has a column; empty when the form does not give them.
    var chosen: [String] = []
    var notChosen: [String] = []
    /// Whether its values are numbered codes, which do not suit a reader.
    var hasNumberedCodes = false
    /// Whether its options are in a file that is not given, so that the export must show them.
    var optionsAreElsewhere = false
    /// Whether cells may hold values that have no label, as in data files with a dictionary.
    var mayHaveOtherValues = false
    /// The variables that each hold one of the chosen options; empty for any other question.
    var choiceVariables: [String] = []
    /// The question for the text of its option "other".
    var otherText: OtherText?
}

/// A question that asks only for the text of an option.
struct OtherText {
    /// What exports may call its column: its name, and its wording in each language.
    var names: [String]
    /// The option's position.
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
    /// As exports give it.
    var code: String
    var title: LocalText
    var number: Int?
    /// The variable for this option alone; nil when there is none.
    var variable: String?
}
