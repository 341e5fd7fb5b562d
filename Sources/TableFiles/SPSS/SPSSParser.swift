import CReadStat

/// A run of ReadStat through the bytes of a file. Owns ReadStat's parser and frees it.
///
/// To be run only on bytes whose layout `SPSSLayout` has checked: ReadStat trusts some of the lengths that it finds.
@safe final class SPSSParser {
    /// Which cases to read, and where they go.
    struct Cases {
        var first: Int
        var count: Int
        /// Takes the cells of the cases one by one; returns false to stop.
        var take: (_ variable: Int, _ value: SPSSValue) -> Bool
    }

    /// In the order of the columns; filled by a run.
    private(set) var variables: [SPSSVariable] = []
    var readsLabels = false
    private let bytes: [UInt8]
    private var position = 0
    private var labels: [String: [(value: SPSSValue, label: String)]] = [:]
    private var cases: Cases?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the variables, and the cases if there are any to be read.
    ///
    /// - Returns: what ReadStat says against the file; nil when all is well, also when `Cases.take` stopped it.
    func parse(cases: Cases?) -> String? {
        guard let parser = unsafe readstat_parser_init() else {
            preconditionFailure("ReadStat fails to make a parser only when memory is exhausted")
        }
        defer { unsafe readstat_parser_free(parser) }
        variables = []
        labels = [:]
        position = 0
        unsafe setHandlers(of: parser)
        self.cases = cases
        if let cases {
            unsafe readstat_set_value_handler(parser, Self.valueHandler)
            unsafe readstat_set_row_offset(parser, cases.first)
            unsafe readstat_set_row_limit(parser, cases.count)
        }
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe readstat_set_io_ctx(parser, context)
        let error = unsafe readstat_parse_sav(parser, "", context)
        self.cases = nil
        if error == READSTAT_OK || error == READSTAT_ERROR_USER_ABORT { return nil }
        return unsafe readstat_error_message(error).map { unsafe String(cString: $0) } ?? "error \(error.rawValue)"
    }

    private func setHandlers(of parser: UnsafeMutablePointer<readstat_parser_t>) {
        unsafe readstat_set_open_handler(parser) { _, _ in 0 }
        unsafe readstat_set_close_handler(parser) { _ in 0 }
        unsafe readstat_set_seek_handler(parser, Self.seekHandler)
        unsafe readstat_set_read_handler(parser, Self.readHandler)
        unsafe readstat_set_update_handler(parser) { _, _, _, _ in READSTAT_OK }
        unsafe readstat_set_variable_handler(parser, Self.variableHandler)
        if readsLabels { unsafe readstat_set_value_label_handler(parser, Self.labelHandler) }
    }
}

extension SPSSParser {
    private static let seekHandler: readstat_seek_handler = { offset, origin, context in
        guard let parser = unsafe owner(context) else { return -1 }
        let start =
            switch origin {
            case READSTAT_SEEK_SET: 0
            case READSTAT_SEEK_CUR: parser.position
            default: parser.bytes.count
            }
        let (position, overflows) = start.addingReportingOverflow(Int(offset))
        guard !overflows, position >= 0, position <= parser.bytes.count else { return -1 }
        parser.position = position
        return readstat_off_t(position)
    }

    private static let readHandler: readstat_read_handler = { buffer, length, context in
        guard let parser = unsafe owner(context), let buffer = unsafe buffer else { return 0 }
        let count = min(Int(clamping: length), parser.bytes.count - parser.position)
        guard count > 0 else { return 0 }
        unsafe parser.bytes.withUnsafeBytes { bytes in
            let chunk = unsafe UnsafeRawBufferPointer(rebasing: bytes[parser.position..<(parser.position + count)])
            unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(from: chunk)
        }
        parser.position += count
        return count
    }

    private static let variableHandler: readstat_variable_handler = { _, variable, labelSet, context in
        guard let parser = unsafe owner(context), let variable = unsafe variable else { return 1 }
        let labels = unsafe labelSet.flatMap { unsafe parser.labels[String(cString: $0)] } ?? []
        unsafe parser.variables.append(SPSSVariable(variable, labels))
        return 0
    }

    private static let labelHandler: readstat_value_label_handler = { labelSet, value, label, context in
        guard let parser = unsafe owner(context), let labelSet = unsafe labelSet, let label = unsafe label else {
            return 1
        }
        unsafe parser.labels[String(cString: labelSet), default: []].append((SPSSValue(value), String(cString: label)))
        return 0
    }

    private static let valueHandler: readstat_value_handler = { _, variable, value, context in
        guard let parser = unsafe owner(context), let variable = unsafe variable, let cases = parser.cases else {
            return 1
        }
        let isMissing = unsafe readstat_value_is_missing(value, variable) != 0
        let index = unsafe Int(readstat_variable_get_index(variable))
        return unsafe cases.take(index, isMissing ? .missing : SPSSValue(value)) ? 0 : 1
    }

    private static func owner(_ context: UnsafeMutableRawPointer?) -> SPSSParser? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<SPSSParser>.fromOpaque(context).takeUnretainedValue()
    }
}
