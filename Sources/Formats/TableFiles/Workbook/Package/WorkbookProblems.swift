import Diagnostics

/// The message for a file that is not a workbook, by what it is instead.
func noWorkbook(_ file: String) -> Diagnostic {
    Diagnostic(
        "no-workbook", at: Place(file: file), "the file is not a workbook (.xlsx)",
        hint: "export or save it as \"Excel workbook (.xlsx)\"")
}

func passwordProtected(_ file: String) -> Diagnostic {
    Diagnostic(
        "protected-workbook", at: Place(file: file), "the workbook is protected by a password",
        hint: "save it without one")
}

/// The form before 2007 and a workbook under a password are compound files (MS-CFB), which begin with the same eight bytes.
func checkCompoundFile(_ bytes: [UInt8], file: String) throws(ReportError) {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return }
    let stream = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    if contains(bytes, stream) { throw ReportError(passwordProtected(file)) }
    let message = "the file is a workbook of the form before 2007 (.xls), which is not read"
    throw ReportError(
        Diagnostic("old-workbook", at: Place(file: file), message, hint: "save it as \"Excel workbook (.xlsx)\""))
}

private func contains(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard bytes.count >= pattern.count else { return false }
    return (0...(bytes.count - pattern.count)).contains { start in
        bytes[start] == pattern[0] && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
    }
}
