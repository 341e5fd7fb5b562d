package import Diagnostics

/// What a data file of SPSS says of its variables.
package struct SPSSDictionary: Sendable, Equatable {
    /// In the order of the columns.
    package var variables: [SPSSVariable]
    /// In the order of the file.
    package var multipleResponseSets: [SPSSMultipleResponseSet]
    /// The name of the variable that weights the cases; nil when the file names none.
    package var weight: String?
}

/// A column of a data file of SPSS.
package struct SPSSVariable: Sendable, Equatable {
    /// The level of measurement that the file declares.
    package enum Measure: Sendable {
        case unknown, nominal, ordinal, scale
    }

    /// The long name.
    package var name: String
    /// Empty when the file gives none.
    package var label: String
    /// The variable's format, such as `F8.2`, `A40` or `DATETIME20`; empty when it is not known.
    package var format: String
    /// Whether its values are texts.
    package var isString: Bool
    /// The level of measurement.
    package var measure: Measure
    /// In the order of the file; the values are written as cells are.
    package var valueLabels: [SPSSValueLabel]
    /// What the user declared missing.
    package var missing: [SPSSMissingRange]

    /// Whether its values are dates or times.
    package var holdsMoments: Bool {
        switch SPSSNumberForm(format: format) {
        case .moment, .duration: !isString
        case .number: false
        }
    }
}

/// A value and its label.
package struct SPSSValueLabel: Sendable, Equatable {
    /// The value, as cells give it.
    package var value: String
    /// The label; may be empty.
    package var label: String

    /// A value with its label.
    package init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}

/// Values from `low` to `high`, both included, written as cells are; a single value is both. Nil is without end.
package struct SPSSMissingRange: Sendable, Equatable {
    /// The lower end, as cells give it; nil when the range is open there.
    package var low: String?
    /// The upper end, as cells give it; nil when the range is open there.
    package var high: String?

    /// A range; equal ends make a single value.
    package init(low: String?, high: String?) {
        self.low = low
        self.high = high
    }
}

/// Variables that together hold a question with several answers.
package struct SPSSMultipleResponseSet: Sendable, Equatable {
    /// How the variables of a set hold its answers.
    package enum Form: Sendable, Equatable {
        /// One variable an option; this value in it says that the option was chosen.
        case dichotomies(chosen: String)
        /// Each variable holds one of the chosen options.
        case categories
    }

    /// Without the dollar sign.
    package var name: String
    /// The label; may be empty.
    package var label: String
    /// How the variables hold the answers.
    package var form: Form
    /// The names of the variables, as `SPSSVariable.name`.
    package var variables: [String]

    /// A set of variables.
    package init(name: String, label: String, form: Form, variables: [String]) {
        self.name = name
        self.label = label
        self.form = form
        self.variables = variables
    }
}

/// Reads what a `.sav` or `.zsav` file says of its variables, without its cases.
///
/// - Throws: when the file is none of SPSS, or passes a limit; every variable with a name or label that no text may have.
package func readSPSSDictionary(
    _ bytes: [UInt8], file: String, limits: TableLimits
) throws(ReportError) -> SPSSDictionary {
    let file = try SPSSFile(bytes, file: file, limits: limits)
    let dictionary = SPSSDictionary(
        variables: file.columns.map(\.variable), multipleResponseSets: file.multipleResponseSets(), weight: file.weight)
    try dictionary.refuseUnwantedCharacters(file: file.file)
    return dictionary
}

extension SPSSDictionary {
    /// Names and labels are copied into a codebook, which a person reads.
    fileprivate func refuseUnwantedCharacters(file: String) throws(ReportError) {
        var problems = DiagnosticList()
        for (index, variable) in variables.enumerated() {
            let place = Place(file: file, line: 0, column: index + 1, cell: "variable \(variable.name)")
            let values = variable.valueLabels.flatMap { [$0.value, $0.label] }
            for text in [variable.name, variable.label] + values {
                guard let found = UnwantedCharacter.first(in: text) else { continue }
                problems.addUnlessMany(Diagnostic(found, at: place))
            }
        }
        for set in multipleResponseSets {
            guard let found = UnwantedCharacter.first(in: set.name + set.label) else { continue }
            let place = Place(file: file, line: 0, cell: "multiple-response set \(set.name)")
            problems.addUnlessMany(Diagnostic(found, at: place))
        }
        try problems.throwIfErrors()
    }
}
