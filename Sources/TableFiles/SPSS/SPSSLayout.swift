import Diagnostics

/// The records of a data file of SPSS, gone through before ReadStat sees them (PSPP Developers Guide, "System File Format").
///
/// ReadStat 1.1 trusts some lengths that it finds. Here each is held against the bytes that there are, and each count
/// against the limits; a file that passes cannot make it read or allocate more than the file's own length warrants.
struct SPSSLayout {
    /// How many cases the file says it has; nil when it does not.
    private(set) var cases: Int?
    /// The texts of the records that define multiple-response sets, in the file's encoding.
    private(set) var setDefinitions: [[UInt8]] = []
    /// The names in the old form of eight characters and the names used now: `V1=sdg_sdg17`, with tabs between.
    private(set) var longNames: [UInt8] = []

    init(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) {
        guard bytes.count <= limits.bytes else {
            throw ReportError(limits.fileTooLarge(bytes.count, at: Place(file: file)))
        }
        guard bytes.starts(with: Array("$FL2".utf8)) || bytes.starts(with: Array("$FL3".utf8)) else {
            let message = "the file is no data file of SPSS (.sav, .zsav)"
            throw ReportError(Diagnostic("no-spss", at: Place(file: file), message))
        }
        do {
            var records = try SPSSBytes(bytes)
            try readRecords(&records, file: file, limits)
        } catch {
            switch error {
            case .fault(let message): throw ReportError(brokenSPSS(message, file: file))
            case .limit(let diagnostic): throw ReportError(diagnostic)
            }
        }
    }

    private mutating func readRecords(
        _ records: inout SPSSBytes, file: String, _ limits: TableLimits
    ) throws(SPSSLayoutError) {
        let header = try SPSSHeader(&records)
        cases = header.cases
        let place = Place(file: file)
        if let cases, cases > limits.rows { throw .limit(limits.tooManyRows(at: place)) }
        var variables = 0
        reading: while true {
            switch try records.integer() {
            case 2:
                if try records.variable(isFirst: variables == 0) { variables += 1 }
                if variables > limits.columns { throw .limit(limits.tooManyColumns(at: place)) }
            case 3: try records.valueLabels()
            case 6: try records.skip(try records.count(), of: 80)
            case 7: try readExtension(&records)
            case 999: break reading
            case let type: throw .fault("a record of the unknown type \(type)")
            }
        }
        if variables == 0 { throw .fault("it has no variables") }
        _ = try records.integer()
        if header.isCompressedAsWhole { try records.checkBlocks(limits, place) }
    }

    private mutating func readExtension(_ records: inout SPSSBytes) throws(SPSSLayoutError) {
        let (subtype, size, count) = (try records.integer(), try records.count(), try records.count())
        guard size.multipliedReportingOverflow(by: count).overflow == false, size <= 1 << 10 || count == 0 else {
            throw .fault("a record of \(count) times \(size) bytes")
        }
        let wantedSize =
            switch subtype {
            case 3, 11: 4
            case 4: 8
            case 7, 13, 14, 19, 21, 22: 1
            default: size
            }
        guard size == wantedSize else { throw .fault("a record of the type 7.\(subtype) with parts of \(size) bytes") }
        let content = try records.bytes(count, of: size)
        switch subtype {
        case 3, 4: if count != (subtype == 3 ? 8 : 3) { throw .fault("a record of \(count) numbers about numbers") }
        case 7, 19: setDefinitions.append(Array(content))
        case 13: longNames = Array(content)
        case 14: try checkStringLengths(content)
        case 21: try records.checkLongLabels(content)
        case 22: try records.checkLongMissing(content)
        default: break
        }
    }

    /// `V1=00300` and a NUL and a tab, again and again: no string is longer than 32 767 bytes.
    private func checkStringLengths(_ content: ArraySlice<UInt8>) throws(SPSSLayoutError) {
        let longest = 32_767
        for entry in content.split(separator: UInt8(ascii: "\t")) {
            let digits = entry.drop { $0 != UInt8(ascii: "=") }.dropFirst().prefix { $0 != 0 }
            guard !digits.isEmpty, let length = Int(String(decoding: digits, as: UTF8.self)), length > 0,
                length <= longest
            else { throw .fault("the length of a long string is no number from 1 to \(longest)") }
        }
    }
}

enum SPSSLayoutError: Error {
    case fault(String)
    case limit(Diagnostic)
}

/// The fixed beginning of a file.
private struct SPSSHeader {
    var cases: Int?
    /// Whether the cases are in blocks that zlib compressed (`.zsav`).
    var isCompressedAsWhole: Bool

    init(_ records: inout SPSSBytes) throws(SPSSLayoutError) {
        let isThird = records.isThirdForm
        try records.skip(1, of: 72)
        let compression = try records.integer()
        guard (0...2).contains(compression), isThird == (compression == 2) else {
            throw .fault("compressed in the unknown way \(compression)")
        }
        isCompressedAsWhole = isThird
        _ = try records.integer()
        let count = try records.integer()
        guard count >= -1 else { throw .fault("it says to have \(count) cases") }
        cases = count == -1 ? nil : count
        try records.skip(1, of: 176 - 84)
    }
}
