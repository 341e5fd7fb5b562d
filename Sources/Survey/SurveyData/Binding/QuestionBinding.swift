public import Diagnostics

/// The columns that hold the answers to a question.
public struct QuestionBinding: Sendable, Hashable {
    /// The layout of the columns.
    public enum Form: Sendable, Hashable {
        /// An open question.
        case text(BoundColumn)
        /// A number.
        case number(BoundColumn, NumberForm)
        /// Options in one cell: one option, several, or a ranking from the highest.
        case cell(BoundColumn, OptionCell)
        /// One column per option, which says whether it was chosen.
        case optionColumns(OptionColumns)
        /// A multiple choice with several columns, each of which contains one of the chosen options or none.
        case choiceColumns([BoundColumn], OptionNaming)
        /// A ranking with a column per rank, the highest first, which contains an option.
        case rankColumns([BoundColumn], OptionNaming)
        /// A ranking with a column per option, which contains its rank; by the index of the option.
        case optionRanks([BoundColumn?], notChosen: [String])
    }

    /// The layout of the columns.
    public var form: Form
    /// What cells hold where the question was not asked.
    public var notAsked: [String]
    /// What cells hold where the respondent did not answer; an empty cell says the same.
    public var notAnswered: [String]
    /// Where the binding gives it; nil in the plain form.
    public var place: Place?

    /// The binding of one question.
    public init(_ form: Form, notAsked: [String] = [], notAnswered: [String] = [], place: Place? = nil) {
        self.form = form
        self.notAsked = notAsked
        self.notAnswered = notAnswered
        self.place = place
    }

    /// Every column with its role: the question, one of its options, or the text of one.
    package func columns(of question: Question) -> [ColumnRole] {
        func optionRole(_ index: Int) -> String { "\(question.id).\(question.options[index].code)" }
        func textRole(_ other: OtherText?) -> [ColumnRole] {
            guard let other, let column = other.column else { return [] }
            return [ColumnRole(column: column, role: "the text of \(optionRole(other.option))")]
        }
        func named(_ columns: [BoundColumn?]) -> [ColumnRole] {
            columns.enumerated().compactMap { index, column in
                column.map { ColumnRole(column: $0, role: optionRole(index)) }
            }
        }
        switch form {
        case .text(let column), .number(let column, _): return [ColumnRole(column: column, role: question.id)]
        case .cell(let column, let cell): return [ColumnRole(column: column, role: question.id)] + textRole(cell.other)
        case .optionColumns(let options): return named(options.columns) + textRole(options.other)
        case .optionRanks(let columns, _): return named(columns)
        case .choiceColumns(let columns, _):
            return columns.map { ColumnRole(column: $0, role: "a choice of \(question.id)") }
        case .rankColumns(let columns, _):
            return columns.enumerated().map {
                ColumnRole(column: $0.element, role: "rank \($0.offset + 1) of \(question.id)")
            }
        }
    }
}

/// A column, and what it holds, for messages.
package struct ColumnRole: Sendable {
    /// The column.
    package var column: BoundColumn
    /// `plan`, `fmt.event`, `the date`.
    var role: String
}

/// How a cell names options.
public enum OptionNaming: Sendable, Hashable {
    /// By the codebook's codes.
    case code
    /// By title, label, full title or "label (title)", regardless of case and white space.
    case label
    /// By codes of the export, each with the index of its option.
    case codes([String: Int])
}

/// How one cell names options.
public struct OptionCell: Sendable, Hashable {
    /// The separator of options; nil when a cell holds one option.
    public var joinedBy: String?
    /// How the cell names them.
    public var naming: OptionNaming
    /// The option with a text of its own; nil when there is none.
    public var other: OtherText?

    /// One option per cell, unless a separator is given.
    public init(joinedBy: String? = nil, naming: OptionNaming, other: OtherText? = nil) {
        self.joinedBy = joinedBy
        self.naming = naming
        self.other = other
    }
}

/// The text of an option such as "Other: please specify".
public struct OtherText: Sendable, Hashable {
    /// The index of the option.
    public var option: Int
    /// The column of the text; nil when it is the part of the question's cell that matches no option.
    public var column: BoundColumn?

    /// The text of an option, by the option's index.
    public init(option: Int, column: BoundColumn?) {
        self.option = option
        self.column = column
    }
}

/// A question with one column per option.
public struct OptionColumns: Sendable, Hashable {
    /// What a row without a chosen option means.
    public enum Meaning: String, Sendable, CaseIterable {
        /// Item nonresponse.
        case notAnswered = "not-answered"
        /// The respondent answered, and chose none.
        case notChosen = "not-chosen"
    }

    /// By the index of the option; nil for an option whose column is that of its text.
    public var columns: [BoundColumn?]
    /// Words for "chosen", in addition to the option's own title, label and code.
    public var chosen: [String]
    /// Words for "not chosen"; the empty one is an empty cell.
    public var notChosen: [String]
    /// What a row of empty cells means.
    public var whenAllEmpty: Meaning
    /// What a row with "not chosen" and without "chosen" means.
    public var whenAllNo: Meaning
    /// The option with a text of its own; always with a column, which may be the option's own.
    public var other: OtherText?

    /// Columns with the default words and meanings.
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
