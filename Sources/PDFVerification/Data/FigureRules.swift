internal import PDFSyntax

/// What the annotation of a figure says after the figure itself.
private let originMark = ": where the figure comes from"

extension Inspection {
    /// Every figure that a link leads to the origin of follows from the attached data.
    mutating func checkFigures() {
        let data = FigureData(attachments)
        for attachment in attachments where attachment.name.hasSuffix(".csv") { checkShares(attachment, data) }
        checkShownData(data)
        var checked: Set<Int> = []
        for (annotation, owner) in annotationOwners.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            let entries = file[annotation]?.dictionary ?? [:]
            guard let contents = file.entry("Contents", of: entries).text, contents.hasSuffix(originMark),
                checked.insert(owner).inserted
            else { continue }
            let stated = String(contents.dropLast(originMark.count))
            checkFigure(stated, owner, leadingTo: file.entry("Dest", of: entries).bytes.map(shown) ?? "", data)
        }
    }

    private mutating func checkFigure(_ stated: String, _ owner: Int, leadingTo place: String, _ data: FigureData) {
        let page = elements[owner].page.map { $0 + 1 }
        let object = elements[owner].object
        let painted = text(of: owner)
        if collapsed(painted) != collapsed(stated) {
            findings.fail(
                .figures, page: page, object: object,
                "\"\(painted)\" is painted where the link's words are \"\(stated)\"")
        }
        switch data.judgement(of: painted, leadingTo: place) {
        case .follows: figureCount += 1
        case .contradicted(let reason):
            findings.fail(
                .figures, page: page, object: object, "\"\(painted)\" does not follow from the data: \(reason)")
        case .untold(let reason):
            findings.leaveUntold(.figures, page: page, object: object, "whether \"\(painted)\" is right: \(reason)")
        }
    }

    /// An attached table's own shares are those of its counts.
    private mutating func checkShares(_ attachment: AttachmentReading, _ data: FigureData) {
        guard let table = data.tables[attachment.question] else { return }
        for (index, row) in table.rows.enumerated() where !row.share.isEmpty {
            let parts = row.share.split(separator: ".")
            guard parts.count == 2, let units = Int(parts.joined()), parts[1].count == 6, row.base > 0 else { continue }
            if units != (row.count * 2_000_000 + row.base) / (row.base * 2) {
                findings.fail(
                    .figures, object: attachment.object,
                    "\(attachment.name), row \(index + 1): \(row.count) of \(row.base) is not \(row.share)")
            }
        }
    }
}

/// The words of a text, without the spaces between them.
func collapsed(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0.properties.isWhitespace }.map { String($0) }
}

/// The attached tables, and what figures they bear out.
struct FigureData {
    enum Judgement: Equatable {
        case follows
        case contradicted(String)
        case untold(String)
    }

    private(set) var tables: [String: DataTable] = [:]
    private var totals: SurveyTotals?

    init(_ attachments: [AttachmentReading]) {
        for attachment in attachments where attachment.name.hasSuffix(".csv") {
            guard let bytes = attachment.bytes else { continue }
            if attachment.name == "survey.csv", let read = SurveyTotals(csv: bytes) {
                totals = read
            } else {
                tables[attachment.question] = DataTable(question: attachment.question, csv: bytes)
            }
        }
    }

    /// - Parameter place: the named place where the figure is said to come from: `table-` or `graph-` and a name, or a note.
    func judgement(of text: String, leadingTo place: String) -> Judgement {
        if place == "provenance-survey" { return judgementOfSurvey(FigureClaim(text)) }
        let name = place.split(separator: "-", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        let candidates = tables[name].map { [$0] } ?? tables.values.sorted { $0.question < $1.question }
        guard !candidates.isEmpty else { return .untold("no data are attached") }
        var first: String?
        for table in candidates {
            guard let reason = contradiction(of: text, with: table) else { return .follows }
            first = first ?? reason
        }
        return .contradicted(candidates.count == 1 ? first ?? "" : "no attached table has it")
    }

    private func judgementOfSurvey(_ claim: FigureClaim) -> Judgement {
        guard let survey = totals?.counts[""], let invited = survey["invited"], let responded = survey["responded"]
        else {
            return .untold("the attached data do not say how many were asked and how many answered")
        }
        let known = [invited, responded]
        let isBorneOut =
            claim.pairs.allSatisfy { $0.count == responded && $0.base == invited }
            && claim.numbers.allSatisfy(known.contains) && claim.ranks.isEmpty
            && claim.percents.allSatisfy { percent(responded, of: invited, decimals: $0.decimals) == $0.units }
        if claim.isEmpty { return .contradicted("it holds no figure") }
        return isBorneOut ? .follows : .contradicted("\(responded) of \(invited) answered")
    }

    /// Why a text cannot come from a table; nil when it can.
    private func contradiction(of text: String, with table: DataTable) -> String? {
        var rest = text
        var rows = table.rows
        // Names of options may hold numbers themselves.
        let named = table.rows.filter { row in
            [row.label, row.title].contains { !$0.isEmpty && rest.hasPrefix($0) && isWhole($0, in: rest) }
        }
        if let longest = named.max(by: { max($0.label.count, $0.title.count) < max($1.label.count, $1.title.count) }) {
            rows = [longest]
            for name in [longest.label, longest.title] where !name.isEmpty { rest = removing(name, from: rest) }
        }
        let claim = FigureClaim(rest)
        if claim.isEmpty { return "it holds no figure" }
        return contradiction(of: claim, with: rows, of: table)
    }

    private func isWhole(_ name: String, in text: String) -> Bool {
        !(text.dropFirst(name.count).unicodeScalars.first?.isLetterOrDigit ?? false)
    }

    private func removing(_ name: String, from text: String) -> String {
        guard let start = text.indices.first(where: { text[$0...].hasPrefix(name) }) else { return text }
        return String(text[..<start]) + " " + text[start...].dropFirst(name.count)
    }

    private func contradiction(of claim: FigureClaim, with rows: [DataTable.Row], of table: DataTable) -> String? {
        let responses = table.responses
        let file = "\(table.question).csv"
        for pair in claim.pairs {
            guard rows.contains(where: { $0.count == pair.count && ($0.base == pair.base || responses == pair.base) })
            else { return "\(file) has no \(pair.count) of \(pair.base)" }
        }
        for share in claim.percents {
            let bases = rows.flatMap { [($0.count, $0.base), ($0.count, responses)] }
            let shares = claim.pairs.isEmpty ? bases : claim.pairs.map { ($0.count, $0.base) }
            guard shares.contains(where: { percent($0.0, of: $0.1, decimals: share.decimals) == share.units }) else {
                return claim.pairs.first.map { "\($0.count) of \($0.base) is another share" }
                    ?? "\(file) has no such share"
            }
        }
        let sums = [responses] + (totals?.counts[table.question]?.values.map(\.self) ?? [])
        for number in claim.numbers
        where !sums.contains(number) && !rows.contains(where: { [$0.count, $0.base, $0.rank].contains(number) }) {
            return "\(file) has no \(number)"
        }
        for rank in claim.ranks where !rows.contains(where: { $0.rank == rank }) {
            return "\(file) has no rank \(rank)"
        }
        return nil
    }
}
