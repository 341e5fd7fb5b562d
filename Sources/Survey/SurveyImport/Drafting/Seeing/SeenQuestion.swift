/// A question as the columns of an export let it be seen.
struct SeenQuestion {
    /// The tool's own name; empty when the export has none.
    var variable: String
    /// The question's words; empty when the export has none.
    var wording: String
    var columns: Columns
    /// The column of the text beside "Other", and which option it belongs to when that is known.
    var otherText: (column: Int, option: Int?)?
    var notes: [String] = []

    enum Columns {
        case one(Int)
        /// One column an option; `joined` holds the same once more in one cell.
        case options([OptionColumn], joined: Int?)
        /// One column a place of a ranking.
        case places([Int])
        /// One column an option, which holds the option's place.
        case ranks([OptionColumn])
    }
}

/// A column of one option.
struct OptionColumn {
    var column: Int
    /// The tool's own name for the option; empty when the export has none.
    var code: String
    /// The option's words; empty when the export has none.
    var title: String
    /// Whether cells hold the text of "Other", which chooses the option.
    var holdsText = false
}
