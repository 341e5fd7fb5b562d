import CSystem
import CXlsxWriter
import Glibc

/// A workbook as bytes (ISO/IEC 29500-1, Office Open XML): the same for the same workbook.
///
/// - Throws: the library's reason, such as a text of more than 32,767 characters.
public func bytes(of workbook: Workbook) throws(WorkbookProblem) -> [UInt8] {
    // The library writes to a path alone; this one leads to memory.
    let memory = unsafe memfd_create("workbook", RAPPORTEUR_MFD_CLOEXEC)
    guard memory >= 0 else { throw WorkbookProblem(reason: "no file in memory") }
    defer { close(memory) }
    guard let file = unsafe workbook_new("/proc/self/fd/\(memory)") else { throw WorkbookProblem(reason: "no memory") }
    do throws(WorkbookProblem) {
        var writer = unsafe WorkbookFile(file)
        try writer.write(workbook)
    } catch {
        unsafe lxw_workbook_free(file)
        throw error
    }
    try check(unsafe workbook_close(file))
    return try content(of: memory)
}

private func content(of file: Int32) throws(WorkbookProblem) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { throw WorkbookProblem(reason: "nothing was written") }
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
        while count < size {
            let part = unsafe read(file, buffer.baseAddress?.advanced(by: count), size - count)
            if part <= 0 { break }
            count += part
        }
        initialized = count
    }
    guard count == size else { throw WorkbookProblem(reason: "it could not be read back") }
    return bytes
}

private func check(_ status: lxw_error) throws(WorkbookProblem) {
    guard status != LXW_NO_ERROR else { return }
    let reason = unsafe String(cString: lxw_strerror(status))
    throw WorkbookProblem(reason: reason)
}

/// The library's workbook, with the formats that cells share.
@safe private struct WorkbookFile {
    private typealias Format = UnsafeMutablePointer<lxw_format>
    private typealias Sheet = UnsafeMutablePointer<lxw_worksheet>

    private let file: UnsafeMutablePointer<lxw_workbook>
    private var numbers: [String: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    init(_ file: UnsafeMutablePointer<lxw_workbook>) { unsafe self.file = file }

    mutating func write(_ workbook: Workbook) throws(WorkbookProblem) {
        try setProperties(workbook)
        guard let bold = unsafe workbook_add_format(file), let wrapped = unsafe workbook_add_format(file) else {
            throw WorkbookProblem(reason: "no memory")
        }
        unsafe format_set_bold(bold)
        unsafe format_set_text_wrap(wrapped)
        unsafe format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for (index, sheet) in workbook.sheets.enumerated() {
            guard let page = unsafe workbook_add_worksheet(file, sheet.name) else {
                throw WorkbookProblem(reason: "a sheet cannot be called \"\(sheet.name)\"")
            }
            try unsafe write(sheet, number: index, on: page, bold: bold, wrapped: wrapped)
        }
    }

    private func setProperties(_ workbook: Workbook) throws(WorkbookProblem) {
        let status = unsafe workbook.title.withCString { title in
            var properties = unsafe lxw_doc_properties()
            unsafe properties.title = UnsafeMutablePointer(mutating: title)
            unsafe properties.created = time_t(workbook.timestamp)
            return unsafe workbook_set_properties(file, &properties)
        }
        try check(status)
    }

    private mutating func write(
        _ sheet: Workbook.Sheet, number: Int, on page: Sheet, bold: Format, wrapped: Format
    ) throws(WorkbookProblem) {
        var row: UInt32 = 0
        for line in sheet.lines {
            try check(unsafe worksheet_write_string(page, row, 0, line, row == 0 ? bold : nil))
            row += 1
        }
        row += 1
        try unsafe addTable(sheet, number: number, on: page, from: row)
        let (firstWidth, otherWidth) = (60.0, 16.0)
        try check(unsafe worksheet_set_column(page, 0, 0, firstWidth, nil))
        if sheet.head.count > 1 {
            try check(unsafe worksheet_set_column(page, 1, UInt16(sheet.head.count - 1), otherWidth, nil))
        }
        for cells in sheet.rows {
            row += 1
            for (column, cell) in cells.enumerated() {
                try unsafe write(cell, on: page, row, UInt16(column), wrapped)
            }
        }
    }

    private mutating func write(
        _ cell: Workbook.Cell, on page: Sheet, _ row: UInt32, _ column: UInt16, _ wrapped: Format
    ) throws(WorkbookProblem) {
        switch cell {
        case .text(let text): try check(unsafe worksheet_write_string(page, row, column, text, wrapped))
        case .number(let value, let format):
            let format = try unsafe self.format(format)
            try check(unsafe worksheet_write_number(page, row, column, value, format))
        case .link(let text, let sheet):
            let target = "internal:'\(sheet.replacing("'", with: "''"))'!A1"
            try check(unsafe worksheet_write_url_opt(page, row, column, target, nil, text, nil))
        }
    }

    private mutating func format(_ pattern: String) throws(WorkbookProblem) -> Format {
        if let format = unsafe numbers[pattern] { return unsafe format }
        guard let format = unsafe workbook_add_format(file) else { throw WorkbookProblem(reason: "no memory") }
        unsafe format_set_num_format(format, pattern)
        unsafe numbers[pattern] = format
        return unsafe format
    }

    /// Marks the head, so that a screen reader says it with each cell.
    private func addTable(
        _ sheet: Workbook.Sheet, number: Int, on page: Sheet, from row: UInt32
    ) throws(WorkbookProblem) {
        let heads = unsafe sheet.head.map { unsafe strdup($0) }
        let name = unsafe strdup("table\(number + 1)")
        defer {
            unsafe heads.forEach { unsafe free($0) }
            unsafe free(name)
        }
        var columns = unsafe heads.map { head in
            var column = unsafe lxw_table_column()
            unsafe column.header = head
            return unsafe column
        }
        let last = row + UInt32(max(1, sheet.rows.count))
        let status = unsafe columns.withUnsafeMutableBufferPointer { columns -> lxw_error in
            var pointers: [UnsafeMutablePointer<lxw_table_column>?] = unsafe []
            for index in columns.indices {
                unsafe pointers.append(columns.baseAddress?.advanced(by: index))
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeMutableBufferPointer { pointers -> lxw_error in
                var options = unsafe lxw_table_options()
                unsafe options.name = unsafe name
                unsafe options.no_autofilter = UInt8(LXW_TRUE.rawValue)
                unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                unsafe options.style_type_number = 1
                unsafe options.columns = pointers.baseAddress
                return unsafe worksheet_add_table(
                    page, row, 0, last, UInt16(max(0, sheet.head.count - 1)), &options)
            }
        }
        try check(status)
    }
}
