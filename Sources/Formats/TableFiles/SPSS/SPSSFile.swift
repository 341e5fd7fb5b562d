import Diagnostics

/// A data file of SPSS: what it says of its variables, and its cases (PSPP Developers Guide, "System File Format").
///
/// It is read here and not by ReadStat, as that writes outside of its memory (1.1.8, for a text of more than 255 bytes that
/// begins with 256 zeros), and no look at the file from outside can tell when it would.
struct SPSSFile {
    let file: String
    let limits: TableLimits
    let header: SPSSHeader
    let records: SPSSRecords
    let encoding: SPSSEncoding
    let columns: [SPSSColumn]
    /// From the first case on.
    private let bytes: SPSSBytes

    init(_ content: [UInt8], file: String, limits: TableLimits) throws(ReportError) {
        self.file = file
        self.limits = limits
        guard content.count <= limits.bytes else {
            throw ReportError(limits.fileTooLarge(content.count, at: Place(file: file)))
        }
        do throws(SPSSFault) {
            var bytes = SPSSBytes([], isBigEndian: false)
            header = try SPSSHeader(content, file: file, records: &bytes)
            if let cases = header.cases, cases > limits.rows {
                throw SPSSFault.limit(limits.tooManyRows(at: Place(file: file)))
            }
            records = try SPSSRecords(&bytes, limits: limits, file: file)
            encoding = try SPSSEncoding(records, bytes, file: file)
            columns = try SPSSColumnBuilder(records: records, bytes: bytes, encoding: encoding).columns()
            self.bytes = bytes
        } catch {
            throw ReportError(Diagnostic(error, file: file))
        }
    }

    func cases() throws(ReportError) -> SPSSCases {
        do throws(SPSSFault) {
            return try SPSSCases(bytes, header, slots: records.slots, limits: limits, name: file)
        } catch {
            throw ReportError(Diagnostic(error, file: file))
        }
    }

    /// The name of the variable that weights the cases; nil when the file names none.
    var weight: String? {
        columns.first { $0.parts.first?.lowerBound == (header.weightPosition - 1) * 8 && !$0.variable.isString }?
            .variable.name
    }

    /// The number of a place in a case.
    func number(_ part: ArraySlice<UInt8>) -> SPSSNumber { SPSSNumber(bits: bytes.number(part)) }
}
