public import Diagnostics

/// Which columns feed a question, and how.
public struct QuestionBinding: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        /// An open question.
        case text(BoundColumn)
        /// A number.
        case number(BoundColumn, decimal: DecimalMark)
        /// Options named in one cell: one, several, or a ranking from the highest on.
        case cell(BoundColumn, OptionCell)
        /// Several options, each with a column that says yes or no.
        case optionColumns(OptionColumns)
        /// A ranking of which each column holds the option at a place, the highest first.
        case places([BoundColumn], OptionNaming)
        /// A ranking of which each option has a column with its place; by the index of the option.
        case ranks([BoundColumn?], notChosen: [String])
    }

    public enum DecimalMark: String, Sendable, CaseIterable {
        case point, comma
    }

    public var form: Form
    /// Words that say that the question was not put.
    public var notAsked: [String]
    /// Where the binding names the question; nil in the plain form.
    public var place: Place?

    public init(_ form: Form, notAsked: [String] = [], place: Place? = nil) {
        self.form = form
        self.notAsked = notAsked
        self.place = place
    }

    /// Every column with what it holds: the question, one of its options, or the text beside one.
    func columns(of question: Question) -> [(column: BoundColumn, role: String)] {
        func optionRole(_ index: Int) -> String { "\(question.id).\(question.options[index].code)" }
        func textRole(_ other: OtherText?) -> [(BoundColumn, String)] {
            guard let other, let column = other.column else { return [] }
            return [(column, "the text beside \(optionRole(other.option))")]
        }
        func named(_ columns: [BoundColumn?]) -> [(BoundColumn, String)] {
            columns.enumerated().compactMap { index, column in column.map { ($0, optionRole(index)) } }
        }
        switch form {
        case .text(let column), .number(let column, _): return [(column, question.id)]
        case .cell(let column, let cell): return [(column, question.id)] + textRole(cell.other)
        case .optionColumns(let options): return named(options.columns) + textRole(options.other)
        case .ranks(let columns, _): return named(columns)
        case .places(let columns, _):
            return columns.enumerated().map { ($0.element, "place \($0.offset + 1) of \(question.id)") }
        }
    }
}

/// How a cell names options.
public enum OptionNaming: Sendable, Hashable {
    /// By the codebook's codes.
    case code
    /// By title, label, full title or "label (title)", whatever the case and the white space.
    case label
    /// By codes of the export; each with the index of an option.
    case codes([String: Int])
}

/// Options named in one cell.
public struct OptionCell: Sendable, Hashable {
    /// What stands between two options; nil when a cell holds one.
    public var joinedBy: String?
    public var naming: OptionNaming
    public var other: OtherText?

    public init(joinedBy: String? = nil, naming: OptionNaming, other: OtherText? = nil) {
        self.joinedBy = joinedBy
        self.naming = naming
        self.other = other
    }
}

/// The text beside an option such as "Other: please specify".
public struct OtherText: Sendable, Hashable {
    /// The index of the option.
    public var option: Int
    /// Where the text stands; nil: what is left in the question's cell and is no option.
    public var column: BoundColumn?

    public init(option: Int, column: BoundColumn?) {
        self.option = option
        self.column = column
    }
}

/// A question with a column for each option.
public struct OptionColumns: Sendable, Hashable {
    /// What a row means in which no column says yes.
    public enum Meaning: String, Sendable, CaseIterable {
        case notAnswered = "not-answered"
        /// Asked, and chose none.
        case notChosen = "not-chosen"
    }

    /// By the index of the option; nil for the option whose text stands in its own column.
    public var columns: [BoundColumn?]
    /// Words for yes, beside the option's own title, label and code.
    public var chosen: [String]
    /// Words for no.
    public var notChosen: [String]
    public var whenAllEmpty: Meaning
    /// What a row means in which some column says no and none yes.
    public var whenAllNo: Meaning
    /// With a column always; the option's own when any text in it chooses the option.
    public var other: OtherText?

    public init(
        columns: [BoundColumn?], chosen: [String] = ["1"], notChosen: [String] = ["0", ""], other: OtherText? = nil
    ) {
        self.columns = columns
        self.chosen = chosen
        self.notChosen = notChosen
        self.other = other
        whenAllEmpty = .notAnswered
        whenAllNo = .notChosen
    }
}
