package import CReadStat
import Glibc

/// A data file of SPSS as ReadStat writes it.
@safe package final class SPSSFile {
    package enum Value {
        case number(Double)
        case text(String)
        case missing
    }

    package struct Variable {
        package var name: String
        package var label: String
        package var format: String?
        /// Nil for a number.
        package var width: Int?
        package var measure: readstat_measure_t
        package var labels: [(value: Value, label: String)]
        package var missing: [(low: Value, high: Value)]

        package init(
            name: String, label: String = "", format: String? = nil, width: Int? = nil,
            measure: readstat_measure_t = READSTAT_MEASURE_UNKNOWN, labels: [(value: Value, label: String)] = [],
            missing: [(low: Value, high: Value)] = []
        ) {
            self.name = name
            self.label = label
            self.format = format
            self.width = width
            self.measure = measure
            self.labels = labels
            self.missing = missing
        }
    }

    package private(set) var bytes: [UInt8] = []
    private var texts: [UnsafeMutablePointer<CChar>] = unsafe []

    package init(
        _ variables: [Variable], _ cases: [[Value]], compression: readstat_compress_t = READSTAT_COMPRESS_NONE
    ) {
        guard let writer = unsafe readstat_writer_init() else { return }
        defer {
            unsafe readstat_writer_free(writer)
            unsafe texts.forEach { unsafe free($0) }
            unsafe texts = []
        }
        unsafe readstat_set_data_writer(writer) { data, count, context in
            guard let context = unsafe context, let data = unsafe data else { return -1 }
            let file = unsafe Unmanaged<SPSSFile>.fromOpaque(context).takeUnretainedValue()
            unsafe file.bytes.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
            return count
        }
        unsafe readstat_writer_set_compression(writer, compression)
        for (index, variable) in variables.enumerated() { unsafe add(variable, index, to: writer) }
        unsafe readstat_begin_writing_sav(writer, Unmanaged.passUnretained(self).toOpaque(), cases.count)
        for values in cases {
            unsafe readstat_begin_row(writer)
            for (index, value) in values.enumerated() {
                let variable = unsafe readstat_get_variable(writer, Int32(index))
                switch value {
                case .number(let number): unsafe readstat_insert_double_value(writer, variable, number)
                case .text(let text): unsafe readstat_insert_string_value(writer, variable, text)
                case .missing: unsafe readstat_insert_missing_value(writer, variable)
                }
            }
            unsafe readstat_end_row(writer)
        }
        unsafe readstat_end_writing(writer)
    }

    private func add(_ variable: Variable, _ index: Int, to writer: UnsafeMutablePointer<readstat_writer_t>) {
        let type = variable.width == nil ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING
        let added = unsafe readstat_add_variable(writer, variable.name, type, variable.width ?? 0)
        unsafe readstat_variable_set_label(added, variable.label)
        unsafe readstat_variable_set_measure(added, variable.measure)
        if let format = variable.format { unsafe readstat_variable_set_format(added, format) }
        if !variable.labels.isEmpty {
            let set = unsafe readstat_add_label_set(writer, type, "labels\(index)")
            for (value, label) in variable.labels {
                switch value {
                case .number(let number): unsafe readstat_label_double_value(set, number, label)
                case .text(let text): unsafe readstat_label_string_value(set, text, label)
                case .missing: break
                }
            }
            unsafe readstat_variable_set_label_set(added, set)
        }
        for range in variable.missing {
            switch range {
            case (.number(let low), .number(let high)):
                _ =
                    unsafe low == high
                    ? readstat_variable_add_missing_double_value(added, low)
                    : readstat_variable_add_missing_double_range(added, low, high)
            case (.text(let low), _):
                // ReadStat keeps the pointer until the file is written.
                guard let copy = unsafe strdup(low) else { break }
                unsafe texts.append(copy)
                unsafe readstat_variable_add_missing_string_value(added, copy)
            default: break
            }
        }
    }
}

/// With one more record of the type 7 at the end of the dictionary.
package func inserting(_ subtype: UInt8, size: UInt8 = 1, _ content: [UInt8], into bytes: [UInt8]) -> [UInt8] {
    let end: [UInt8] = [0xE7, 3, 0, 0]
    let position = bytes.indices.dropFirst(176).first { bytes[$0...].starts(with: end) } ?? bytes.count
    let count = content.count / Int(max(1, size))
    let header = [7, 0, 0, 0, subtype, 0, 0, 0, size, 0, 0, 0, UInt8(count & 0xFF), UInt8(count >> 8), 0, 0]
    return bytes[..<position] + header + content + bytes[position...]
}
