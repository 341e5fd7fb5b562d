import Aggregation
package import Diagnostics
import ExactNumbers
package import SurveyData

/// The items of batteries that expressions name by their rank: `services#1`, `services.good#1`.
extension ExpressionContext {
    /// The battery that a word begins with; nil where it begins with a question, or with neither.
    package func battery(_ word: String) -> Battery? { codebook.battery(namedBy: word) }

    /// The expression with the item that leads in place of each rank in a battery.
    ///
    /// - Returns: nil, with a diagnostic, where there is no such item.
    package func namingItems(of expression: Expression, into diagnostics: inout DiagnosticList) -> Expression? {
        guard !codebook.batteries.isEmpty, expression.name.takesQuestions else { return expression }
        var named = expression
        for (index, word) in expression.arguments.enumerated() {
            guard let battery = battery(word.text), word.text != battery.id || expression.name != .table else {
                continue
            }
            guard let name = itemName(word, battery, in: expression, into: &diagnostics) else { return nil }
            named.arguments[index].text = name
        }
        return named
    }

    /// `q2` for `services#1`, `q2.good` for `services#1.good`, and for `services.good#1` what the expression takes.
    private func itemName(
        _ word: Expression.Word, _ battery: Battery, in expression: Expression, into diagnostics: inout DiagnosticList
    ) -> String? {
        guard let rank = ItemRank(word.text, of: battery) else {
            diagnostics.add(misnamed(word, battery))
            return nil
        }
        guard let values = values(of: battery, rank.option, word, expression, into: &diagnostics) else { return nil }
        guard rank.rank <= values.count else {
            diagnostics.add(
                Diagnostic(
                    "unknown-item", at: word.place,
                    "\(battery.id) has no item number \(rank.rank) with a figure to rank it by",
                    hint: values.isEmpty ? nil : "expected 1 to \(values.count)"))
            return nil
        }
        let found = values[rank.rank - 1]
        let equal = values.filter { $0.value == found.value }.map(\.item)
        guard equal.count == 1 else {
            let measure = rank.option.map { "share of \(quoted($0))" } ?? "mean"
            diagnostics.add(
                Diagnostic(
                    "tied-items", at: word.place,
                    "\(word.text) is not one item: \(equal.joined(separator: " and ")) have the same \(measure)",
                    hint: "name the items that you mean"))
            return nil
        }
        guard let option = rank.option else { return found.item + rank.rest }
        return found.item + (expression.takesOption ? "." + option : "")
    }

    private func misnamed(_ word: Expression.Word, _ battery: Battery) -> Diagnostic {
        Diagnostic(
            "no-item", at: word.place, "\"\(word.text)\" does not name an item of the battery \(battery.id)",
            hint:
                "write one of its questions (\(battery.items.joined(separator: ", "))), \(battery.id)#1 for the one with the highest mean, "
                + "or \(battery.id).OPTION#1 for the one with the greatest share of an option")
    }

    /// A rank says something of a figure, too: what a report withholds has none.
    private func isShown(_ figure: ShownFigure?) -> Bool {
        switch figure {
        case .shown, .marked: true
        case .withheld, nil: false
        }
    }

    /// The mean of each item that was answered, or the share of an option, the greatest first; nil after a problem.
    private func values(
        of battery: Battery, _ option: String?, _ word: Expression.Word, _ expression: Expression,
        into diagnostics: inout DiagnosticList
    ) -> [(item: String, value: ExactFraction)]? {
        var modifiers = Modifiers()
        (modifiers.among, modifiers.wave) = (expression.modifiers.among, expression.modifiers.wave)
        var values: [(item: String, value: ExactFraction)] = []
        for item in battery.items {
            let question = Expression.Word(text: item, place: word.place)
            if let option {
                let named = Expression.Word(text: "\(item).\(option)", place: word.place)
                guard let (table, row) = row(named, modifiers, into: &diagnostics) else { return nil }
                guard let share = table.share(of: row, in: .respondents) else { continue }
                if isShown(rules.percent(of: row, in: table)) { values.append((item, share.exact)) }
            } else {
                guard codebook.question(item)?.kind == .scale else {
                    diagnostics.add(
                        Diagnostic(
                            "wrong-kind", at: word.place,
                            "the items of \(battery.id) are not scales, so they have no mean",
                            hint: "write \(battery.id).OPTION#1 for the one with the greatest share of an option"))
                    return nil
                }
                guard let summary = numbers(question, modifiers, into: &diagnostics) else { return nil }
                guard let mean = summary.figures?.mean else { continue }
                if isShown(rules.number(mean, respondents: summary.count, decimals: 1)) { values.append((item, mean)) }
            }
        }
        return values.indices.sorted { (values[$1].value, $0) < (values[$0].value, $1) }.map { values[$0] }
    }

    /// What the rank of an item in an expression was found by, each item with its value: `paths 3.00, water 2.50`.
    func ranking(of expression: Expression) -> String? {
        var ignored = DiagnosticList()
        guard expression.name.takesQuestions,
            let word = expression.arguments.first(where: { battery($0.text) != nil }),
            let battery = battery(word.text), let rank = ItemRank(word.text, of: battery),
            let values = values(of: battery, rank.option, word, expression, into: &ignored)
        else { return nil }
        let (scale, sign) = rank.option == nil ? (1, "") : (100, "%")
        return values.map { item, value in
            "\(item) \((value * ExactFraction(scale)).text(decimals: 2))\(sign)"
        }.joined(separator: ", ")
    }
}

/// An item of a battery by its rank: `#1` by mean, `.good#1` by the share of an option.
private struct ItemRank {
    /// The option by whose share items are ranked; nil where it is their mean.
    var option: String?
    /// From 1.
    var rank: Int
    /// What follows, of the item's question: `.good`, `#1` or nothing.
    var rest: Substring

    /// Nil where the word names no rank.
    init?(_ word: String, of battery: Battery) {
        let name = word.dropFirst(battery.id.count)
        guard let sign = name.firstIndex(of: "#") else { return nil }
        let digits = name[name.index(after: sign)...].prefix { $0.isASCII && $0.isNumber }
        guard let rank = Int(digits), rank > 0 else { return nil }
        self.rank = rank
        rest = name[digits.endIndex...]
        option = name[..<sign].isEmpty ? nil : String(name[..<sign].dropFirst())
        if option != nil, !rest.isEmpty { return nil }
    }
}

extension Codebook {
    /// The battery that a word of an expression begins with: that of `services#1`.
    package func battery(namedBy word: String) -> Battery? {
        let id = String(word.prefix { $0 != "." && $0 != "#" })
        return question(id) == nil ? battery(id) : nil
    }
}

extension Expression {
    /// Whether it is of one option of a question; the change of a mean or base is not.
    fileprivate var takesOption: Bool {
        name.takesOption && (name != .change || arguments.count == 1 || changed == .share || changed == .rank)
    }
}

extension Expression.Name {
    /// Whether the words behind it name questions, alone or with an option.
    fileprivate var takesQuestions: Bool {
        switch self {
        case .require, .cited, .note, .margin, .graph, .points, .participation, .codebook, .respondent: false
        case .count, .share, .base, .invited, .responded, .rank, .option, .top, .ranks, .question, .item, .respondents,
            .table, .mean, .median, .minimum, .maximum, .sum, .change, .answers, .meanRank, .rankedFirst, .notAnswered,
            .notAsked, .responseRate:
            true
        }
    }

    /// Whether it is of one option of a question.
    fileprivate var takesOption: Bool { definition.usage.contains("QUESTION.OPTION") }
}
