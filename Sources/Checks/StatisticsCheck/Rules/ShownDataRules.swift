internal import DocumentModel
internal import PDFVerification

extension StatisticsChecker {
    /// A table or picture that refers to attached results (AF) has a record for each of them, and for each cell that holds
    /// a digit.
    mutating func checkShownData() {
        let elements = contents.elements
        let owners = elements.map { element in
            element.attachments.compactMap { name in data.table(name) }.filter(\.isResult)
        }
        let results = ["Table", "Figure"]
        let isAsked = elements.map { results.contains($0.role) || !owners[$0.index].isEmpty }
        let shown = ShownNumbers(file.records, elements, contents, isAsked: isAsked)
        let referred = Set(elements.flatMap(\.attachments))
        for element in elements where results.contains(element.role) {
            checkRefersToData(element, referred, shown)
        }
        for element in elements where !owners[element.index].isEmpty {
            for table in owners[element.index] { checkIsShown(table, by: element, shown) }
        }
        checkCells(elements, owners.map { !$0.isEmpty }, shown)
    }

    /// The results that a table or picture is made of are those of a file that a table or picture refers to.
    private mutating func checkRefersToData(
        _ element: TaggedElement, _ referred: Set<String>, _ shown: ShownNumbers
    ) {
        let files = shown.files(in: element.index)
        guard !files.isEmpty, files.isDisjoint(with: referred) else { return }
        findings.fail(
            name(of: element), page: element.page,
            "prints numbers of \(files.sorted().joined(separator: ", ")), to which no element refers (AF)")
    }

    /// Whether a table has the results of an earlier wave, as its name says: `plan-wave-2021.csv`.
    private func isOfEarlierWave(_ table: AttachedTable) -> Bool {
        table.name.firstRange(of: "-wave-").map { file.questions[String(table.name[..<$0.lowerBound])] != nil } ?? false
    }

    private mutating func checkIsShown(_ table: AttachedTable, by element: TaggedElement, _ shown: ShownNumbers) {
        let numbers = shown.numbers(in: element.index)
        let required = RequiredNumbers(
            table: table, data: data, isOfEarlierWave: isOfEarlierWave(table), isGraph: element.role != "Table")
        let missing = required.all.filter { number in
            // A graph shows counts or shares.
            var other = number
            other.measure = number.measure == .count ? .share : .count
            return !numbers.contains(number) && !(required.isGraph && numbers.contains(other))
        }
        let most = 5
        for number in missing.prefix(most) {
            findings.fail(name(of: element), page: element.page, "has no record for \(number) in \(table.name)")
        }
        if missing.count > most {
            findings.fail(
                name(of: element), page: element.page,
                "has no record for \(missing.count - most) more numbers in \(table.name)")
        }
    }

    /// Every cell of a table of results that holds a digit has records, and nothing else in it holds one.
    private mutating func checkCells(_ elements: [TaggedElement], _ ownsData: [Bool], _ shown: ShownNumbers) {
        var isInside = ownsData
        for element in elements {
            guard let parent = element.parent else { continue }
            if isInside[parent] { isInside[element.index] = true }
            guard isInside[element.index], element.role == "TD" else { continue }
            let text = contents.text(of: element)
            guard text.holdsDigit else { continue }
            let records = shown.records(in: element.index)
            if records.isEmpty {
                findings.fail(name(of: element), page: element.page, "prints \"\(excerpt(text))\", which has no record")
            } else if PlainText(records.map(\.text).joined()) != PlainText(text), records.count == 1 {
                findings.fail(
                    name(of: element), page: element.page,
                    "prints \"\(excerpt(text))\", the record \"\(records[0].text)\"")
            }
        }
    }

    /// `Table (object 45)`
    private func name(of element: TaggedElement) -> String {
        element.role + (element.object.map { " (object \($0))" } ?? "")
    }
}

/// A number that a table of results needs: from which file, and of which measure, group, option and wave.
struct RequiredNumber: Hashable, CustomStringConvertible {
    var file: String?
    var measure: PrintedNumber.Measure
    var group: String?
    var option: String?
    /// Whether it is of an earlier wave.
    var isEarlier = false

    /// `count of "8"`, `mean of type:regional`
    var description: String {
        let parts = [option.map { "\"\($0)\"" }, group, isEarlier ? "the earlier wave" : nil].compactMap(\.self)
        return measure.rawValue + (parts.isEmpty ? "" : " of " + parts.joined(separator: ", "))
    }
}

/// The numbers that records of each table, picture and element with data print, those of the elements inside it included.
private struct ShownNumbers {
    private var numbersByElement: [Set<RequiredNumber>]
    private var recordsByElement: [[Statistic]]
    /// The tables of results that the numbers of tables and pictures come from.
    private var filesByElement: [Set<String>]

