import Diagnostics

/// The records between the header and the cases (PSPP Developers Guide, "System File Format"), as the file has them.
struct SPSSRecords {
    struct Variable {
        var shortName: ArraySlice<UInt8>
        /// Of a string in bytes; 0 for a number.
        var width: Int
        /// Its first place of eight bytes in a case, counted from 0.
        var slot: Int
        /// How many places it takes.
        var slots = 1
        var label: ArraySlice<UInt8> = []
        /// Two values are a range, and three a range and a value.
        var hasMissingRange = false
        var missing: [ArraySlice<UInt8>] = []
        var printFormat: Int
    }

    struct Labels {
        var values: [(value: ArraySlice<UInt8>, label: ArraySlice<UInt8>)]
        /// The places of the variables in a case, counted from 0.
        var slots: [Int]
    }

    private(set) var variables: [Variable] = []
    private(set) var labels: [Labels] = []
    /// The content of the records of type 7 by their subtype; of several of one subtype all.
    private(set) var extensions: [Int: [ArraySlice<UInt8>]] = [:]
    /// How many places of eight bytes a case has.
    private(set) var slots = 0

    /// Of all variables together; variables can share a long list.
    private var labelCount = 0
    /// A thousand variables of a thousand answers.
    private static let mostLabels = 1_000_000

    /// - Parameter bytes: from the first record; behind the last when done.
    init(_ bytes: inout SPSSBytes, limits: TableLimits, file: String) throws(SPSSFault) {
        reading: while true {
            switch try bytes.integer() {
            case 2: try readVariable(&bytes)
            case 3: try readLabels(&bytes)
            case 6: try bytes.skip(try bytes.count(), of: 80)
            case 7: try readExtension(&bytes)
            case 999: break reading
            case let type: throw .broken("a record of the unknown type \(type)")
            }
            if variables.count > limits.columns { throw .limit(limits.tooManyColumns(at: Place(file: file))) }
            if labelCount > Self.mostLabels {
                throw .limit(limits.tooManyLabels(Self.mostLabels, at: Place(file: file)))
            }
        }
        try bytes.skip(1, of: 4)
        if variables.isEmpty { throw .broken("it has no variables") }
        for variable in variables where variable.slots != max(1, (variable.width + 7) / 8) {
            throw .broken("a variable of the width \(variable.width) in \(variable.slots) times eight bytes")
        }
    }

    /// A variable, or the continuation of a string over the next eight bytes.
    private mutating func readVariable(_ bytes: inout SPSSBytes) throws(SPSSFault) {
        let (type, hasLabel, missing) = (try bytes.integer(), try bytes.integer(), try bytes.integer())
        guard (-1...255).contains(type), [0, 1].contains(hasLabel), [-3, -2, 0, 1, 2, 3].contains(missing) else {
            throw .broken("the variable before byte \(bytes.position) is damaged")
        }
        let format = try bytes.integer()
        try bytes.skip(1, of: 4)
        let name = try bytes.take(1, of: 8)
        var variable = Variable(shortName: name, width: max(0, type), slot: slots, printFormat: format)
        if hasLabel == 1 {
            let length = try bytes.count()
            variable.label = try bytes.take((length / 4) + (length % 4 == 0 ? 0 : 1), of: 4).prefix(length)
        }
        variable.hasMissingRange = missing < 0
        for _ in 0..<abs(missing) { variable.missing.append(try bytes.take(1, of: 8)) }
        slots += 1
        if type >= 0 {
            variables.append(variable)
        } else if variables.isEmpty {
            throw .broken("its first variable continues another")
        } else {
            variables[variables.count - 1].slots += 1
        }
    }

    /// Values and labels, and the record behind them that names their variables.
    private mutating func readLabels(_ bytes: inout SPSSBytes) throws(SPSSFault) {
        var result = Labels(values: [], slots: [])
        for _ in 0..<(try bytes.count()) {
            let value = try bytes.take(1, of: 8)
            let length = Int(try bytes.take(1, of: 1).first ?? 0)
            result.values.append((value, try bytes.take(1, of: (length + 8) / 8 * 8 - 1).prefix(length)))
        }
        guard try bytes.integer() == 4 else { throw .broken("value labels without variables") }
        for _ in 0..<(try bytes.count()) { result.slots.append(try bytes.integer() - 1) }
        labels.append(result)
        labelCount += result.values.count * max(1, result.slots.count)
    }

    private mutating func readExtension(_ bytes: inout SPSSBytes) throws(SPSSFault) {
        let (subtype, size, count) = (try bytes.integer(), try bytes.count(), try bytes.count())
        extensions[subtype, default: []].append(try bytes.take(count, of: size))
    }
}
