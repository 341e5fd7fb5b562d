package import Diagnostics

/// The message for a file that is not a workbook, by what it is instead.
func noWorkbook(_ file: String) -> Diagnostic {
    Diagnostic(
        "no-workbook", at: Place(file: file), "the file is not a workbook (.xlsx)",
        hint: "export or save it as \"Excel workbook (.xlsx)\"")
}

func passwordProtected(_ file: String) -> Diagnostic {
    Diagnostic(
        "protected-workbook", at: Place(file: file), "the workbook is protected by a password",
        hint: "open it in Excel, remove the password (File, Info, Protect Workbook), and save it again")
}

/// The form before 2007 and a workbook under a password are compound files (MS-CFB), which begin with the same eight bytes.
package func checkCompoundFile(_ bytes: [UInt8], file: String) throws(ReportError) {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return }
    let stream = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    if contains(bytes, stream) { throw ReportError(passwordProtected(file)) }
    let message = "the file is a workbook of the form before 2007 (.xls), which is not read"
    throw ReportError(
        Diagnostic(
            "old-workbook", at: Place(file: file), message,
            hint: "open it in a spreadsheet and save it as \"Excel workbook (.xlsx)\", or export CSV"))
}

/// Refuses what is plainly another kind of file, and says what to do, before it is taken for lines of text.
func checkIsDelimited(_ bytes: [UInt8], file: String) throws(ReportError) {
    try checkCompoundFile(bytes, file: file)
    let beginning = String(decoding: bytes.prefix(200), as: UTF8.self)
    let found: (what: String, hint: String)? =
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            ("a workbook or another archive", "give the form with \"form: workbook\", or export CSV")
        } else if beginning.hasPrefix("%PDF") {
            ("a PDF", "export the answers as CSV or Excel")
        } else if ["<html", "<!doctype html", "<table"].contains(
            where: beginning.drop(while: \.isWhitespace).lowercased().hasPrefix)
        {
            ("a web page", "open it in a spreadsheet and save it as \"Excel workbook (.xlsx)\"")
        } else {
            nil
        }
    guard let found else { return }
    throw ReportError(
        Diagnostic(
            "wrong-form", at: Place(file: file), "the file is \(found.what), not a delimited file", hint: found.hint))
}

private func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard bytes.count >= pattern.count else { return false }
    return (0...(bytes.count - pattern.count)).contains { start in
        bytes[start] == pattern[0] && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
    }
}
