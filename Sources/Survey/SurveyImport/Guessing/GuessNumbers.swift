import SurveyData

/// How the numbers of a column are written.
struct GuessedNumberForm {
    var form: NumberForm
    /// What a person should check.
    var note: String
}

/// The form in which every value of a column is a number; nil when some are not, or there are none.
///
/// Where each number may be two, as in a column of `1,250` and `2,500`, the form without separators is returned: a build
/// then refuses these numbers until a person decides.
func guessNumberForm(_ values: [String]) -> GuessedNumberForm? {
    guard !values.isEmpty else { return nil }
    let forms: [NumberForm] = [
        NumberForm(), NumberForm(decimal: .comma), NumberForm(hasThousands: true),
        NumberForm(decimal: .comma, hasThousands: true),
    ]
    let fits = forms.filter { form in values.allSatisfy { isNumber($0, form) } }
    guard let first = fits.first else { return nil }
    if first.hasThousands, fits.count > 1 {
        return GuessedNumberForm(
            form: NumberForm(),
            note:
                "kind guessed: every answer is a number; the binding must say whether a comma separates thousands or decimals"
        )
    }
    let note = "kind guessed: every answer is a number"
    guard first == NumberForm(), mayHavePointsBetweenThousands(values) else {
        return GuessedNumberForm(form: first, note: note)
    }
    return GuessedNumberForm(
        form: first,
        note: note
            + "; if the points separate thousands, write \"decimal: comma\" and \"thousands: point\" in the binding")
}

/// Whether a text is a number that can be kept, with a point or a comma.
func isNumber(_ text: String) -> Bool { guessNumberForm([text]) != nil }

private func isNumber(_ text: String, _ form: NumberForm) -> Bool {
    if case .number = NumberText(text, form) { true } else { false }
}

/// Whether every number with a point has three digits behind it.
private func mayHavePointsBetweenThousands(_ values: [String]) -> Bool {
    let withPoint = values.filter { $0.contains(".") }
    return !withPoint.isEmpty
        && withPoint.allSatisfy { isNumber($0, NumberForm(decimal: .comma, hasThousands: true)) }
}