    /// - Parameter isAsked: of which elements the numbers and files are wanted.
    init(
        _ records: [StatisticRecord], _ elements: [TaggedElement], _ contents: TaggedContents, isAsked: [Bool]
    ) {
        numbersByElement = Array(repeating: [], count: elements.count)
        recordsByElement = Array(repeating: [], count: elements.count)
        filesByElement = Array(repeating: [], count: elements.count)
        for record in records {
            guard let element = contents.element(id: record.element) else { continue }
            let numbers = record.statistic.numbers.map { number in
                RequiredNumber(
                    file: number.dataFile, measure: number.measure, group: number.group, option: number.option,
                    isEarlier: number.wave != nil && number.measure != .change)
            }
            // A table of one option of each item shows a part of several files.
            let request = record.statistic.request
            let isMade = ["table", "graph"].contains(request.name) && !request.arguments.contains { $0.contains(".") }
            let files = isMade ? record.statistic.numbers.filter { $0.option != nil }.compactMap(\.dataFile) : []
            var index: Int? = element.index
            while let next = index {
                if isAsked[next] {
                    filesByElement[next].formUnion(files)
                    numbersByElement[next].formUnion(numbers)
                }
                index = elements[next].parent
            }
            recordsByElement[element.index].append(record.statistic)
            if let parent = element.parent, elements[parent].role == "TD" {
                recordsByElement[parent].append(record.statistic)
            }
        }
    }

    func numbers(in element: Int) -> Set<RequiredNumber> { numbersByElement[element] }
    func files(in element: Int) -> Set<String> { filesByElement[element] }
    func records(in cell: Int) -> [Statistic] { recordsByElement[cell] }
}

/// The numbers that whoever shows a table of results has to print.
private struct RequiredNumbers {
    let table: AttachedTable
    let data: AttachedData
    let isOfEarlierWave: Bool
    /// Whether a graph shows the table: options that nobody chose may then be named in one line, without a number.
    let isGraph: Bool

    var all: [RequiredNumber] {
        table.columns.flatMap { column in
            switch table.form {
            case .options: options(column)
            case .numbers: numbers(column)
            case .ranking: ranking(column)
            case .waves: waves(column)
            case .participation: participation(column)
            case .totals, .waveNumbers, .texts: [] as [RequiredNumber]
            }
        }
    }

    private func options(_ column: AttachedTable.Column) -> [RequiredNumber] {
        // A donut chart has no part for an option outside the base; a note has their count.
        column.rows.filter { table.rows.text($0, "in_base") != "no" }.flatMap { row -> [RequiredNumber] in
            let code = table.rows.text(row, "code")
            if isGraph, table.rows.text(row, "count") == "0" { return [] }
            // Of a graph of groups, the total of all is not a part.
            if isGraph, column.group == nil, table.columns.contains(where: { $0.group != nil }) { return [] }
            // A graph of responses prints no shares where nobody gave one, though somebody answered: in nets, nobody may.
            let shares = ["share_of_respondents", "share_of_responses"].filter { table.rows.has($0) }
            let hasShare = !shares.isEmpty && shares.allSatisfy { table.rows.text(row, $0) != nil }
            let measures: [PrintedNumber.Measure] = [.count] + (hasShare ? [.share] : [])
            return measures.map {
                RequiredNumber(
                    file: table.name, measure: $0, group: column.group, option: code, isEarlier: isOfEarlierWave)
            }
        }
    }

    private func numbers(_ column: AttachedTable.Column) -> [RequiredNumber] {
        column.rows.filter { table.rows.text($0, "mean") != nil }
            .flatMap { _ in [PrintedNumber.Measure.mean, .median] }
            .map { RequiredNumber(file: table.name, measure: $0, group: column.group, isEarlier: isOfEarlierWave) }
    }

    private func ranking(_ column: AttachedTable.Column) -> [RequiredNumber] {
        column.rows.filter { table.rows.text($0, "rank") == "1" && table.rows.text($0, "mean_rank") != nil }
            .map {
                RequiredNumber(
                    file: table.name, measure: .meanRank, group: column.group, option: table.rows.text($0, "code"))
            }
    }

    /// A table of groups shows how many of each responded; one of days, how many responded up to each.
    private func participation(_ column: AttachedTable.Column) -> [RequiredNumber] {
        guard column.group != nil else { return [] }
        let measure: PrintedNumber.Measure = table.rows.has("responded_so_far") ? .respondedSoFar : .responded
        return [RequiredNumber(file: table.name, measure: measure, group: column.group)]
    }

    private func waves(_ column: AttachedTable.Column) -> [RequiredNumber] {
        column.rows.filter { table.rows.text($0, "status") == "same" }.flatMap { row -> [RequiredNumber] in
            let code = table.rows.text(row, "code")
            let hasChange = table.rows.text(row, "change") != nil
            return [
                RequiredNumber(file: table.name, measure: .count, option: code, isEarlier: true),
                RequiredNumber(file: table.name, measure: .count, option: code),
            ] + (hasChange ? [RequiredNumber(file: table.name, measure: .change, option: code)] : [])
        }
    }
}
