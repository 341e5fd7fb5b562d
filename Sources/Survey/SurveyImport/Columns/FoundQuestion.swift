/// A question as the columns of an export show it.
struct FoundQuestion {
    /// The tool's own name; empty when the export has none.
    var variable: String
    /// The question's words; empty when the export has none.
    var wording: String
    var columns: Columns
    /// The column with the text of the option "Other".
    var otherText: FoundOtherText?
    /// What a person should check.
    var notes: [String] = []

    enum Columns {
        case one(Int)
        /// One column per option; the column `joined` repeats the answer in one cell.
        case options([OptionColumn], joined: Int?)
        /// One column per rank, which contains an option.
        case byRank([Int])
        /// One column per option, which contains its rank.
        case ranks([OptionColumn])
    }
}

/// A column with the text of an option "Other".
struct FoundOtherText {
    var column: Int
    /// The option's position; nil when it is not known.
    var option: Int?
}

/// A column of one option.
struct OptionColumn {
    var column: Int
    /// The tool's own name for the option; empty when the export has none.
    var code: String
    /// The option's words; empty when the export has none.
    var title: String
    /// Whether cells contain the text of "Other", which also chooses the option.
    var holdsText = false
}
