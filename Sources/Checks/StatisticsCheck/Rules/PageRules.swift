internal import PDFVerification

extension StatisticsChecker {
    /// Each record's element is on its page and holds its text; the records of an element follow one another in it.
    mutating func checkPages() {
        var order: [String] = []
        var records: [String: [Int]] = [:]
        for (index, record) in file.records.enumerated() {
            if records[record.element] == nil { order.append(record.element) }
            records[record.element, default: []].append(index)
        }
        for id in order { checkElement(id, records[id] ?? []) }
    }

    private mutating func checkElement(_ id: String, _ records: [Int]) {
        guard let element = contents.element(id: id) else {
            for index in records {
                fail(file.records[index], "no element of the structure has the identifier \"\(id)\"")
            }
            return
        }
        for index in records where element.page != file.records[index].page {
            fail(
                file.records[index],
                "the element is on \(element.page.map { "page \($0)" } ?? "no page"), not on page \(file.records[index].page)"
            )
        }
        if element.parent == nil {
            checkProperties(records)
            return
        }
        // A picture, or the list of its texts, has its labels where there is room, and again in its alternative text.
        let isOrdered = element.role != "Figure" && element.role != "L"
        var texts = [
            ShownText(contents.text(of: element, marksBreaks: !isOrdered), "the page", isOrdered: isOrdered)
        ]
        if let alternative = element.alternativeText {
            texts.append(ShownText(alternative, "the alternative text", isOrdered: isOrdered))
        }
        // Where there is no order, the longer first: a short one may be a part of it.
        let order = isOrdered ? records : longestFirst(records)
        for index in order {
            let printed = file.records[index].statistic.text
            let text = PlainText(printed)
            if texts.indices.contains(where: { texts[$0].take(text) }) { continue }
            let places = texts.map {
                "\($0.name) says \"\(excerpt(PlainText($0.text.replacing("\0", with: " ")).words.joined(separator: " ")))\""
            }.joined(
                separator: " and ")
            fail(file.records[index], "the record prints \"\(printed)\", but \(places)")
        }
    }

    private func longestFirst(_ records: [Int]) -> [Int] {
        let lengths = records.map { file.records[$0].statistic.text.utf8.count }
        let order = records.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
        return order.map { records[$0] }
    }

    /// What only running lines and the document's properties show.
    private mutating func checkProperties(_ records: [Int]) {
        let texts = contents.properties.map { PlainText($0) }
        for index in records {
            let printed = file.records[index].statistic.text
            let isShown = texts.contains { $0.firstRange(of: PlainText(printed), from: 0) != nil }
            if !isShown { fail(file.records[index], "\"\(printed)\" is in none of the document's properties") }
        }
    }

    /// Enough of a text to recognise it.
    func excerpt(_ text: String) -> String {
        let most = 120
        return text.count > most ? "\(text.prefix(most))…" : text
    }
}

/// A text of an element, in which records are found.
private struct ShownText {
    let text: String
    let name: String
    private let plain: PlainText
    /// Whether the records are one behind the other; a picture draws its labels where there is room.
    private let isOrdered: Bool
    private var taken: [Range<Int>] = []

    init(_ text: String, _ name: String, isOrdered: Bool) {
        self.text = text
        self.name = name
        self.isOrdered = isOrdered
        plain = PlainText(text)
    }

    /// Finds a record's text where no other was found.
    mutating func take(_ record: PlainText) -> Bool {
        var start = isOrdered ? taken.last?.upperBound ?? 0 : 0
        while let range = plain.firstRange(of: record, from: start) {
            guard let other = taken.first(where: { $0.overlaps(range) }) else {
                taken.append(range)
                return true
            }
            start = max(other.upperBound, start + 1)
        }
        return false
    }
}
