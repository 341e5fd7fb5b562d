/// A column of the table: a variable, and the place of its value in a case.
struct SPSSColumn {
    /// The bytes of a number, or the parts of a string, in a case.
    var parts: [Range<Int>]
    var variable: SPSSVariable
    /// The name of up to eight characters by which older records know it.
    var shortName: String
    var form: SPSSNumberForm
    /// What the user declared missing: of numbers, both included.
    var missingNumbers: [ClosedRange<Double>] = []
    var missingTexts: [String] = []
}

/// Makes the columns of the records: long names, long strings, labels and missing values come from records of their own.
struct SPSSColumnBuilder {
    let records: SPSSRecords
    let bytes: SPSSBytes
    let encoding: SPSSEncoding

    func columns() throws(SPSSFault) -> [SPSSColumn] {
        let longNames = pairs(13)
        let lengths = pairs(14)
        let measures = try measures()
        var columns: [SPSSColumn] = []
        var byName: [String: Int] = [:]
        var bySlot: [Int: Int] = [:]
        var index = 0
        while index < records.variables.count {
            let record = records.variables[index]
            let shortName = encoding.label(record.shortName)
            let parts = try parts(at: index, length: lengths[shortName.uppercased()])
            let name = longNames[shortName.uppercased()] ?? shortName
            var column = column(record, name: (short: shortName, long: name), parts: parts)
            column.variable.measure = measures[index] ?? .unknown
            byName[column.variable.name.uppercased()] = columns.count
            bySlot[record.slot] = columns.count
            columns.append(column)
            index += parts.count
        }
        addLabels(to: &columns, bySlot)
        try addLongLabels(to: &columns, byName)
        try addLongMissing(to: &columns, byName)
        return columns
    }

    /// A variable as its own record has it.
    private func column(
        _ record: SPSSRecords.Variable, name: (short: String, long: String), parts: [Range<Int>]
    ) -> SPSSColumn {
        let format = formatName(record.printFormat)
        let variable = SPSSVariable(
            name: name.long, label: encoding.label(record.label), format: format, isString: record.width > 0,
            measure: .unknown,
            valueLabels: [], missing: [])
        var column = SPSSColumn(
            parts: parts, variable: variable, shortName: name.short, form: SPSSNumberForm(format: format))
        if record.width > 0 {
            column.missingTexts = record.missing.map { encoding.value($0) }
            column.variable.missing = column.missingTexts.map { SPSSMissingRange(low: $0, high: $0) }
        } else {
            column.missingNumbers = missingNumbers(record)
            column.variable.missing = column.missingNumbers.map { range in
                SPSSMissingRange(low: column.form.text(range.lowerBound), high: column.form.text(range.upperBound))
            }
        }
        return column
    }

    private func missingNumbers(_ record: SPSSRecords.Variable) -> [ClosedRange<Double>] {
        var numbers = record.missing.map { SPSSNumber(bits: bytes.number($0)).bound }
        var ranges: [ClosedRange<Double>] = []
        if record.hasMissingRange {
            if numbers[0] <= numbers[1] { ranges.append(numbers[0]...numbers[1]) }
            numbers.removeFirst(2)
        }
        return ranges + numbers.filter { !$0.isNaN }.map { $0...$0 }
    }

    /// The place of the value. A string of more than 255 bytes takes several variables, of which each but the last holds
    /// 255 bytes of it.
    private func parts(at index: Int, length: String?) throws(SPSSFault) -> [Range<Int>] {
        let first = records.variables[index]
        guard let length else { return [range(first, upTo: max(8, first.width))] }
        let (longest, segment, held) = (32_767, 252, 255)
        guard let length = Int(length), length > 0, length <= longest else {
            throw .broken("the length of a long string is not a number from 1 to \(longest)")
        }
        let count = (length + segment - 1) / segment
        guard count <= records.variables.count - index else { throw .broken("a long string lacks its parts") }
        var rest = length
        var parts: [Range<Int>] = []
        for part in records.variables[index..<(index + count)] {
            guard part.width > 0 else { throw .broken("a long string lacks its parts") }
            parts.append(range(part, upTo: min(rest, held)))
            rest -= min(rest, min(held, part.slots * 8))
        }
        return parts
    }

