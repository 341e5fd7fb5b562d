import CDeflate

/// A zip archive as its writer wants it, also with what no honest writer writes.
package struct ZipFile {
    package struct Entry {
        package var name: String
        package var content: [UInt8]
        package var isCompressed: Bool
        /// Bit 0 says that the entry is encrypted (APPNOTE.TXT 4.4.4).
        package var flags: UInt16

        package init(_ name: String, _ content: [UInt8], isCompressed: Bool = false, flags: UInt16 = 0) {
            self.name = name
            self.content = content
            self.isCompressed = isCompressed
            self.flags = flags
        }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    package var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let data = entry.isCompressed ? deflated(entry.content) : entry.content
            let header = fields(of: entry, length: data.count)
            let offset = file.count
            file += little(0x0403_4B50, 4) + header + Array(entry.name.utf8) + data
            directory += little(0x0201_4B50, 4) + little(20, 2) + header + little(0, 2 + 2 + 2 + 4) + little(offset, 4)
            directory += Array(entry.name.utf8)
        }
        let end = little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
        return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
    }

    private func fields(of entry: Entry, length: Int) -> [UInt8] {
        let checksum = unsafe libdeflate_crc32(0, entry.content, entry.content.count)
        return little(20, 2) + little(Int(entry.flags), 2) + little(entry.isCompressed ? 8 : 0, 2) + little(0, 4)
            + little(Int(checksum), 4) + little(length, 4) + little(entry.content.count, 4)
            + little(entry.name.utf8.count, 2) + little(0, 2)
    }
}

/// Raw deflate (RFC 1951).
private func deflated(_ content: [UInt8]) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(9) else { preconditionFailure("there is memory") }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let room = unsafe libdeflate_deflate_compress_bound(compressor, content.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
        count = unsafe libdeflate_deflate_compress(compressor, content, content.count, output.baseAddress, room)
        precondition(count > 0, "the buffer is as long as libdeflate asks for")
    }
}

private func little(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
}
