/// The name or text of a column in two: the question, and the option or row of a grid.
struct ColumnParts {
    /// What the columns of one question share.
    var stem: String
    /// The question's words, where the column has them beside its name.
    var wording = ""
    /// The tool's own name for the option; empty when the export has none.
    var code = ""
    /// The option's words; empty when the export has none.
    var title = ""
}

// MARK: Ways of writing that several tools share

extension ColumnParts {
    /// Reads `sdg/sdg5`.
    init?(slash name: String) {
        guard let slash = name.lastIndex(of: "/"), slash > name.startIndex else { return nil }
        let option = String(name[name.index(after: slash)...]).trimmed
        guard !option.isEmpty else { return nil }
        self.init(stem: String(name[..<slash]).trimmed, option: option)
    }

    /// Reads `sdg[SQ001]` and `Which SDGs? [Gender equality]`.
    init?(bracket name: String) {
        guard name.last == "]", let open = name.lastIndex(of: "["), open > name.startIndex else { return nil }
        let option = String(name[name.index(after: open)...].dropLast()).trimmed
        guard !option.isEmpty else { return nil }
        self.init(stem: String(name[..<open]).trimmed, option: option)
    }

    /// Reads `Which SDGs? #2` where every cell is empty or holds the title of the same option.
    init?(expanded column: ExportColumn) {
        guard !column.text.isEmpty else { return nil }
        let mark = column.name.ranges(of: " #").last
        let isNumbered = mark.map { Int(column.name[$0.upperBound...]) != nil } ?? false
        let stem = isNumbered ? String(column.name[..<(mark?.lowerBound ?? column.name.endIndex)]) : column.name
        self.init(stem: stem, wording: stem, title: column.text)
    }

    /// Takes an option for a code where the stem is a name, else for a title.
    private init(stem: String, option: String) {
        if isName(stem.replacing("/", with: "_")), isName(option) {
            self.init(stem: stem, code: option)
        } else {
            self.init(stem: stem, wording: stem, title: option)
        }
    }

    /// Reads `sdg_sdg5` with the label `Which SDGs?: Gender equality`, or without a label.
    init?(underscoreAndColon column: ExportColumn) {
        guard isName(column.name), let underscore = column.name.lastIndex(of: "_"), underscore > column.name.startIndex
        else { return nil }
        self.init(
            stem: String(column.name[..<underscore]),
            code: String(column.name[column.name.index(after: underscore)...]))
        if code.isEmpty { return nil }
        if let colon = column.text.ranges(of: ": ").last {
            wording = String(column.text[..<colon.lowerBound]).trimmed
            title = String(column.text[colon.upperBound...]).trimmed
        }
    }
}