    private func range(_ variable: SPSSRecords.Variable, upTo length: Int) -> Range<Int> {
        let start = variable.slot * 8
        return start..<(start + min(length, variable.slots * 8))
    }

    /// `NAME=value`, divided by tabs and zeros; by the names in capital letters.
    private func pairs(_ subtype: Int) -> [String: String] {
        var pairs: [String: String] = [:]
        for content in records.extensions[subtype] ?? [] {
            for pair in content.split(whereSeparator: { $0 == UInt8(ascii: "\t") || $0 == 0 }) {
                guard let sign = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                pairs[encoding.label(pair[..<sign]).uppercased()] = encoding.label(pair[(sign + 1)...])
            }
        }
        return pairs
    }

    /// The level of measurement of each variable; two or three numbers a variable say how it is shown.
    private func measures() throws(SPSSFault) -> [Int: SPSSVariable.Measure] {
        guard let content = records.extensions[11]?.first else { return [:] }
        let count = records.variables.count
        let numbers = content.count / 4
        guard content.count % 4 == 0, numbers == 2 * count || numbers == 3 * count else { return [:] }
        var display = SPSSBytes(Array(content), isBigEndian: bytes.isBigEndian)
        var measures: [Int: SPSSVariable.Measure] = [:]
        for index in 0..<count {
            switch try display.integer() {
            case 1: measures[index] = .nominal
            case 2: measures[index] = .ordinal
            case 3: measures[index] = .scale
            default: break
            }
            try display.skip(numbers / count - 1, of: 4)
        }
        return measures
    }
}

extension SPSSColumnBuilder {
    private func addLabels(to columns: inout [SPSSColumn], _ bySlot: [Int: Int]) {
        for labels in records.labels {
            for index in labels.slots.compactMap({ bySlot[$0] }) {
                let column = columns[index]
                columns[index].variable.valueLabels = labels.values.map { value, label in
                    let number = SPSSNumber(bits: bytes.number(value))
                    let text = column.variable.isString ? encoding.value(value) : number.value.flatMap(column.form.text)
                    return SPSSValueLabel(value: text ?? "", label: encoding.label(label))
                }
            }
        }
    }

    /// Name, width of the values, and pairs of value and label; again and again.
    private func addLongLabels(to columns: inout [SPSSColumn], _ byName: [String: Int]) throws(SPSSFault) {
        for content in records.extensions[21] ?? [] {
            var rest = SPSSBytes(Array(content), isBigEndian: bytes.isBigEndian)
            while !rest.isAtEnd {
                let index = byName[encoding.label(try rest.text()).uppercased()]
                try rest.skip(1, of: 4)
                var labels: [SPSSValueLabel] = []
                for _ in 0..<(try rest.count()) {
                    let value = encoding.value(try rest.text())
                    labels.append(SPSSValueLabel(value: value, label: encoding.label(try rest.text())))
                }
                if let index { columns[index].variable.valueLabels = labels }
            }
        }
    }

    /// Name, how many values, their length, and the values; again and again.
    private func addLongMissing(to columns: inout [SPSSColumn], _ byName: [String: Int]) throws(SPSSFault) {
        for content in records.extensions[22] ?? [] {
            var rest = SPSSBytes(Array(content), isBigEndian: bytes.isBigEndian)
            while !rest.isAtEnd {
                let index = byName[encoding.label(try rest.text()).uppercased()]
                let count = Int(try rest.take(1, of: 1).first ?? 0)
                let length = try rest.count()
                var texts: [String] = []
                for _ in 0..<count { texts.append(encoding.value(try rest.take(1, of: length))) }
                guard let index, columns[index].variable.isString else { continue }
                columns[index].missingTexts = texts
                columns[index].variable.missing = texts.map { SPSSMissingRange(low: $0, high: $0) }
            }
        }
    }
}
