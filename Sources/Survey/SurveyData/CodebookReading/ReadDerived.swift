import Diagnostics
import YAMLReader

/// Reads `derived`, and puts each variable right after the last question that it is derived from.
struct DerivedReader {
    /// The questions that were asked, without their universes.
    private let asked: [Question]
    private let respondents: [Respondent]
    /// What the codebook says of each variable, by its id.
    private var drafts: [String: DerivedDraft] = [:]
    /// The ids in the order of the codebook.
    private var order: [String] = []
    /// The variables that are read, each after its sources.
    private var read: [Question] = []
    private var states: [String: State] = [:]

    private enum State { case begun, done, failed }

    init(_ asked: [Question], _ respondents: [Respondent]) {
        self.asked = asked
        self.respondents = respondents
    }

    /// The questions with the derived variables among them.
    mutating func questions(
        _ fields: inout YAMLFields, _ names: inout CodebookNames, into diagnostics: inout DiagnosticList
    ) -> [Question] {
        guard case .mapping(let entries) = fields.optionalMapping("derived", into: &diagnostics)?.content else {
            return asked
        }
        for entry in entries {
            names.take(entry.key, at: entry.keyPlace, into: &diagnostics)
            refuseReserved(entry.key, at: entry.keyPlace, into: &diagnostics)
            guard !asked.contains(where: { $0.id == entry.key }),
                let draft = DerivedDraft(entry, into: &diagnostics)
            else {
                states[entry.key] = .failed
                continue
            }
            drafts[entry.key] = draft
            order.append(entry.key)
        }
        for id in order { _ = resolve(id, by: [], into: &diagnostics) }
        return merged
    }

    /// Reads a variable after those that it is derived from.
    ///
    /// - Parameter path: the variables that wait for it.
    /// - Returns: whether it could be read.
    private mutating func resolve(_ id: String, by path: [String], into diagnostics: inout DiagnosticList) -> Bool {
        if let state = states[id] { return state == .done }
        guard let draft = drafts[id] else { return false }
        states[id] = .begun
        var isWell = true
        for source in draft.sources where !asked.contains(where: { $0.id == source.text }) {
            if states[source.text] == .begun {
                addCycle(from: source, path + [id], into: &diagnostics)
                isWell = false
            } else if drafts[source.text] != nil || states[source.text] != nil {
                isWell = resolve(source.text, by: path + [id], into: &diagnostics) && isWell
            } else if draft.mayBeOther(source.text) {
                continue
            } else {
                isWell = false
                diagnostics.add(unknownSource(source))
            }
        }
        let scope = ConditionScope(questions: asked + read, respondents: respondents)
        if isWell, let question = draft.question(in: scope, into: &diagnostics) {
            read.append(question)
        } else {
            isWell = false
        }
        states[id] = isWell ? .done : .failed
        return isWell
    }

    private func addCycle(from source: DerivedDraft.Source, _ path: [String], into diagnostics: inout DiagnosticList) {
        let start = path.firstIndex(of: source.text) ?? 0
        let chain = ([source.text] + path[start...].reversed()).map { "\"\($0)\"" }
        // From the variable that is named again, step by step, back to it.
        let text = chain.reversed().joined(separator: " from ")
        diagnostics.add(
            Diagnostic("derived-from-itself", at: source.place, "a variable is derived from itself: \(text)"))
    }

    private func unknownSource(_ source: DerivedDraft.Source) -> Diagnostic {
        let names = asked.map(\.id) + order + (source.isOfCondition ? ConditionScope.others : [])
        return Diagnostic(
            "unknown-question", at: source.place, "the codebook has no question \(quoted(source.text))",
            hint: nearestNameHint(to: source.text, among: names))
    }

    /// The asked questions in their order, each derived variable after the last that it depends on.
    private var merged: [Question] {
        var last: [String: Int] = Dictionary(zip(asked.map(\.id), asked.indices), uniquingKeysWith: min)
        var behind: [Int: [Question]] = [:]
        for question in read {
            let place = question.derivation?.sources.compactMap { last[$0] }.max() ?? -1
            last[question.id] = place
            behind[place, default: []].append(question)
        }
        return (behind[-1] ?? []) + asked.enumerated().flatMap { [$1] + (behind[$0] ?? []) }
    }
}
