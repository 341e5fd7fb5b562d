import CZip
import Diagnostics
import Glibc

/// A zip archive in memory, of which parts are read as streams. Owns libzip's archive and frees it.
@safe final class ZipArchive {
    let file: String
    let limits: TableLimits
    private let archive: OpaquePointer
    /// The entries by their names in lower case (ISO/IEC 29500-2, 6.2.2.3), with slashes between their parts and none before.
    private var entries: [String: zip_uint64_t] = [:]
    /// How much may still be decompressed.
    private var rest: Int

    /// - Throws: when the bytes are no zip archive, or its list of entries cannot be trusted.
    init(_ bytes: [UInt8], file: String, limits: TableLimits) throws(ReportError) {
        self.file = file
        self.limits = limits
        rest = limits.decompressedBytes
        try checkLists(bytes, file: file)
        guard let archive = unsafe open(bytes) else { throw ReportError(noWorkbook(file)) }
        unsafe self.archive = archive
        try readNames()
    }

    deinit { unsafe zip_discard(archive) }

    /// The part of this name, to be read; nil when the archive has none.
    func part(_ name: String) throws(ReportError) -> ZipPart? {
        guard let index = entries[canonical(name)] else { return nil }
        var status = unsafe zip_stat_t()
        if unsafe zip_stat_index(archive, index, 0, &status) == 0, unsafe status.encryption_method != ZIP_EM_NONE {
            throw ReportError(passwordProtected(file))
        }
        guard let part = unsafe zip_fopen_index(archive, index, 0) else { throw ReportError(broken(name)) }
        return unsafe ZipPart(part, name: name, of: self, compressed: Int(clamping: status.comp_size))
    }

    /// Counts what was decompressed of any part.
    fileprivate func count(_ bytes: Int) throws(ReportError) {
        rest -= bytes
        if rest < 0 { throw ReportError(limits.decompressedTooLarge(at: Place(file: file))) }
    }

    fileprivate func swollen(_ name: String, compressed: Int) -> Diagnostic {
        Diagnostic(
            "swollen-part", at: Place(file: file),
            "the part \(quoted(name)) of the workbook has \(compressed) bytes and, decompressed, "
                + "more than \(ZipPart.mostSwelling) times as many, the limit",
            hint: "open it in a spreadsheet, delete the empty rows and columns, and save it again")
    }

    fileprivate func broken(_ name: String) -> Diagnostic {
        Diagnostic(
            "broken-archive", at: Place(file: file), "the part \(quoted(name)) of the workbook is damaged",
            hint: "export or save it again")
    }

    private func readNames() throws(ReportError) {
        let count = unsafe zip_get_num_entries(archive, 0)
        for index in 0..<zip_uint64_t(max(0, count)) {
            guard let name = unsafe zip_get_name(archive, index, 0) else { continue }
            let key = unsafe canonical(String(cString: name))
            guard entries.updateValue(index, forKey: key) == nil else {
                let message = "the workbook holds its part \(quoted(key)) twice"
                throw ReportError(
                    Diagnostic("duplicate-part", at: Place(file: file), message, hint: "export or save it again"))
            }
        }
    }
}

/// A part of an archive, read from its beginning to its end. Owns libzip's stream and frees it.
@safe final class ZipPart {
    let name: String
    private let archive: ZipArchive
    private let stream: OpaquePointer
    private let compressed: Int
    private var decompressed = 0
    private static let chunkLength = 1 << 16

    fileprivate init(_ stream: OpaquePointer, name: String, of archive: ZipArchive, compressed: Int) {
        unsafe self.stream = stream
        self.name = name
        self.archive = archive
        self.compressed = compressed
    }

    deinit { unsafe zip_fclose(stream) }

    /// Sheets of answers become 10 to 50 times as large; what becomes 1000 times as large says the same over and over.
    static let mostSwelling = 250

    /// A short part may repeat itself as it likes.
    private var isSwollen: Bool {
        let shortPart = 16 << 20
        return decompressed > shortPart && decompressed / Self.mostSwelling > compressed
    }

    /// The next bytes, decompressed; none at the end.
    ///
    /// - Throws: when the part is damaged, or the archive holds more than is read.
    func read() throws(ReportError) -> [UInt8] {
        var failed = false
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkLength) { buffer, count in
            let read = unsafe zip_fread(stream, buffer.baseAddress, zip_uint64_t(buffer.count))
            failed = read < 0
            count = max(0, Int(read))
        }
        if failed { throw ReportError(archive.broken(name)) }
        try archive.count(chunk.count)
        decompressed += chunk.count
        if isSwollen { throw ReportError(archive.swollen(name, compressed: compressed)) }
        return chunk
    }
}

/// What libzip would hold or try without end: a list of far more entries than a workbook has, and ends of lists, of which
/// it tries every one in the last 64 KiB.
private func checkLists(_ bytes: [UInt8], file: String) throws(ReportError) {
    let (mostEntries, mostEnds) = (10_000, 16)
    var (entries, ends) = (0, 0)
    var index = 0
    while index + 3 < bytes.count, entries <= mostEntries, ends <= mostEnds {
        // The signatures of an entry of the central directory and of its end (APPNOTE.TXT 4.3.12, 4.3.16).
        if bytes[index] == 0x50, bytes[index + 1] == 0x4B {
            if bytes[index + 2] == 1, bytes[index + 3] == 2 { entries += 1 }
            if bytes[index + 2] == 5, bytes[index + 3] == 6, bytes.count - index <= 1 << 17 { ends += 1 }
        }
        index += 1
    }
    if ends > mostEnds { throw ReportError(noWorkbook(file)) }
    guard entries > mostEntries else { return }
    let message = "more than the \(mostEntries) parts of a workbook that are read"
    throw ReportError(Diagnostic("too-many-parts", at: Place(file: file), message, hint: "save it with fewer sheets"))
}

/// libzip's archive of a copy of the bytes, which it frees with the archive; nil when they are none.
private func open(_ bytes: [UInt8]) -> OpaquePointer? {
    guard !bytes.isEmpty, let copy = unsafe malloc(bytes.count) else { return nil }
    unsafe bytes.withUnsafeBytes {
        unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    let freesCopy: Int32 = 1
    guard let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), freesCopy, nil) else {
        unsafe free(copy)
        return nil
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
        unsafe zip_source_free(source)
        return nil
    }
    return unsafe archive
}

private func canonical(_ name: String) -> String {
    let slashes = name.lowercased().map { $0 == "\\" ? "/" : $0 }
    return String(slashes.drop { $0 == "/" })
}
